// SPDX-License-Identifier: EUPL-1.2
#include "analysis/viewpoint_bootstrap.hpp"

#include "analysis/polar_factor.hpp"
#include "analysis/principal_components.hpp"
#include "analysis/sorts_made_up.hpp"
#include "analysis/symmetric_eigen.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// The mean loading of every sort over the steps, the long way: a table with the sorts that were
/// drawn, one column each time.
Matrix mean_loadings(QSorts const& sorts, Viewpoints const& found, std::size_t steps,
                     std::uint64_t seed) {
    auto const count = sorts.sorts.size();
    std::vector<std::uint32_t> draws(count * steps);
    for (std::size_t at = 0; at < draws.size(); ++at)
        draws[at] = static_cast<std::uint32_t>(at % count);
    Random random(seed);
    random.shuffle(std::span(draws));
    auto const factors = found.rotated.columns();
    Matrix sums(count, factors);
    std::vector<double> taken(count);
    for (std::size_t step = 0; step < steps; ++step) {
        Matrix table(sorts.standard.rows(), count);
        Matrix target(count, factors);
        for (std::size_t at = 0; at < count; ++at) {
            auto const sort = draws[step * count + at];
            std::ranges::copy(sorts.standard.column(sort), table.column(at).begin());
            for (std::size_t k = 0; k < factors; ++k)
                target(at, k) = found.rotated(sort, k);
        }
        auto const loadings = principal_components(table, factors).loadings;
        auto const rotation = polar_factor(transposed_product(loadings, target)).rotation;
        std::vector<bool> seen(count);
        for (std::size_t at = 0; at < count; ++at) {
            auto const sort = draws[step * count + at];
            if (seen[sort]) continue;
            seen[sort] = true;
            taken[sort] += 1;
            for (std::size_t k = 0; k < factors; ++k)
                for (std::size_t j = 0; j < factors; ++j)
                    sums(sort, k) += loadings(at, j) * rotation(j, k);
        }
    }
    for (std::size_t k = 0; k < factors; ++k)
        for (std::size_t sort = 0; sort < count; ++sort)
            sums(sort, k) /= taken[sort];
    return sums;
}

ViewpointBootstrap drawn(QSorts const& sorts, ViewpointRules const& rules, std::size_t steps,
                         std::uint64_t seed) {
    Random random(seed);
    return bootstrap_viewpoints(sorts, rules, viewpoints(sorts, rules), steps, random).value();
}

} // namespace

TEST_CASE("through sorts, through statements and the long way: the same steps") {
    for (auto const& [statements, people] :
         std::vector<std::pair<std::size_t, std::size_t>>{{20, 9}, {14, 16}, {14, 24}, {8, 40}}) {
        CAPTURE(statements);
        CAPTURE(people);
        auto const made = made_up(statements, people, 2, 0.9, 3);
        auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
        auto const found = viewpoints(sorts, {.factors = 2});
        auto const answer = drawn(sorts, {.factors = 2}, 25, 7);
        auto const expected = mean_loadings(sorts, found, 25, 7);
        for (std::size_t sort = 0; sort < people; ++sort)
            for (std::size_t k = 0; k < 2; ++k)
                CHECK(std::abs(answer.loading_mean(sort, k).value() - expected(sort, k)) < 1e-9);
    }
}

TEST_CASE("clear viewpoints keep their people and their statements") {
    auto const made = made_up(36, 24, 3, 0.4, 2);
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    auto const found = viewpoints(sorts, {.factors = 3});
    auto const answer = drawn(sorts, {.factors = 3}, 200, 1);
    for (std::size_t sort = 0; sort < 24; ++sort) {
        CHECK(answer.flags_kept[sort].value() > 0.97);
        // Each is drawn in 1 − 1/e of the steps.
        CHECK(answer.drawn[sort] > 100);
        CHECK(answer.drawn[sort] < 150);
        for (std::size_t k = 0; k < 3; ++k) {
            CHECK(std::abs(answer.loading_mean(sort, k).value() - found.loadings(sort, k)) < 0.05);
            CHECK(answer.loading_sd(sort, k).value() < 0.1);
        }
    }
    CHECK(answer.without_z == std::vector<std::size_t>(3, 0));
    CHECK(answer.compared == 200);
    for (std::size_t statement = 0; statement < 36; ++statement)
        for (std::size_t k = 0; k < 3; ++k) {
            auto const& spread = answer.zscores(statement, k).value();
            CHECK(spread.interval.low <= spread.mean);
            CHECK(spread.interval.high >= spread.mean);
            CHECK(std::abs(spread.mean - found.scores.zscores(statement, k)) < 0.2);
            CHECK(spread.sd.value() < 0.4);
        }
    auto const stable = std::ranges::count_if(
        answer.kind_share, [](auto const& share) { return share.value() >= kind_stands; });
    CHECK(stable > 2);
}

TEST_CASE("viewpoints in chance do not stand, and steps without one are counted") {
    auto const made = made_up(20, 9, 0, 1, 5);
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    auto const answer = drawn(sorts, {.factors = 3}, 200, 1);
    double kept = 0;
    std::size_t flagged = 0;
    for (auto const& share : answer.flags_kept)
        if (share) {
            kept += *share;
            ++flagged;
        }
    CHECK(kept / static_cast<double>(flagged) < 0.9);
    CHECK(std::ranges::max(answer.without_z) > 0);
    CHECK(answer.compared < 200);
    CHECK(std::ranges::find(answer.notes, "steps-without-scores", &Note::key) !=
          answer.notes.end());
}

TEST_CASE("a split factor is split in every step, also with centroid factors") {
    auto made = made_up(30, 14, 1, 0.5, 5);
    for (std::size_t column = 0; column < 14; column += 3)
        for (auto& score : made.scores.column(column))
            score = -score;
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    for (auto const extraction :
         {ViewpointRules::Extraction::principal_components, ViewpointRules::Extraction::centroid}) {
        auto const answer =
            drawn(sorts, {.factors = 1, .extraction = extraction, .split_bipolar = true}, 50, 1);
        auto const place = sorts.sort_places[3].value();
        CHECK(answer.loading_mean(place, 1).value() ==
              doctest::Approx(-answer.loading_mean(place, 0).value()));
        CHECK(answer.flag_share(place, 1).value() > 0.9);
        CHECK(answer.flag_share(place, 0).value() == 0);
    }
}

TEST_CASE("one step has means and no spread; who is not drawn has nothing") {
    auto const made = made_up(20, 12, 2, 0.5, 5);
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    auto const answer = drawn(sorts, {.factors = 2}, 1, 1);
    CHECK(std::ranges::count(answer.drawn, std::size_t{0}) == 0); // balanced: everybody once
    CHECK_FALSE(answer.loading_sd(0, 0));
    CHECK_FALSE(answer.zscores(0, 0).value().sd);
    CHECK(answer.flags_kept[0] == 1.0);
    auto const few = drawn(sorts, {.factors = 2}, 2, 1);
    auto const never = std::ranges::find(few.drawn, std::size_t{1});
    REQUIRE(never != few.drawn.end());
    CHECK_FALSE(few.loading_sd(static_cast<std::size_t>(never - few.drawn.begin()), 0));
}

TEST_CASE("without viewpoints there is nothing to draw") {
    auto const sorts = q_sorts({}, {}, {});
    Random random(1);
    CHECK_FALSE(
        bootstrap_viewpoints(sorts, {.factors = 2}, viewpoints(sorts, {.factors = 2}), 10, random));
}
