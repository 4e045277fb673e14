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

TEST_CASE("ids stand in the order of their bytes, the first one first") {
    for (std::size_t place = 0; place < 16; ++place) {
        CAPTURE(place);
        TestId less;
        TestId more;
        less.bytes[place] = 0x7f;
        more.bytes[place] = 0x80;
        CHECK(less < more);
        CHECK(less != more);
        // Whatever comes later weighs less, however much it is.
        for (auto later = place + 1; later < 16; ++later)
            less.bytes[later] = 0xff;
        CHECK(less < more);
        CHECK_FALSE(more < less);
        CHECK(less == TestId{less.bytes});
    }
}
