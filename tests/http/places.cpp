// SPDX-License-Identifier: EUPL-1.2
#include "http/places.hpp"

#include <doctest/doctest.h>

using namespace hefboom::http;

TEST_CASE("places run out per address and in all, and come back") {
    auto const places = std::make_shared<Places>(3, 2);
    auto first = places->take("a");
    auto const second = places->take("a");
    CHECK(second.taken());
    CHECK_FALSE(places->take("a").taken());
    auto third = places->take("b");
    CHECK(third.taken());
    CHECK_FALSE(places->take("c").taken());
    CHECK(places->taken() == 3);
    first = {};
    CHECK(places->taken() == 2);
    third = std::move(first);
    CHECK(places->taken() == 1);
    CHECK(places->take("a").taken());
}
