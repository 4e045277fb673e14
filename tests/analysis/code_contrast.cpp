// SPDX-License-Identifier: EUPL-1.2
#include "analysis/code_contrast.hpp"

#include "analysis/fisher.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

using namespace hefboom::analysis;

namespace {

bool has_note(ContrastAnswer const& answer, std::string const& key) {
    return std::ranges::any_of(answer.notes, [&](Note const& note) { return note.key == key; });
}

ContrastAnswer by_party(Codings const& codings) {
    Random random(1);
    return code_contrast(codings, ContrastBy::party, 2000, random);
}

/// So many interviews of each party, spread over locations, with so many quotes without a code.
Codings interviews(std::size_t first, std::size_t second, std::size_t locations,
                   std::size_t quotes) {
    Codings codings{.codes = 1, .parties = 2, .locations = locations};
    for (std::size_t at = 0; at < first + second; ++at) {
        codings.interviews.push_back(
            {.party = at < first ? 0U : 1U,
             .location = locations == 0 ? std::nullopt : std::optional(at % locations)});
        for (std::size_t quote = 0; quote < quotes; ++quote)
            codings.quotes.push_back({.interview = at});
    }
    return codings;
}

/// Gives one code to so many quotes of an interview.
void mention(Codings& codings, std::size_t interview, std::size_t times) {
    for (auto& quote : codings.quotes)
        if (quote.interview == interview && times > 0) {
            quote.codes = {0};
            --times;
        }
}

} // namespace

TEST_CASE("one talker among many is one interview and not twenty quotes") {
    auto codings = interviews(6, 6, 0, 20);
    mention(codings, 0, 20);
    auto const answer = by_party(codings);
    auto const& row = answer.rows.front();
    CHECK(row.mentions.mentioning == 1);
    CHECK(row.mentions.mean_share == doctest::Approx(1.0 / 6));
    CHECK(row.statistic == doctest::Approx(-1.0 / 6));
    CHECK(row.arrangements == 924);
    CHECK(row.p == 1);
}

TEST_CASE("a code of one party only is found, with the smallest p there can be") {
    auto codings = interviews(6, 6, 0, 4);
    for (std::size_t interview = 0; interview < 6; ++interview)
        mention(codings, interview, 2);
    auto const& row = by_party(codings).rows.front();
    CHECK(row.p == doctest::Approx(2.0 / 924));
    CHECK(row.fisher == doctest::Approx(2.0 / 924));
    CHECK(row.difference == -1);
    CHECK(row.around.low == -1);
    CHECK(row.around.high < -0.4);
    CHECK(row.other == 1U);
}

TEST_CASE("labels are exchanged within locations when both parties are at several") {
    auto const apart = by_party(interviews(4, 4, 2, 1)).rows.front();
    CHECK(apart.stratified);
    CHECK(apart.arrangements == 36);
    auto const together = by_party(interviews(4, 4, 1, 1)).rows.front();
    CHECK_FALSE(together.stratified);
    CHECK(together.arrangements == 70);
}

TEST_CASE("a difference between locations is no difference between parties") {
    // The code is said at location 0 only; party 0 is mostly there.
    Codings codings{.codes = 1, .parties = 2, .locations = 2};
    for (std::size_t at = 0; at < 16; ++at) {
        auto const party = at < 8 ? 0U : 1U;
        auto const location = (at % 8 < 6) == (party == 0) ? 0U : 1U;
        codings.interviews.push_back({.party = party, .location = location});
        codings.quotes.push_back({.interview = at});
        if (location == 0) codings.quotes.back().codes = {0};
    }
    CHECK(by_party(codings).rows.front().p == 1);
    // The negative control: without locations the parties seem to differ.
    for (auto& interview : codings.interviews)
        interview.location.reset();
    CHECK(by_party(codings).rows.front().p < 0.15);
}

TEST_CASE("three groups are each held against the others") {
    auto codings = interviews(3, 3, 0, 1);
    codings.parties = 3;
    codings.interviews[5].party = 2;
    codings.interviews[4].party = 2;
    auto const answer = by_party(codings);
    REQUIRE(answer.rows.size() == 3);
    CHECK_FALSE(answer.rows[0].other);
    CHECK(answer.rows[2].group == 2);
    CHECK(answer.rows[2].mentions.interviews == 2);
    CHECK(answer.rows[2].mentions_other.interviews == 4);
}

TEST_CASE("too few interviews, one group or none: said, not hidden") {
    CHECK(has_note(by_party(interviews(2, 2, 0, 1)), "too-few-arrangements"));
    CHECK_FALSE(has_note(by_party(interviews(4, 4, 0, 1)), "too-few-arrangements"));
    CHECK(has_note(by_party(interviews(4, 0, 0, 1)), "one-group-has-no-contrast"));
    CHECK(has_note(by_party({}), "one-group-has-no-contrast"));
    auto codings = interviews(4, 4, 0, 1);
    codings.interviews[0].party.reset();
    CHECK(has_note(by_party(codings), "interviews-without-group"));
    CHECK(by_party(codings).rows.front().mentions.interviews == 3);
}

TEST_CASE("where nothing differs, p falls below .05 in at most one in twenty sets of interviews") {
    // A tenth in normal runs, all with HEFBOOM_FULL.
    std::uint64_t const sets = std::getenv("HEFBOOM_FULL") != nullptr ? 5000 : 500;
    std::size_t alarms = 0;
    std::size_t quote_alarms = 0;
    for (std::uint64_t seed = 1; seed <= sets; ++seed) {
        Random random(seed);
        auto codings = interviews(6, 6, 0, 12);
        for (std::size_t interview = 0; interview < 12; ++interview)
            mention(codings, interview, random.below(3) == 0 ? random.below(13) : 0);
        auto const& row = by_party(codings).rows.front();
        alarms += row.p <= 0.05 ? 1U : 0U;
        // What a test over quotes would have said.
        std::size_t with[2] = {0, 0};
        for (auto const& quote : codings.quotes)
            with[quote.interview < 6 ? 0 : 1] += quote.codes.size();
        LogFactorials const ln_factorial(144);
        quote_alarms += fisher_two_sided({.both = with[0],
                                          .first_only = 72 - with[0],
                                          .second_only = with[1],
                                          .neither = 72 - with[1]},
                                         ln_factorial) <= 0.05
                            ? 1U
                            : 0U;
    }
    CHECK(static_cast<double>(alarms) <= 0.065 * static_cast<double>(sets));
    CHECK(static_cast<double>(quote_alarms) > 0.3 * static_cast<double>(sets));
}
