// SPDX-License-Identifier: EUPL-1.2
#include "service/demo_folder.hpp"

#include "service/house.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::service;

TEST_CASE("a folder is the demo's once it is marked, and stays so") {
    House house;
    CHECK_FALSE(is_demo_folder(*house.store));
    REQUIRE(mark_demo_folder(*house.store));
    house.close();
    house.open();
    CHECK(is_demo_folder(*house.store));
}

TEST_CASE("the demo begins at nine on the last morning of 2025, in Amsterdam") {
    CHECK(to_iso(demo_begins()) == "2025-12-31T08:00:00.000Z");
}
