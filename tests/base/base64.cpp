// SPDX-License-Identifier: EUPL-1.2
#include "base/base64.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;

namespace {

std::string encoded(std::string_view text) {
    return to_base64(as_bytes(text));
}

} // namespace

TEST_CASE("the examples of RFC 4648 come out") {
    CHECK(encoded("").empty());
    CHECK(encoded("f") == "Zg==");
    CHECK(encoded("fo") == "Zm8=");
    CHECK(encoded("foo") == "Zm9v");
    CHECK(encoded("foob") == "Zm9vYg==");
    CHECK(encoded("fooba") == "Zm9vYmE=");
    CHECK(encoded("foobar") == "Zm9vYmFy");
    CHECK(encoded("\xfb\xff\xbe") == "+/++");
}

TEST_CASE("every text of bytes comes back") {
    CHECK(rc::check("from_base64(to_base64(x)) == x",
                    [](Bytes const& bytes) { RC_ASSERT(from_base64(to_base64(bytes)) == bytes); }));
}

TEST_CASE("a text that could be written otherwise is refused") {
    for (auto const* text : {"Zg", "Zg=", "Zh==", "Zm9=", "====", "=m9v", "Zm=v", "Zg==Zm9v",
                             "Zm9v\n", " Zm9", "Zm9-", "Zm9_", "A===", "AA=A"})
        CHECK_FALSE(from_base64(text));
}

TEST_CASE("no two texts of four characters stand for the same bytes") {
    CHECK(rc::check("a text that is read is written the same", [] {
        auto const letters =
            *rc::gen::container<std::string>(4, rc::gen::elementOf(std::string("AQgw/+Zz09=")));
        auto const bytes = from_base64(letters);
        if (bytes) RC_ASSERT(to_base64(*bytes) == letters);
    }));
}
