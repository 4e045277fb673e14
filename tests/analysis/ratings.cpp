// SPDX-License-Identifier: EUPL-1.2
#include "analysis/ratings.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <map>
#include <vector>

using namespace hefboom::analysis;

TEST_CASE("codes follow the order of values, and a code book's values count as values") {
    std::vector<double> const cells{3, -1, std::numeric_limits<double>::quiet_NaN(), 0.5};
    std::vector<double> const book{0, 3, 7};
    auto const ratings = coded(cells, 2, book);
    CHECK(ratings.values == std::vector<double>{-1, 0, 0.5, 3, 7});
    CHECK(ratings.cells == std::vector<ValueCode>{3, 0, no_rating, 2});
    CHECK(ratings.units() == 2);
}

TEST_CASE("minus zero is zero") {
    std::vector<double> const cells{-0.0, 0.0};
    CHECK(coded(cells, 2, {}).values.size() == 1);
}

TEST_CASE("counts per unit are those of the cells, with few values and with many") {
    for (std::uint64_t const most : {3U, 40U, 100'000U}) {
        Random random(most);
        std::size_t const raters = 7;
        std::vector<double> cells(raters * 500);
        for (auto& cell : cells)
            cell = random.below(5) == 0 ? std::numeric_limits<double>::quiet_NaN()
                                        : static_cast<double>(random.below(most)) / 4 - 3;
        auto const ratings = coded(cells, raters, {});
        CHECK(std::ranges::is_sorted(ratings.values));
        UnitCounts const counts(ratings);
        REQUIRE(counts.units() == 500);
        for (std::size_t unit = 0; unit < 500; ++unit) {
            std::map<double, std::uint32_t> expected;
            for (std::size_t rater = 0; rater < raters; ++rater)
                if (auto const cell = cells[unit * raters + rater]; cell == cell) ++expected[cell];
            std::map<double, std::uint32_t> found;
            std::size_t total = 0;
            for (auto const [value, count] : counts.of(unit)) {
                found[ratings.values[value]] = count;
                total += count;
            }
            REQUIRE(found == expected);
            REQUIRE(counts.total(unit) == total);
            REQUIRE(std::ranges::is_sorted(counts.of(unit), {}, &ValueCount::value));
        }
    }
}
