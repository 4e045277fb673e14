// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <doctest/doctest.h>

using namespace hefboom;

TEST_CASE("well-formed text passes and ill-formed text does not") {
    CHECK(is_clean_utf8("lijntje mét spoor – € 1.180\n\tja"));
    CHECK_FALSE(is_clean_utf8("\xC0\xAF"));
    CHECK_FALSE(is_clean_utf8("\xED\xA0\x80"));
    CHECK_FALSE(is_clean_utf8("\xF5\x80\x80\x80"));
    CHECK_FALSE(is_clean_utf8(std::string_view("a\0b", 3)));
    CHECK_FALSE(is_clean_utf8("\xE2\x82"));
}

TEST_CASE("words are counted between white space") {
    CHECK(word_count("Wie verschuift, informeert de hele keten.") == 6);
    CHECK(word_count("  \n ") == 0);
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(character_count("mét €") == 5);
}

TEST_CASE("trimming takes both ends and makes line ends equal") {
    CHECK(trimmed(" \r\n a\r\nb \n") == "a\nb");
    CHECK(trimmed(" ").empty());
}
