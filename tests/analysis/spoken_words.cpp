// SPDX-License-Identifier: EUPL-1.2
#include "analysis/spoken_words.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace hefboom::analysis;

using Words = std::vector<std::string>;

TEST_CASE("words are letters and digits, small, without what stands around them") {
    CHECK(spoken_words("Drie keer mijn uren kwijt; NU wacht ik…") ==
          Words{"drie", "keer", "mijn", "uren", "kwijt", "nu", "wacht", "ik"});
    CHECK(spoken_words("één – ÉÉN – Łódź – ЖУК") == Words{"één", "één", "łódź", "жук"});
    CHECK(spoken_words("UPS-2") == Words{"ups", "2"});
    CHECK(spoken_words("").empty());
    CHECK(spoken_words("— ! 🙂 …").empty());
}

TEST_CASE("an apostrophe counts only between letters, curved or straight") {
    CHECK(spoken_words("zo'n ’s nachts foto’s 'ja'") ==
          Words{"zo'n", "s", "nachts", "foto's", "ja"});
}

TEST_CASE("bytes that are no UTF-8 end a word and nothing worse") {
    CHECK(spoken_words("a\xC3") == Words{"a"});
    CHECK(spoken_words("a\xFF\xE2\x82z") == Words{"a", "z"});
    CHECK(spoken_words("a'\xC3") == Words{"a"});
}
