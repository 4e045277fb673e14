// SPDX-License-Identifier: EUPL-1.2
#include "analysis/proportion.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

TEST_CASE("Wilson's interval is the published one") {
    // Newcombe 1998, Statistics in Medicine 17:857, table I: 81/263, 15/148, 0/20, 1/29.
    auto const check = [](Interval got, double low, double high) {
        CHECK(got.low == doctest::Approx(low).epsilon(0.0002));
        CHECK(got.high == doctest::Approx(high).epsilon(0.0002));
    };
    check(wilson(81, 263), 0.2553, 0.3662);
    check(wilson(15, 148), 0.0624, 0.1605);
    check(wilson(1, 29), 0.0061, 0.1718);
    CHECK(wilson(0, 20).low == 0);
    CHECK(wilson(0, 20).high == doctest::Approx(0.1611).epsilon(0.0005));
    CHECK(wilson(20, 20).high == 1);
}

TEST_CASE("Newcombe's interval of a difference is the published one") {
    // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 - 48/80 and 9/10 -
    // 3/10.
    auto const large = newcombe(48, 80, 56, 70);
    CHECK(large.low == doctest::Approx(0.0524).epsilon(0.002));
    CHECK(large.high == doctest::Approx(0.3339).epsilon(0.001));
    auto const small = newcombe(3, 10, 9, 10);
    CHECK(small.low == doctest::Approx(0.1705).epsilon(0.002));
    CHECK(small.high == doctest::Approx(0.8090).epsilon(0.001));
}
