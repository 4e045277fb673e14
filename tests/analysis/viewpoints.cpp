// SPDX-License-Identifier: EUPL-1.2
#include "analysis/viewpoints.hpp"

#include "analysis/random.hpp"
#include "analysis/sorts_made_up.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// An answer with the sorts it rests on, which rest on the table.
struct Answered {
    explicit Answered(MadeUp table, ViewpointRules const& rules = {.factors = 3})
        : made(std::move(table)), sorts(q_sorts(made.statements, made.sorts, made.scores)),
          found(viewpoints(sorts, rules)) {}

    [[nodiscard]] double loading(std::size_t column, std::size_t k) const {
        return found.loadings(sorts.sort_places[column].value(), k);
    }
    [[nodiscard]] double z(std::size_t row, std::size_t k) const {
        return found.scores.zscores(sorts.statement_places[row], k);
    }
    [[nodiscard]] bool told(std::string const& key) const {
        return std::ranges::find(found.notes, key, &Note::key) != found.notes.end();
    }

    MadeUp made;
    QSorts sorts;
    Viewpoints found;
};

/// The largest difference in loadings and z; columns of `two` that follow those of `one` are passed
/// over.
double apart(Answered const& one, Answered const& two) {
    REQUIRE(one.found.views.size() == two.found.views.size());
    double largest = 0;
    for (std::size_t k = 0; k < one.found.views.size(); ++k) {
        for (std::size_t column = 0; column < one.made.sorts.size(); ++column)
            largest = std::max(largest, std::abs(one.loading(column, k) - two.loading(column, k)));
        for (std::size_t row = 0; row < one.made.statements.size(); ++row)
            largest = std::max(largest, std::abs(one.z(row, k) - two.z(row, k)));
    }
    return largest;
}

} // namespace

TEST_CASE("people near a few viewpoints are told apart, each with his own") {
    Answered const answer(made_up(40, 30, 3, 0.6, 1));
    CHECK(answer.found.names == std::vector<std::string>{"1", "2", "3"});
    for (std::size_t column = 0; column < 30; ++column) {
        auto const flags = answer.found.flags.row(answer.sorts.sort_places[column].value());
        auto const like = answer.found.flags.row(answer.sorts.sort_places[column % 3].value());
        CHECK(std::accumulate(flags.begin(), flags.end(), 0) == 1);
        CHECK(flags == like);
    }
    for (auto const& factor : answer.found.characteristics) {
        CHECK(factor.sorts == 10);
        CHECK(factor.reliability.value() == doctest::Approx(8 / 8.2));
        CHECK(factor.se.value() == doctest::Approx(std::sqrt(0.2 / 8.2)));
    }
    for (auto const* key : {"few-sorts", "negative-flags", "free-sorts", "factors-without-scores"})
        CHECK_FALSE(answer.told(key));
    CHECK(answer.found.rotation.value().converged);
}

TEST_CASE("the order of rows and columns changes nothing, not even the last bit") {
    rc::check("any order", [](std::uint32_t seed) {
        Answered const before(made_up(15, 11, 3, 0.9, seed));
        Random random(seed);
        std::vector<std::size_t> rows(15);
        std::vector<std::size_t> columns(11);
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        std::iota(columns.begin(), columns.end(), std::size_t{0});
        random.shuffle(std::span(rows));
        random.shuffle(std::span(columns));
        MadeUp moved{.scores = Matrix(15, 11)};
        for (auto const row : rows)
            moved.statements.push_back(before.made.statements[row]);
        for (auto const column : columns)
            moved.sorts.push_back(before.made.sorts[column]);
        for (std::size_t row = 0; row < 15; ++row)
            for (std::size_t column = 0; column < 11; ++column)
                moved.scores(row, column) = before.made.scores(rows[row], columns[column]);
        Answered const after(moved);
        RC_ASSERT(after.found.loadings == before.found.loadings);
        RC_ASSERT(after.found.scores.zscores == before.found.scores.zscores);
        RC_ASSERT(after.found.kinds == before.found.kinds);
        RC_ASSERT(after.sorts.sort_places[0] == before.sorts.sort_places[columns[0]]);
    });
}

