// SPDX-License-Identifier: EUPL-1.2
#include "analysis/hindering_pattern.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hefboom::analysis;

namespace {

constexpr std::size_t outcome = 0;
constexpr std::size_t waiting = 1;
constexpr std::size_t checking = 2;
constexpr std::size_t weather = 3;

/// Eight interviews of two parties at two locations with ten quotes each. In as many as are asked
/// of each party, three quotes have waiting and checking with the outcome; weather is everywhere.
Codings told(std::size_t first, std::size_t second, std::size_t locations) {
    Codings codings{.codes = 4, .parties = 2, .locations = 2};
    for (std::size_t at = 0; at < 8; ++at) {
        auto const location = at % locations;
        codings.interviews.push_back({.party = at / 4, .location = location});
        auto const hindered = at % 4 < (at < 4 ? first : second);
        for (std::size_t quote = 0; quote < 10; ++quote) {
            Quote one{.interview = at, .location = location};
            if (hindered && quote < 3)
                one.codes = {outcome, waiting, checking};
            else if (quote % 2 == 0)
                one.codes = {weather};
            codings.quotes.push_back(one);
        }
    }
    return codings;
}

} // namespace

TEST_CASE("what both parties tell at two locations with the outcome is a shared pattern") {
    auto const answer = hindering_patterns(told(2, 2, 2), outcome, 2);
    REQUIRE(answer.patterns.size() == 3);
    CHECK(answer.patterns[0].a == waiting);
    CHECK_FALSE(answer.patterns[0].b);
    CHECK_FALSE(answer.patterns[0].party);
    CHECK(answer.patterns[0].interviews == std::vector<std::size_t>{2, 2});
    CHECK(answer.patterns[0].quotes == 12);
    CHECK(answer.patterns[0].with_outcome == 12);
    CHECK(answer.patterns[0].lift == doctest::Approx(80.0 / 12));
    CHECK(answer.patterns[1].a == checking);
    CHECK(answer.patterns[2].a == waiting);
    CHECK(answer.patterns[2].b == checking);
    CHECK(answer.notes.front().key == "screening-not-proof");
}

TEST_CASE("what one party tells is one-sided, and named so") {
    auto const answer = hindering_patterns(told(3, 1, 2), outcome, 2);
    REQUIRE(answer.patterns.size() == 3);
    CHECK(answer.patterns[0].party == 0U);
    CHECK(answer.patterns[0].interviews == std::vector<std::size_t>{3, 1});
}

TEST_CASE("one location, too few interviews or no outcome list nothing, and that is said") {
    CHECK(hindering_patterns(told(3, 3, 1), outcome, 2).patterns.empty());
    CHECK(hindering_patterns(told(2, 2, 2), outcome, 3).patterns.empty());
    auto const none = hindering_patterns(told(0, 0, 2), outcome, 1);
    CHECK(none.patterns.empty());
    CHECK(none.notes.front().key == "no-hindering-pattern");
    CHECK(hindering_patterns({.codes = 1}, outcome, 1).patterns.empty());
}
