// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/tally.hpp"

#include "domain/sessions/scenario_votes.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hefboom::domain {

namespace {

PartyTally party(std::int32_t n, std::int32_t agreeing, std::int32_t predicting) {
    return {.n = n,
            .agree = agreeing,
            .rather_disagree = n - agreeing,
            .predicted_agree = predicting,
            .predicted_disagree = n - predicting};
}

StatementTally tally_of(Votes const& row, std::int32_t n) {
    return {StatementId{}, party(n, row.client, row.client_predicts),
            party(n, row.contractor, row.contractor_predicts)};
}

StatementFigures figures(std::vector<Votes> const& votes, std::string_view code, std::int32_t n) {
    for (auto const& row : votes)
        if (row.code == code) return figures_of(tally_of(row, n));
    return {};
}

} // namespace

TEST_CASE("a majority is more than half of all marks, and a tie is none") {
    CHECK(majority_of(party(6, 4, 0)) == Majority::agree);
    CHECK(majority_of(party(6, 3, 0)) == Majority::divided);
    CHECK(majority_of(party(6, 2, 0)) == Majority::disagree);
    CHECK(majority_of({}) == Majority::divided);
}

TEST_CASE("no answer counts in n, so that it can keep either side from a majority") {
    PartyTally const tally{.n = 5, .agree = 1, .rather_agree = 1, .no_answer = 3};
    CHECK(majority_of(tally) == Majority::divided);
}

TEST_CASE("a predicted majority asks only those who predicted, and a tie is none") {
    CHECK(predicted_majority({.n = 6, .predicted_agree = 2, .predicted_disagree = 1}) ==
          Majority::agree);
    CHECK(predicted_majority(party(6, 0, 3)) == Majority::divided);
    CHECK(predicted_majority({.n = 6}) == Majority::divided);
}

TEST_CASE("bands tell a large majority, a small minority, and what lies between") {
    CHECK(band_of(party(8, 6, 0)) == Band::large_majority);
    CHECK(band_of(party(8, 5, 0)) == Band::divided);
    CHECK(band_of(party(8, 3, 0)) == Band::divided);
    CHECK(band_of(party(8, 2, 0)) == Band::small_minority);
    CHECK(band_of(party(8, 0, 0)) == Band::small_minority);
    CHECK(band_of(PartyTally{}) == Band::divided);
}

TEST_CASE("silent agreement is found in A1, A6, A8, B7, C7 and D5, and nowhere else") {
    struct Meeting {
        std::vector<Votes> const* votes;
        std::int32_t n;
    };
    std::vector<std::string_view> found;
    for (auto const& [votes, n] : {Meeting{&votes_on_a, 6}, Meeting{&votes_on_b, 8},
                                   Meeting{&votes_on_c, 7}, Meeting{&votes_on_d, 6}})
        for (auto const& row : *votes) {
            auto const silent = figures_of(tally_of(row, n)).silent_agreement;
            CHECK(silent == row.silent_agreement);
            if (silent) found.push_back(row.code);
        }
    CHECK(found == std::vector<std::string_view>{"A1", "A6", "A8", "B7", "C7", "D5"});
}

TEST_CASE("the difference is that of the two shares that agree") {
    CHECK(figures(votes_on_a, "A10", 6).difference_permille == 500);
    CHECK(figures(votes_on_a, "A2", 6).difference_permille == 333);
    CHECK(figures(votes_on_c, "C2", 7).difference_permille == 571);
    CHECK(figures(votes_on_d, "D5", 6).difference_permille == 167);
}

TEST_CASE("a gap is the share that predicted agreement less the share that agreed") {
    CHECK(figures(votes_on_a, "A8", 6).gap_client_permille == -667);
    CHECK(figures(votes_on_a, "A8", 6).gap_contractor_permille == -667);
    CHECK(figures(votes_on_a, "A6", 6).gap_client_permille == 667);
    CHECK(figures(votes_on_b, "B2", 8).gap_client_permille == -375);
    CHECK(figures(votes_on_b, "B2", 8).gap_contractor_permille == 0);
    CHECK_FALSE(figures_of({{}, {.n = 5, .agree = 5}, {.n = 5, .agree = 5}}).gap_client_permille);
}

TEST_CASE("without marks of both parties there is no difference and no silent agreement") {
    auto const empty = figures_of({{}, party(6, 6, 6), {}});
    CHECK(empty.difference_permille == 0);
    CHECK_FALSE(empty.gap_client_permille);
    CHECK_FALSE(empty.silent_agreement);
}

TEST_CASE("tallies of two groups add up mark by mark") {
    auto const whole = sum(party(4, 3, 1), party(4, 1, 2));
    CHECK(whole == party(8, 4, 3));
}

TEST_CASE("figures stay within a whole for any tally") {
    CHECK(rc::check([](std::uint8_t a, std::uint8_t b, std::uint8_t p, std::uint8_t q) {
        auto const n = *rc::gen::inRange<std::int32_t>(1, 120);
        auto const f = figures_of(
            {{}, party(n, a % (n + 1), p % (n + 1)), party(n, b % (n + 1), q % (n + 1))});
        RC_ASSERT(f.difference_permille >= 0 && f.difference_permille <= 1000);
        RC_ASSERT(std::abs(*f.gap_client_permille) <= 1000);
        RC_ASSERT(std::abs(*f.gap_contractor_permille) <= 1000);
        auto const bare = f.silent_agreement && f.difference_permille > 200;
        RC_ASSERT(!bare);
    }));
}

} // namespace hefboom::domain
