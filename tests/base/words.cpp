// SPDX-License-Identifier: EUPL-1.2
#include "base/words.hpp"

#include <doctest/doctest.h>

using namespace hefboom;

TEST_CASE("a sentence is filled in, and what is missing is seen") {
    CHECK(filled("van {from} tot {to}", {{"from", "1"}, {"to", "{2}"}}) == "van 1 tot {2}");
    CHECK(filled("{a}{a}", {{"a", "x"}}) == "xx");
    CHECK(filled("{b} {", {}) == "{b} {");
    CHECK(filled("", {}).empty());
}

TEST_CASE("placeholders are listed once and sorted") {
    CHECK(placeholders("{b} en {a} en {b}") == std::vector<std::string>{"a", "b"});
    CHECK(placeholders("geen {").empty());
}

TEST_CASE("words fall back to Dutch and then to the key") {
    Words const words({{"a", "hallo {n}"}, {"b", "alleen Nederlands"}}, {{"a", "hello {n}"}});
    CHECK(words.say(Language::en, "a", {{"n", "1"}}) == "hello 1");
    CHECK(words.say(Language::nl, "a", {{"n", "1"}}) == "hallo 1");
    CHECK(words.say(Language::en, "b", {}) == "alleen Nederlands");
    CHECK(words.say(Language::en, "c.d", {}) == "c.d");
}

TEST_CASE("languages have codes") {
    CHECK(code_of(Language::nl) == "nl");
    CHECK(language_of_code("en") == Language::en);
    CHECK_FALSE(language_of_code("NL"));
}
