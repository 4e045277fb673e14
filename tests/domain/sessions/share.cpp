// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/share.hpp"

#include <doctest/doctest.h>

namespace hefboom::domain {

TEST_CASE("the difference of two shares is rounded once, from the exact fraction") {
    CHECK(share_difference(5, 7, 3, 7) == 286);
    CHECK(share_difference(3, 7, 5, 7) == -286);
    CHECK(share_difference(6, 6, 0, 8) == 1000);
    CHECK(share_difference(1, 2000, 0, 1) == 1);
}

TEST_CASE("without a denominator there is no share") {
    CHECK_FALSE(share_difference(0, 0, 1, 2));
    CHECK_FALSE(share_difference(1, 2, 0, 0));
}

} // namespace hefboom::domain
