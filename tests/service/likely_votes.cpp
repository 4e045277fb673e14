// SPDX-License-Identifier: EUPL-1.2
#include "service/likely_votes.hpp"

#include "service/house.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace hefboom;
using namespace hefboom::service;
using namespace hefboom::domain;

namespace {

std::int32_t agreeing(std::vector<std::vector<BallotCell>> const& cards) {
    return static_cast<std::int32_t>(
        std::ranges::count_if(cards, [](auto const& card) { return agrees(card.front().vote); }));
}

std::int32_t predicting(std::vector<std::vector<BallotCell>> const& cards) {
    return static_cast<std::int32_t>(std::ranges::count_if(
        cards, [](auto const& card) { return card.front().prediction == Prediction::agree; }));
}

} // namespace

TEST_CASE("as many seats as people give exactly the counts, in both votes") {
    CHECK(rc::check([] {
        auto const people = *rc::gen::inRange(1, 20);
        auto const some = [&] { return *rc::gen::inRange(0, people + 1); };
        std::vector<LikelyVotes> const votes{{.statement = StatementId{{9}},
                                              .people = people,
                                              .client = some(),
                                              .contractor = some(),
                                              .client_predicts = some(),
                                              .contractor_predicts = some(),
                                              .client_again = some(),
                                              .contractor_again = some()}};
        auto const& row = votes.front();
        auto const seats = static_cast<std::size_t>(people);
        auto const first = likely_cards(votes, Party::client, Ballots::first, seats);
        RC_ASSERT(agreeing(first) == row.client);
        RC_ASSERT(predicting(first) == row.client_predicts);
        auto const again = likely_cards(votes, Party::contractor, Ballots::again, seats);
        RC_ASSERT(agreeing(again) == row.contractor_again);
        for (auto const& card : again)
            RC_ASSERT(card.front().prediction == Prediction::none);
    }));
}

TEST_CASE("other statements are agreed with by other seats, always the same ones") {
    auto const on = [](std::uint8_t number) {
        std::vector<LikelyVotes> const votes{{.statement = StatementId{{number}},
                                              .people = 6,
                                              .client = 3,
                                              .contractor = 3,
                                              .client_predicts = 3,
                                              .contractor_predicts = 3,
                                              .client_again = 3,
                                              .contractor_again = 3}};
        std::vector<bool> who;
        for (auto const& card : likely_cards(votes, Party::client, Ballots::first, 6))
            who.push_back(agrees(card.front().vote));
        return who;
    };
    CHECK(on(1) == on(1));
    CHECK((on(1) != on(2) || on(1) != on(3)));
}

TEST_CASE("the likely votes of a data folder are those that were kept there last") {
    House house;
    CHECK(likely_votes(*house.store).empty());
    LikelyVotes votes{.statement = StatementId{{1}},
                      .people = 6,
                      .client = 5,
                      .contractor = 4,
                      .client_predicts = 3,
                      .contractor_predicts = 2,
                      .client_again = 1,
                      .contractor_again = 0};
    REQUIRE(keep_likely_votes(*house.store, {votes}));
    votes.client = 6;
    REQUIRE(keep_likely_votes(*house.store, {votes}));
    house.close();
    house.open();
    auto const kept = likely_votes(*house.store);
    REQUIRE(kept.size() == 1);
    CHECK(kept.front().statement == votes.statement);
    CHECK(kept.front().client == 6);
    CHECK(kept.front().contractor_predicts == 2);
}