TEST_CASE("other names change no more than rounding does") {
    Answered const before(made_up(25, 14, 3, 0.8, 7));
    auto renamed = before.made;
    for (std::size_t at = 0; at < renamed.sorts.size(); ++at)
        renamed.sorts[at] = "x" + std::to_string(1000 - 37 * at);
    for (std::size_t at = 0; at < renamed.statements.size(); ++at)
        renamed.statements[at] = "y" + std::to_string((at * 7) % 25);
    Answered const after(renamed);
    CHECK(after.sorts.sorts.front() != before.sorts.sorts.front());
    CHECK(apart(before, after) < 1e-9);
}

TEST_CASE("a sort on another scale is the same sort, unless raw scores are weighed") {
    auto const made = made_up(25, 14, 3, 0.8, 7);
    auto scaled = made;
    for (auto& score : scaled.scores.column(3))
        score = 10 * score + 3;
    CHECK(apart(Answered(made), Answered(scaled)) < 1e-9);
    ViewpointRules const raw{.factors = 3, .scores = ViewpointRules::Scores::raw};
    CHECK(apart(Answered(made, raw), Answered(scaled, raw)) > 0.01);
    Answered const free(scaled);
    CHECK(free.told("free-sorts"));
}

TEST_CASE("everybody twice gives the same viewpoints") {
    auto const made = made_up(30, 10, 2, 0.7, 3);
    MadeUp doubled{.statements = made.statements, .sorts = made.sorts, .scores = Matrix(30, 20)};
    for (std::size_t column = 0; column < 20; ++column) {
        std::ranges::copy(made.scores.column(column % 10), doubled.scores.column(column).begin());
        if (column >= 10) doubled.sorts.push_back(made.sorts[column - 10] + "again");
    }
    Answered const once(made, {.factors = 2});
    Answered const twice(doubled, {.factors = 2});
    CHECK(apart(once, twice) < 1e-9);
    CHECK(twice.found.characteristics[0].sorts == 2 * once.found.characteristics[0].sorts);
    CHECK(twice.found.characteristics[0].explained ==
          doctest::Approx(once.found.characteristics[0].explained));
}

TEST_CASE("turning all sorts around turns z around, and twice gives them back") {
    auto const made = made_up(25, 12, 2, 0.8, 4);
    auto turned = made;
    for (std::size_t column = 0; column < 12; ++column)
        for (auto& score : turned.scores.column(column))
            score = -score;
    Answered const one(made, {.factors = 2});
    Answered const other(turned, {.factors = 2});
    for (std::size_t row = 0; row < 25; ++row)
        CHECK(std::abs(one.z(row, 0) + other.z(row, 0)) < 1e-9);
}

TEST_CASE("somebody with the opposite view is told, and split off on request") {
    auto made = made_up(40, 15, 1, 0.5, 5);
    for (auto& score : made.scores.column(4))
        score = -score;
    for (auto& score : made.scores.column(9))
        score = -score;
    Answered const whole(made, {.factors = 1});
    CHECK(whole.told("negative-flags"));
    CHECK(whole.told("no-factors-to-compare"));
    CHECK(whole.found.views.size() == 1);
    Answered const split(made, {.factors = 1, .split_bipolar = true});
    CHECK_FALSE(split.told("negative-flags"));
    CHECK(split.found.names == std::vector<std::string>{"1a", "1b"});
    CHECK(split.loading(4, 1) == doctest::Approx(-split.loading(4, 0)));
    CHECK(split.found.characteristics[0].sorts == 13);
    CHECK(split.found.characteristics[1].sorts == 2);
    CHECK(split.z(0, 0) * split.z(0, 1) < 0);
}

