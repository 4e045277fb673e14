// SPDX-License-Identifier: EUPL-1.2
#include "analysis/co_occurrence.hpp"
#include "analysis/code_contrast.hpp"
#include "analysis/false_discovery.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// The 24 interviews of the series that the demo tells (October and November 2024): party, and the
/// codes 1 to 10 each was given.
struct Told {
    bool client;
    std::vector<std::size_t> codes;
};

std::vector<Told> const told{
    {true, {1, 3, 6, 8}}, {true, {4, 6, 10}}, {true, {5, 6, 7}},     {true, {1, 3, 8}},
    {true, {2, 4, 6}},    {true, {1, 8, 9}},  {false, {1, 3, 6, 8}}, {false, {5, 7, 10}},
    {false, {4, 6, 10}},  {false, {1, 3, 9}}, {false, {1, 8, 9}},    {false, {5, 8}},
    {false, {4, 9, 10}},  {true, {2, 7, 9}},  {false, {2, 4, 7, 9}}, {false, {1, 3, 5}},
    {false, {2, 5, 10}},  {true, {2, 9}},     {true, {2, 10}},       {true, {2, 6, 10}},
    {true, {2, 6}},       {true, {2}},        {true, {10}},          {false, {2, 7, 9}}};

} // namespace

TEST_CASE("c of two codes with 100 and 10 quotes of which 5 have both is 5/105") {
    // The example of the ATLAS.ti manual, "Code Co-Occurrence Table", on unequal frequencies.
    Codings codings{.codes = 2, .interviews = std::vector<Interview>(1)};
    for (int quote = 0; quote < 95; ++quote)
        codings.quotes.push_back({.codes = {0}});
    for (int quote = 0; quote < 5; ++quote) {
        codings.quotes.push_back({.codes = {0, 1}});
        codings.quotes.push_back({.codes = {1}});
    }
    auto const pair = co_occurrence(codings).front();
    CHECK(pair.c == doctest::Approx(5.0 / 105).epsilon(1e-15));
    CHECK(*pair.a_given_b == 0.5);
    CHECK(*pair.b_given_a == 0.05);
}

TEST_CASE("Benjamini and Hochberg 1995: four of fifteen hypotheses are rejected at .05") {
    // JRSS B 57:289, section 3.2: thrombolysis in acute myocardial infarction.
    std::vector<double> const p{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344,
                                .0459, .3240, .4262, .5719, .6528, .7590, 1.0};
    auto const q = benjamini_hochberg(p);
    CHECK(std::ranges::count_if(q, [](double one) { return one <= .05; }) == 4);
    CHECK(q[3] == doctest::Approx(.0095 * 15 / 4));
    // Bonferroni rejects three.
    CHECK(std::ranges::count_if(p, [](double one) { return one * 15 <= .05; }) == 3);
}

TEST_CASE("the demo's codes are mentioned in as many interviews of each party as its book says") {
    Codings codings{.codes = 10, .parties = 2};
    for (auto const& one : told) {
        codings.interviews.push_back({.party = one.client ? 0U : 1U});
        Quote quote{.interview = codings.interviews.size() - 1};
        for (auto const code : one.codes)
            quote.codes.push_back(code - 1);
        codings.quotes.push_back(std::move(quote));
    }
    std::vector<std::pair<std::size_t, std::size_t>> const book{
        {3, 4}, {7, 3}, {2, 3}, {2, 3}, {1, 4}, {6, 2}, {2, 3}, {3, 3}, {3, 5}, {4, 4}};
    Random random(1);
    auto const answer = code_contrast(codings, ContrastBy::party, 2000, random);
    REQUIRE(answer.rows.size() == 10);
    for (std::size_t code = 0; code < book.size(); ++code) {
        auto const& row = answer.rows[code];
        CHECK(row.mentions.interviews == 13);
        CHECK(row.mentions_other.interviews == 11);
        CHECK(row.mentions.mentioning == book[code].first);
        CHECK(row.mentions_other.mentioning == book[code].second);
    }
}
