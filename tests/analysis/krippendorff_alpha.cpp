// SPDX-License-Identifier: EUPL-1.2
#include "analysis/krippendorff_alpha.hpp"

#include "analysis/random.hpp"
#include "analysis/rating_table.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <vector>

using namespace hefboom::analysis;

namespace {

constexpr auto nothing = std::numeric_limits<double>::quiet_NaN();
constexpr Level levels[] = {Level::nominal, Level::ordinal, Level::interval, Level::ratio};

Alpha alpha_of(Ratings const& ratings, Level level) {
    return krippendorff_alpha(UnitCounts(ratings), ratings.values, level);
}

/// Cells of some raters, one in four missing, values 0..most-1.
std::vector<double> drawn_cells(std::size_t raters, std::size_t units, std::uint64_t most,
                                std::uint64_t seed) {
    Random random(seed);
    std::vector<double> cells(raters * units);
    for (auto& cell : cells)
        cell = random.below(4) == 0 ? nothing : static_cast<double>(random.below(most));
    return cells;
}

/// Alpha by the definition: every pair of values, differences by the book.
double by_definition(Ratings const& ratings, Level level) {
    std::vector<double> counts(ratings.values.size(), 0);
    std::vector<std::vector<ValueCode>> units;
    double n = 0;
    for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
        std::vector<ValueCode> given;
        for (std::size_t rater = 0; rater < ratings.raters; ++rater)
            if (auto const cell = ratings.cells[unit * ratings.raters + rater]; cell != no_rating)
                given.push_back(cell);
        if (given.size() < 2) continue;
        for (auto const value : given)
            ++counts[value];
        n += static_cast<double>(given.size());
        units.push_back(given);
    }
    auto const difference = [&](ValueCode one, ValueCode other) {
        auto const k = ratings.values[one];
        auto const l = ratings.values[other];
        double between = 0;
        for (auto at = std::min(one, other); at <= std::max(one, other); ++at)
            between += counts[at];
        between -= (counts[one] + counts[other]) / 2;
        switch (level) {
        case Level::nominal: return k == l ? 0.0 : 1.0;
        case Level::ordinal: return between * between;
        case Level::interval: return (k - l) * (k - l);
        case Level::ratio: return k + l == 0 ? 0.0 : (k - l) / (k + l) * ((k - l) / (k + l));
        }
        return 0.0;
    };
    double observed = 0;
    for (auto const& unit : units)
        for (auto const one : unit)
            for (auto const other : unit)
                observed += difference(one, other) / static_cast<double>(unit.size() - 1);
    double expected = 0;
    for (ValueCode one = 0; one < counts.size(); ++one)
        for (ValueCode other = 0; other < counts.size(); ++other)
            expected += counts[one] * counts[other] * difference(one, other);
    return 1 - (n - 1) * observed / expected;
}

} // namespace

TEST_CASE("alpha from sums per unit is alpha from all pairs of values, at every level") {
    for (std::uint64_t seed = 1; seed <= 25; ++seed) {
        auto const ratings =
            coded(drawn_cells(2 + seed % 5, 12, 2 + seed % 7, seed), 2 + seed % 5, {});
        for (auto const level : levels)
            CHECK(*alpha_of(ratings, level).alpha ==
                  doctest::Approx(by_definition(ratings, level)).epsilon(1e-12));
    }
}

TEST_CASE("ordinal alpha is interval alpha on mid-ranks, to the last bit") {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        auto const raters = 2 + seed % 4;
        auto const cells = drawn_cells(raters, 300, 2 + seed * 5, seed);
        auto const ratings = coded(cells, raters, {});
        // Mid-ranks over the values of units with at least two.
        std::vector<double> pairable;
        for (std::size_t unit = 0; unit < 300; ++unit) {
            std::vector<double> given;
            for (std::size_t rater = 0; rater < raters; ++rater)
                if (auto const cell = cells[unit * raters + rater]; !std::isnan(cell))
                    given.push_back(cell);
            if (given.size() >= 2) pairable.insert(pairable.end(), given.begin(), given.end());
        }
        std::ranges::sort(pairable);
        std::vector<double> ranks;
        for (auto const cell : cells) {
            auto const [from, to] = std::ranges::equal_range(pairable, cell);
            auto const below = static_cast<double>(from - pairable.begin());
            auto const among = static_cast<double>(to - from);
            ranks.push_back(std::isnan(cell) ? nothing : below + (among + 1) / 2);
        }
        auto const on_ranks = coded(ranks, raters, {});
        CHECK(*alpha_of(ratings, Level::ordinal).alpha ==
              *alpha_of(on_ranks, Level::interval).alpha);
        CHECK(*alpha_of(ratings, Level::ordinal).observed ==
              *alpha_of(on_ranks, Level::interval).observed);
    }
}

