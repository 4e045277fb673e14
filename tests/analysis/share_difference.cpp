// SPDX-License-Identifier: EUPL-1.2
#include "analysis/share_difference.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

TEST_CASE("the difference of two shares is rounded once, from the exact fraction") {
    CHECK(share_difference(5, 7, 3, 7)->thousandths() == 286);
    CHECK(share_difference(3, 7, 5, 7)->thousandths() == -286);
    CHECK(share_difference(6, 6, 0, 8)->thousandths() == 1000);
    CHECK(share_difference(1, 2000, 0, 1)->thousandths() == 1);
    CHECK(share_difference(0, 1, 1, 2000)->thousandths() == -1);
    CHECK(share_difference(5, 7, 3, 7)->value() == doctest::Approx(2.0 / 7).epsilon(1e-15));
    CHECK(share_difference(3, 7, 5, 7)->size().thousandths() == 286);
}

TEST_CASE("without a denominator there is no share") {
    CHECK_FALSE(share_difference(0, 0, 1, 2));
    CHECK_FALSE(share_difference(1, 2, 0, 0));
}
