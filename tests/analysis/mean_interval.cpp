// SPDX-License-Identifier: EUPL-1.2
#include "analysis/mean_interval.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hefboom::analysis;

TEST_CASE("a mean has Student's interval from two values on") {
    auto const found = mean_with_interval(std::vector<double>{6, 7, 8, 9, 5});
    CHECK(found.mean == 7);
    // 2.776445105 (t, 4 degrees of freedom) times 1.5811388 over the root of 5
    CHECK(found.interval->low == doctest::Approx(7 - 1.963243161).epsilon(1e-9));
    CHECK(found.interval->high == doctest::Approx(7 + 1.963243161).epsilon(1e-9));
    auto const one = mean_with_interval(std::vector<double>{4});
    CHECK(one.mean == 4);
    CHECK_FALSE(one.sd);
    CHECK_FALSE(one.interval);
}

TEST_CASE("equal values have exactly their own mean and an interval without width") {
    auto const found = mean_with_interval(std::vector<double>(10, 0.1));
    CHECK(found.mean == 0.1);
    CHECK(found.sd == 0);
    CHECK(found.interval == Interval{.low = 0.1, .high = 0.1});
}