TEST_CASE("neither the order of raters nor that of units changes an alpha, to the last bit") {
    CHECK(rc::check([](std::uint64_t seed) {
        std::size_t const raters = 4;
        auto const cells = drawn_cells(raters, 20, 5, seed);
        std::vector<std::size_t> rater_order(raters);
        std::vector<std::size_t> unit_order(20);
        std::iota(rater_order.begin(), rater_order.end(), std::size_t{0});
        std::iota(unit_order.begin(), unit_order.end(), std::size_t{0});
        Random random(seed + 1);
        random.shuffle<std::size_t>(rater_order);
        random.shuffle<std::size_t>(unit_order);
        std::vector<double> other;
        for (auto const unit : unit_order)
            for (auto const rater : rater_order)
                other.push_back(cells[unit * raters + rater]);
        for (auto const level : {Level::nominal, Level::ordinal, Level::interval})
            RC_ASSERT(alpha_of(coded(cells, raters, {}), level).alpha ==
                      alpha_of(coded(other, raters, {}), level).alpha);
    }));
}

TEST_CASE("names may be exchanged, ranks stretched, distances moved and scaled, ratios scaled") {
    CHECK(rc::check([](std::uint64_t seed) {
        auto const cells = drawn_cells(3, 15, 6, seed);
        auto const changed = [&](auto change) {
            auto other = cells;
            for (auto& cell : other)
                cell = change(cell);
            return coded(other, 3, {});
        };
        auto const plain = coded(cells, 3, {});
        auto const near = [](Alpha const& one, Alpha const& other) {
            return one.alpha.has_value() == other.alpha.has_value() &&
                   (!one.alpha || std::abs(*one.alpha - *other.alpha) < 1e-9);
        };
        RC_ASSERT(near(alpha_of(plain, Level::nominal),
                       alpha_of(changed([](double v) { return 5 - v; }), Level::nominal)));
        RC_ASSERT(near(alpha_of(plain, Level::ordinal),
                       alpha_of(changed([](double v) { return std::exp(v); }), Level::ordinal)));
        RC_ASSERT(near(alpha_of(plain, Level::interval),
                       alpha_of(changed([](double v) { return 7 - v / 3; }), Level::interval)));
        RC_ASSERT(near(alpha_of(plain, Level::ratio),
                       alpha_of(changed([](double v) { return v * 1.7; }), Level::ratio)));
    }));
}

TEST_CASE("units given twice change alpha only through n - 1") {
    auto const once = krippendorff_2011();
    auto twice = once;
    twice.cells.insert(twice.cells.end(), once.cells.begin(), once.cells.end());
    for (auto const level : {Level::nominal, Level::interval, Level::ratio}) {
        auto const one = alpha_of(once, level);
        auto const two = alpha_of(twice, level);
        CHECK(*two.observed == doctest::Approx(*one.observed).epsilon(1e-13));
        // De n (n - 1) grows by four, so 1 - alpha by (2 n - 1) / (2 (n - 1)).
        CHECK(1 - *two.alpha == doctest::Approx((1 - *one.alpha) * 79 / 78).epsilon(1e-12));
    }
}

TEST_CASE("a slider's decimals are counted in whole steps, a seventh is not and still right") {
    auto const tenths = rated_by({"0.1 0.7 0.3 0.9 0.2", "0.1 0.6 0.3 0.8 0.2"});
    auto const whole = rated_by({"1 7 3 9 2", "1 6 3 8 2"});
    CHECK(*alpha_of(tenths, Level::interval).alpha == *alpha_of(whole, Level::interval).alpha);
    std::vector<double> sevenths;
    for (auto const cell : {1, 1, 7, 6, 3, 3, 9, 8, 2, 2})
        sevenths.push_back(cell / 7.0);
    CHECK(*alpha_of(coded(sevenths, 2, {}), Level::interval).alpha ==
          doctest::Approx(*alpha_of(whole, Level::interval).alpha).epsilon(1e-12));
}

TEST_CASE("without variation or without pairs alpha is undefined, never 0 or 1") {
    for (auto const level : levels) {
        auto const same = alpha_of(rated_by({"3 3 3", "3 3 3"}), level);
        CHECK_FALSE(same.alpha);
        CHECK(*same.observed == 0);
        CHECK(*same.expected == 0);
        auto const odd = alpha_of(coded(std::vector<double>(6, 1.0 / 3), 2, {}), level);
        CHECK_FALSE(odd.alpha);
        auto const single = alpha_of(rated_by({"1 . 3", ". 2 ."}), level);
        CHECK_FALSE(single.alpha);
        CHECK_FALSE(single.observed);
        CHECK(single.pairable == 0);
        CHECK_FALSE(alpha_of(coded({}, 0, {}), level).alpha);
        CHECK_FALSE(alpha_of(coded({}, 3, {}), level).alpha);
        CHECK_FALSE(alpha_of(rated_by({"1 2 3"}), level).alpha);
    }
}

TEST_CASE("one disagreement among values that are nearly all the same brings alpha near 0") {
    auto const ratings = rated_by({"1 1 1 1 1 1 1 1 1 1", "1 1 1 1 1 1 1 1 1 2"});
    CHECK(*alpha_of(ratings, Level::nominal).alpha == doctest::Approx(0));
}
