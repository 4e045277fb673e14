// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/display.hpp"

#include "domain/sessions/scenario_votes.hpp"
#include "domain/sessions/screen_view.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hefboom::domain {

namespace {

std::vector<DisplayRow> rows_of(SessionWorld const& room, std::int32_t number) {
    return display_of(room.world.boxes, room.session(), room.round(number));
}

/// Enters these totals for the first statement and shows both beats.
DisplayRow shown(std::int32_t seats, PartyTally const& client, PartyTally const& contractor) {
    SessionWorld room(4);
    room.open(seats, seats);
    auto const id = room.round_id(1);
    room.act(OpenRound{id});
    room.act(EnterPaperTotals{id, {{room.statements().front(), client, contractor}}});
    room.act(LockRound{id});
    room.reveal(id);
    return rows_of(room, 1).front();
}

PartyTally agreeing(std::int32_t n, std::int32_t agree) {
    return {.n = n, .agree = agree, .disagree = n - agree};
}

} // namespace

TEST_CASE("five or more of each party see counts, differences and gaps") {
    SessionWorld room(10);
    room.open(6, 6);
    room.go_to_voting();
    room.hold_round(1, votes_on_a);
    auto const rows = rows_of(room, 1);
    REQUIRE(rows.size() == 10);
    CHECK(rows[0].form == GroupForm::counts);
    CHECK(rows[0].client->votes == VoteCounts{3, 2, 1, 0, 0});
    CHECK(rows[0].client->predictions == PredictionCounts{2, 4});
    CHECK(rows[0].silent_agreement);
    CHECK(rows[9].difference_permille == 500);
    CHECK(rows[7].gap_client_permille == -667);
    CHECK(rows[9].line.number == 10);
}

TEST_CASE("three or four_of_a of a party see words and no counts") {
    SessionWorld room(9);
    room.open(4, 4);
    room.go_to_voting();
    room.hold_round(1, half_of(votes_on_b, true));
    for (auto const& row : rows_of(room, 1)) {
        CHECK(row.form == GroupForm::words);
        CHECK_FALSE(row.client->votes);
        CHECK_FALSE(row.client->predictions);
        CHECK_FALSE(row.difference_permille);
        CHECK_FALSE(row.gap_client_permille);
        CHECK(row.client->majority);
        CHECK(row.client->predicted);
    }
    CHECK(rows_of(room, 1)[6].silent_agreement);
}

TEST_CASE("two of a party see one group, without silent agreement") {
    SessionWorld room(4);
    room.open(2, 6);
    room.go_to_voting();
    std::vector<Votes> const all(4, Votes{"", 2, 6, 0, 0, 2, 6, false});
    room.hold_round(1, all);
    auto const row = rows_of(room, 1).front();
    CHECK(row.form == GroupForm::one_group);
    CHECK_FALSE(row.client);
    CHECK(row.group->majority == Majority::agree);
    CHECK(row.group->votes == VoteCounts{4, 4, 0, 0, 0});
    CHECK_FALSE(row.silent_agreement);
    CHECK(room.console().proposed.empty());
}

TEST_CASE("a statement that many left open falls back to the form its marks allow") {
    CHECK(shown(6, agreeing(6, 5), agreeing(4, 4)).form == GroupForm::words);
    auto const group = shown(6, agreeing(6, 5), agreeing(2, 2));
    CHECK(group.form == GroupForm::one_group);
    CHECK_FALSE(group.client);
    CHECK(group.group->votes == VoteCounts{7, 0, 0, 1, 0});
    auto const nothing = shown(6, agreeing(6, 5), agreeing(1, 1));
    CHECK(nothing.form == GroupForm::conversation_only);
    CHECK_FALSE(nothing.group);
}

TEST_CASE("few predictions are told in words or not at all") {
    auto client = agreeing(6, 5);
    client.predicted_agree = 3;
    auto const row = shown(6, client, agreeing(6, 2));
    CHECK(row.client->predicted == Majority::agree);
    CHECK_FALSE(row.client->predictions);
    CHECK_FALSE(row.gap_client_permille);
    CHECK_FALSE(row.contractor->predicted);
}

TEST_CASE("no count shown rests on fewer than five marks of a party") {
    CHECK(rc::check([] {
        auto const mark = [] { return *rc::gen::inRange<std::int32_t>(0, 9); };
        auto const tally = [&] {
            auto const n = mark();
            auto result = agreeing(n, n == 0 ? 0 : mark() % (n + 1));
            result.predicted_agree = n == 0 ? 0 : mark() % (n + 1);
            return result;
        };
        auto const client = tally();
        auto const contractor = tally();
        auto const row = shown(8, client, contractor);
        auto const check = [](std::optional<SideDisplay> const& side, PartyTally const& of) {
            if (!side) return;
            if (side->votes) RC_ASSERT(of.n >= 5);
            if (side->predictions) RC_ASSERT(of.predictions() >= 5);
            if (side->majority) RC_ASSERT(of.n >= 3);
        };
        check(row.client, client);
        check(row.contractor, contractor);
        if (row.difference_permille) RC_ASSERT(client.n >= 5 && contractor.n >= 5);
        if (row.gap_client_permille) RC_ASSERT(client.predictions() >= 5);
        if (row.group) RC_ASSERT(client.n >= 2 && contractor.n >= 2);
    }));
}

TEST_CASE("the first beat shows only what each side thought of the other") {
    SessionWorld room(4);
    room.open(6, 6);
    auto const id = room.round_id(1);
    room.act(OpenRound{id});
    room.vote(id, four_of_a);
    room.act(LockRound{id});
    room.act(Reveal{id, Beat::predictions});
    auto const row = rows_of(room, 1).front();
    CHECK(row.client->predictions == PredictionCounts{2, 4});
    CHECK_FALSE(row.client->votes);
    CHECK_FALSE(row.client->majority);
    CHECK_FALSE(row.difference_permille);
    CHECK_FALSE(row.silent_agreement);
    CHECK(room.console().proposed.empty());
}

