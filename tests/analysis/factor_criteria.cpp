// SPDX-License-Identifier: EUPL-1.2
#include "analysis/factor_criteria.hpp"

#include "analysis/sorts_made_up.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <vector>

using namespace hefboom::analysis;

TEST_CASE("what speaks for how many factors is told side by side") {
    auto const made = made_up(36, 16, 2, 0.6, 3);
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    auto const found = viewpoints(sorts, {.factors = 3});
    Random random(1);
    auto const criteria = factor_criteria(sorts, found, random);
    CHECK(criteria.above_one == static_cast<std::size_t>(std::ranges::count_if(
                                    found.eigenvalues, [](double value) { return value > 1; })));
    CHECK(criteria.two_flags >= 2);
    CHECK(criteria.humphrey_least == doctest::Approx(2.0 / 6));
    REQUIRE(criteria.humphrey_products.size() == 10);
    std::vector<double> sizes;
    auto const unrotated = found.unrotated.column(0);
    std::ranges::transform(unrotated, std::back_inserter(sizes),
                           [](double loading) { return std::abs(loading); });
    std::ranges::sort(sizes);
    CHECK(criteria.humphrey_products[0] == doctest::Approx(sizes[15] * sizes[14]));
    CHECK(criteria.humphrey == 2);
    CHECK(criteria.parallel.value().factors == 2);
}

TEST_CASE("without sorts nothing speaks") {
    auto const sorts = q_sorts({}, {}, {});
    Random random(1);
    auto const criteria = factor_criteria(sorts, viewpoints(sorts, {.factors = 2}), random);
    CHECK(criteria.above_one == 0);
    CHECK_FALSE(criteria.parallel);
}
