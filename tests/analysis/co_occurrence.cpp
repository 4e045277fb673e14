// SPDX-License-Identifier: EUPL-1.2
#include "analysis/co_occurrence.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

TEST_CASE("every pair of codes is there once, in order, also those that never meet") {
    Codings const codings{.codes = 4,
                          .interviews = std::vector<Interview>(1),
                          .quotes = {{.codes = {0, 1}}, {.codes = {0, 1, 2}}, {.codes = {}}}};
    auto const pairs = co_occurrence(codings);
    REQUIRE(pairs.size() == 6);
    for (std::size_t at = 0; at < pairs.size(); ++at)
        CHECK(place_of_pair(pairs[at].a, pairs[at].b, 4) == at);
    CHECK(pairs[0].n_ab == 2);
    CHECK(pairs[0].c == 1);
    CHECK(pairs[0].lift == 1.5);
    CHECK(*pairs[0].phi == doctest::Approx(1));
    CHECK(pairs[0].p == doctest::Approx(1.0 / 3));
    // Code 3 stands nowhere.
    auto const& never = pairs[place_of_pair(1, 3, 4)];
    CHECK(never.c == 0);
    CHECK(never.lift == 0);
    CHECK(never.p == 1);
    CHECK_FALSE(never.phi);
    CHECK_FALSE(never.a_given_b);
    CHECK(*never.b_given_a == 0);
}

TEST_CASE("codes that avoid each other have a negative correlation and no lift") {
    Codings codings{.codes = 2, .interviews = std::vector<Interview>(1)};
    for (int quote = 0; quote < 8; ++quote)
        codings.quotes.push_back({.codes = {quote % 2 == 0 ? 0U : 1U}});
    auto const pair = co_occurrence(codings).front();
    CHECK(*pair.phi == doctest::Approx(-1));
    CHECK(pair.lift == 0);
    CHECK(pair.p == doctest::Approx(2.0 / 70));
}

TEST_CASE("without quotes or with one code there is nothing to pair") {
    CHECK(co_occurrence({}).empty());
    CHECK(co_occurrence(
              {.codes = 1, .interviews = std::vector<Interview>(1), .quotes = {{.codes = {0}}}})
              .empty());
}