TEST_CASE("the proposal names the largest difference, the largest gap and a silent agreement") {
    SessionWorld room(10);
    room.open(6, 6);
    room.go_to_voting();
    room.hold_round(1, votes_on_a);
    auto const ids = room.statements();
    CHECK(room.console().proposed ==
          std::vector<DebateProposal>{{ids[4], DebateReason::largest_difference},
                                      {ids[5], DebateReason::largest_gap},
                                      {ids[0], DebateReason::silent_agreement}});
}

TEST_CASE("the second vote shows the shift of each party") {
    SessionWorld room(10);
    room.open(6, 6);
    room.go_to_voting();
    room.hold_round(1, votes_on_a);
    room.hold_round(2, votes_on_a);
    auto const row = rows_of(room, 2)[9];
    CHECK(row.client->votes_before == VoteCounts{3, 3, 0, 0, 0});
    CHECK(row.client->shift_permille == -167);
    CHECK(row.contractor->shift_permille == 333);
    CHECK(row.contractor->majority_before == Majority::divided);
    CHECK_FALSE(row.client->predicted);
}

TEST_CASE("when one or two of a party left, its shift is told in words") {
    SessionWorld room(4);
    room.open(7, 7);
    room.go_to_voting();
    std::vector<Votes> const votes(votes_on_c.begin(), votes_on_c.begin() + 4);
    room.hold_round(1, votes);
    room.act(DealDeck{room.session_id, 2, 5, 7});
    room.hold_round(2, votes);
    auto const row = rows_of(room, 2).front();
    CHECK_FALSE(row.client->votes);
    CHECK_FALSE(row.client->votes_before);
    CHECK_FALSE(row.client->shift_permille);
    CHECK(row.client->majority_before == Majority::agree);
    CHECK(row.contractor->shift_permille == 286);
    CHECK_FALSE(row.difference_permille);
}

TEST_CASE("where paper left one vote fewer, the shift of that statement is told in words") {
    SessionWorld room(4);
    room.open(7, 7);
    room.go_to_voting();
    std::vector<Votes> const votes(votes_on_c.begin(), votes_on_c.begin() + 4);
    room.hold_round(1, votes);
    auto const ids = room.statements();
    room.act(ChooseDebated{room.session_id, {ids[0], ids[1]}});
    auto const second = room.round_id(2);
    room.act(OpenRound{second});
    std::vector<BallotCell> all;
    for (auto const& id : ids)
        all.push_back({.statement = id, .vote = Vote::agree});
    for (auto const party : {Party::client, Party::contractor}) {
        for (std::int32_t number = 0; number < 6; ++number)
            room.join_and_cast(room.seat(second, party, number), all);
        room.act(EnterPaperCard{.round = second,
                                .card = ObjectId{{7, static_cast<std::uint8_t>(party)}},
                                .sequence = 1,
                                .party = party,
                                .cells = {all[0], all[1]}});
    }
    room.act(LockRound{second});
    room.reveal(second);
    auto const rows = rows_of(room, 2);
    CHECK(rows[0].client->shift_permille.has_value());
    CHECK(rows[0].client->votes_before.has_value());
    CHECK_FALSE(rows[2].client->votes);
    CHECK_FALSE(rows[2].client->votes_before);
    CHECK_FALSE(rows[2].client->shift_permille);
    CHECK_FALSE(rows[2].difference_permille);
}

TEST_CASE("the projector shows one thing, and nothing of the vote before the reveal") {
    SessionWorld room(4);
    room.open(6, 6);
    auto const shows = [&] {
        return screen_view(room.world.state, room.world.boxes, room.facilitator, room.session_id,
                           room.world.now)
            .value();
    };
    CHECK(shows().shows == ScreenShows::waiting);
    room.act(ShowOnScreen{room.session_id, ScreenMode::join, std::nullopt});
    CHECK(shows().shows == ScreenShows::join);
    CHECK(shows().round == room.round_id(1));
    room.go(Step::opening);
    CHECK(shows().shows == ScreenShows::step);
    room.go(Step::silent_reading);
    CHECK(shows().shows == ScreenShows::blank);
    room.go(Step::voting);
    auto const id = room.round_id(1);
    room.act(OpenRound{id});
    room.vote(id, four_of_a);
    CHECK(shows().shows == ScreenShows::ballots);
    CHECK(shows().turnout->client.phones == 6);
    room.act(LockRound{id});
    CHECK(shows().rows.empty());
    room.reveal(id);
    CHECK(shows().shows == ScreenShows::votes);
    CHECK(shows().rows.size() == 4);
    auto const statement = room.statements()[2];
    room.act(ShowOnScreen{room.session_id, ScreenMode::step, statement});
    CHECK(shows().statement == statement);
    CHECK(room.refused(ShowOnScreen{room.session_id, ScreenMode::step, StatementId{{9}}}) ==
          "not_found.statement");
    room.act(ChooseDebated{room.session_id, {statement}});
    room.act(DrawPositions{room.session_id, statement});
    room.act(ShowOnScreen{room.session_id, ScreenMode::positions, std::nullopt});
    CHECK(shows().positions.size() == 2);
    room.act(ShowOnScreen{room.session_id, ScreenMode::blank, std::nullopt});
    CHECK(shows().shows == ScreenShows::blank);
    CHECK_FALSE(shows().step);
}

} // namespace hefboom::domain
