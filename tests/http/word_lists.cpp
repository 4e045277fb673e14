// SPDX-License-Identifier: EUPL-1.2
#include "http/word_lists.hpp"

#include <doctest/doctest.h>
#include <set>
#include <stdexcept>
#include <string>

using namespace hefboom;
using namespace hefboom::http;

TEST_CASE("both languages have the same sentences with the same gaps") {
    auto const words = embedded_words();
    auto const& dutch = words.list(Language::nl);
    auto const& english = words.list(Language::en);
    for (auto const& [key, sentence] : dutch) {
        CAPTURE(key);
        auto const twin = english.find(key);
        REQUIRE(twin != english.end());
        CHECK(placeholders(sentence) == placeholders(twin->second));
        CHECK_FALSE(sentence.empty());
        CHECK_FALSE(twin->second.empty());
    }
    for (auto const& [key, sentence] : english) {
        CAPTURE(key);
        CHECK(dutch.contains(key));
    }
}

TEST_CASE("a word list that is not a flat object is refused") {
    CHECK(read_word_list(R"({"a":"b"})").at("a") == "b");
    for (std::string const text : {"", "[]", "{\"a\":1}", "{\"a\":{\"b\":\"c\"}}", "{"})
        CHECK_THROWS_AS((void)read_word_list(text), std::runtime_error);
}

TEST_CASE("every refusal of the network has its sentence") {
    auto const words = embedded_words();
    for (std::string const key :
         {"http.bad_target", "http.busy", "http.headers_too_large", "http.host", "http.internal",
          "http.malformed", "http.method_not_allowed", "http.not_found", "http.origin",
          "http.sign_in_needed", "http.target_too_long", "http.too_large", "http.too_many",
          "http.unanswered"}) {
        CAPTURE(key);
        CHECK(words.list(Language::nl).contains(key));
    }
}
