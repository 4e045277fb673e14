// SPDX-License-Identifier: EUPL-1.2
#include "analysis/false_discovery.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace hefboom::analysis;

TEST_CASE("q is the smallest rate at which a test is listed, whatever the order") {
    std::vector<double> const p{0.04, 0.001, 0.03, 0.5};
    auto const q = benjamini_hochberg(p);
    CHECK(q[1] == doctest::Approx(0.004));
    CHECK(q[2] == doctest::Approx(0.04 * 4 / 3));
    CHECK(q[0] == doctest::Approx(0.04 * 4 / 3));
    CHECK(q[3] == 0.5);
    CHECK(benjamini_hochberg({}).empty());
}
