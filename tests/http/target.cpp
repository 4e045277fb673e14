// SPDX-License-Identifier: EUPL-1.2
#include "http/target.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::http;

TEST_CASE("a target is split and decoded") {
    auto const target = read_target("/api/caf%C3%A9/a%2Fb/?q=een+twee%2B&leeg&x=%3D");
    REQUIRE(target);
    CHECK(target->segments == std::vector<std::string>{"api", "café", "a/b"});
    CHECK(target->query == Pairs{{"q", "een twee+"}, {"leeg", ""}, {"x", "="}});
    CHECK(read_target("/")->segments.empty());
    CHECK(read_target("/?a")->query == Pairs{{"a", ""}});
}

TEST_CASE("targets that are not a clean path are refused") {
    for (std::string_view const text :
         {"", "*", "a", "http://x/", "//a", "/a//b", "/.", "/../a", "/a/%2e%2E", "/%", "/%4",
          "/%zz", "/%00", "/\xC3\x28", "/%C3%28", "/a#b", "/?%ff", "/\x01"}) {
        CAPTURE(text);
        CHECK_FALSE(read_target(text));
    }
    CHECK_FALSE(read_target("/" + std::string(target_bytes_max, 'a')));
    std::string deep;
    for (std::size_t i = 0; i <= segments_max; ++i)
        deep += "/a";
    CHECK_FALSE(read_target(deep));
    std::string wide = "/?";
    for (std::size_t i = 0; i <= query_params_max; ++i)
        wide += "a=1&";
    CHECK_FALSE(read_target(wide));
}

TEST_CASE("whatever is escaped comes back") {
    rc::check([](std::vector<std::uint8_t> const& bytes) {
        std::string escaped;
        std::string raw;
        for (auto const byte : bytes) {
            auto const c = static_cast<char>(byte % 96 + 32);
            if (c == 0x7F) continue;
            constexpr std::string_view digits = "0123456789ABCDEF";
            raw += c;
            escaped += '%';
            escaped += digits[static_cast<unsigned char>(c) / 16];
            escaped += digits[static_cast<unsigned char>(c) % 16];
        }
        RC_ASSERT(percent_decoded(escaped) == raw);
    });
}

TEST_CASE("a cookie is found by its whole name") {
    CHECK(cookie_in("a=1; b=2", "b") == "2");
    CHECK(cookie_in("ab=1; b=\"2\"", "b") == "2");
    CHECK(cookie_in("b=1;b=2", "b") == "1");
    CHECK(cookie_in("b=", "b") == "");
    CHECK(cookie_in("b=x=y", "b") == "x=y");
    CHECK_FALSE(cookie_in("b; ab=1", "b"));
    CHECK_FALSE(cookie_in("", "b"));
}

TEST_CASE("header names are equal without regard to case") {
    CHECK(same_name("Content-Type", "content-TYPE"));
    CHECK_FALSE(same_name("Content-Type", "Content-Typ"));
    CHECK_FALSE(same_name("[", "{"));
}