TEST_CASE("flags by hand stand in for the rule, and a factor without any has no scores") {
    auto const made = made_up(30, 14, 2, 0.6, 6);
    Flags flags(14, 2);
    flags(3, 0) = 1;
    Answered const answer(made, {.factors = 2, .flags = flags});
    CHECK(answer.found.characteristics[0].sorts == 1);
    CHECK(answer.told("factors-without-scores"));
    CHECK_FALSE(answer.found.scores.defined[1]);
    CHECK_FALSE(answer.found.characteristics[1].reliability);
    CHECK_FALSE(answer.found.sed(0, 1));
    CHECK_FALSE(answer.found.correlations(0, 1));
    CHECK_FALSE(answer.found.kinds[0]);
    CHECK(answer.found.arrays[1].scores.empty());
    auto const& alone = answer.sorts.standard.column(3);
    auto const way = answer.found.loadings(3, 0) < 0 ? -1 : 1;
    CHECK(answer.found.scores.zscores(0, 0) == doctest::Approx(way * alone[0] * std::sqrt(29)));
}

TEST_CASE("a distribution that is given is what the arrays consist of") {
    std::vector<double> grid(20, 0.0);
    grid.front() = -9;
    grid.back() = 9;
    Answered const answer(made_up(20, 14, 2, 0.6, 6), {.factors = 2, .distribution = grid});
    CHECK(std::ranges::count(answer.found.arrays[0].scores, 9) == 1);
    CHECK(std::ranges::count(answer.found.arrays[1].scores, 0) == 18);
}

TEST_CASE("without rotation factors stand by strength; centroid factors as they were drawn") {
    using Rules = ViewpointRules;
    Answered const none(made_up(30, 14, 3, 0.6, 8),
                        {.factors = 3, .rotation = Rules::Rotation::none});
    CHECK(none.found.characteristics[0].eigenvalue ==
          doctest::Approx(none.found.eigenvalues[0]).epsilon(1e-12));
    CHECK_FALSE(none.found.rotation);
    Answered const drawn(none.made, {.factors = 3, .extraction = Rules::Extraction::centroid});
    CHECK(drawn.found.views.size() == 3);
    // The same three viewpoints, so the same people on the same factor.
    CHECK(drawn.found.flags.row(0) == drawn.found.flags.row(drawn.sorts.sort_places[3].value()));
}

TEST_CASE("sorts that hold fewer factors than asked give those, and a note") {
    auto made = made_up(12, 4, 1, 1, 2);
    for (std::size_t column = 1; column < 4; ++column)
        std::ranges::copy(made.scores.column(0), made.scores.column(column).begin());
    Answered const answer(made, {.factors = 3});
    CHECK(answer.found.views.size() == 1);
    CHECK(answer.told("fewer-factors-than-asked"));
    CHECK(answer.told("loadings-near-one"));
    CHECK(answer.told("few-sorts"));
    CHECK(std::isfinite(answer.z(0, 0)));
}

TEST_CASE("every kind of too little gives an answer without a figure that is not one") {
    rc::check("small tables of small numbers", [](std::uint32_t seed) {
        Random random(seed);
        auto const rows = static_cast<std::size_t>(random.below(6));
        auto const columns = static_cast<std::size_t>(random.below(5));
        auto made = made_up(rows, columns, 1, 1, 1);
        for (std::size_t column = 0; column < columns; ++column)
            for (auto& score : made.scores.column(column))
                score = static_cast<double>(random.below(3)) - 1;
        for (auto const extraction : {ViewpointRules::Extraction::principal_components,
                                      ViewpointRules::Extraction::centroid})
            for (auto const rotation :
                 {ViewpointRules::Rotation::none, ViewpointRules::Rotation::varimax,
                  ViewpointRules::Rotation::varimax_of_r}) {
                Answered const answer(made, {.factors = 1 + seed % 4,
                                             .extraction = extraction,
                                             .rotation = rotation,
                                             .split_bipolar = seed % 2 == 1});
                RC_ASSERT(!answer.found.notes.empty() || !answer.sorts.notes.empty());
                for (std::size_t k = 0; k < answer.found.views.size(); ++k) {
                    for (auto const loading : answer.found.loadings.column(k))
                        RC_ASSERT(std::isfinite(loading));
                    for (auto const z : answer.found.scores.zscores.column(k))
                        RC_ASSERT(std::isfinite(z));
                    for (auto const score : answer.found.arrays[k].scores)
                        RC_ASSERT(std::isfinite(score));
                }
            }
    });
}
