// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using TestId = Id<struct TestTag>;

TEST_CASE("an id is written as 32 digits and read back") {
    TestId id;
    id.bytes[0] = 0xab;
    id.bytes[15] = 0x01;
    CHECK(to_string(id) == "ab000000000000000000000000000001");
    CHECK(id_from<TestId>(to_string(id)) == id);
}

TEST_CASE("anything but 32 lower-case digits is no id") {
    CHECK_FALSE(id_from<TestId>("AB000000000000000000000000000001"));
    CHECK_FALSE(id_from<TestId>("ab"));
    CHECK_FALSE(id_from<TestId>(""));
}
