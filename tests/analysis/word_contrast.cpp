// SPDX-License-Identifier: EUPL-1.2
#include "analysis/word_contrast.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace hefboom::analysis;

TEST_CASE("a word's log odds are those of the formula, with the words themselves as prior") {
    std::vector<WordCount> const words{{10, 2}, {5, 5}, {0, 8}};
    auto const found = word_contrast(words);
    // n1 = n2 = 15, a0 = 3, a = 3 * 12 / 30.
    CHECK(found[0].prior == doctest::Approx(1.2));
    auto const delta = std::log(11.2 / (18 - 11.2)) - std::log(3.2 / (18 - 3.2));
    CHECK(*found[0].delta == doctest::Approx(delta).epsilon(1e-14));
    CHECK(*found[0].z == doctest::Approx(delta / std::sqrt(1 / 11.2 + 1 / 3.2)).epsilon(1e-14));
    CHECK(*found[1].z == doctest::Approx(0));
    CHECK(*found[2].z < 0);
}

TEST_CASE("exchanging the parties turns every sign") {
    std::vector<WordCount> const words{{10, 2}, {5, 5}, {0, 8}, {3, 40}};
    std::vector<WordCount> turned;
    for (auto const& word : words)
        turned.push_back({word.second, word.first});
    auto const one = word_contrast(words);
    auto const other = word_contrast(turned);
    for (std::size_t at = 0; at < words.size(); ++at)
        CHECK(*one[at].z == doctest::Approx(-*other[at].z));
}

TEST_CASE("a common word needs a larger difference than a rare one to stand out by share alone") {
    std::vector<WordCount> const words{{1, 0}, {60, 40}, {939, 960}};
    auto const found = word_contrast(words);
    CHECK(*found[1].z > *found[0].z);
}

TEST_CASE("one word or a silent party has no contrast") {
    CHECK_FALSE(word_contrast(std::vector<WordCount>{{3, 4}}).front().z);
    CHECK_FALSE(word_contrast(std::vector<WordCount>{{3, 0}, {2, 0}}).front().z);
    CHECK(word_contrast({}).empty());
}
