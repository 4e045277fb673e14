// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/seat_view.hpp"

#include "domain/sessions/kit_view.hpp"
#include "domain/sessions/scenario_votes.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace hefboom::domain {

namespace {

SeatView seen(SessionWorld const& room, Actor const& seat) {
    auto view = seat_view(room.world.state, room.world.boxes, seat);
    REQUIRE(view.has_value());
    return *view;
}

Outcome noted(SessionWorld& room, OutcomeKind kind) {
    Outcome outcome;
    outcome.id = OutcomeId{room.world.next_id()};
    outcome.session = room.session_id;
    outcome.kind = kind;
    outcome.text = room.ref();
    room.world.state.outcomes.emplace(outcome.id, outcome);
    return outcome;
}

} // namespace

TEST_CASE("a phone has one task at a time") {
    SessionWorld room(4);
    room.open(6, 6);
    auto const id = room.round_id(1);
    auto const seat = room.seat(id, Party::client, 0);
    CHECK(seen(room, seat).task == SeatTask::take_seat);
    CHECK(seen(room, seat).statements.empty());
    room.act_as(seat, JoinSeat{});
    CHECK(seen(room, seat).task == SeatTask::wait);
    room.act(OpenRound{id});
    CHECK(seen(room, seat).task == SeatTask::vote);
    CHECK(seen(room, seat).statements.size() == 4);
    CHECK(seen(room, seat).who_sees == "who_sees.counts");
    CHECK(seen(room, seat).party == Party::client);
    room.act(LockRound{id});
    CHECK(seen(room, seat).task == SeatTask::look_up);
}

TEST_CASE("own answers come back to the own device only, and only until the lock") {
    SessionWorld room(4);
    room.open(6, 6);
    auto const id = room.round_id(1);
    room.act(OpenRound{id});
    auto const seat = room.seat(id, Party::contractor, 2);
    std::vector<BallotCell> const card{
        {room.statements().front(), Vote::no_answer, Prediction::none}};
    room.join_and_cast(seat, card);
    CHECK(seen(room, seat).own == card);
    CHECK(seen(room, seat).sequence == 1);
    auto thief = seat;
    thief.device = SessionWorld::device(77);
    CHECK(seen(room, thief).standing == SeatStanding::taken);
    CHECK(seen(room, thief).own.empty());
    CHECK_FALSE(seen(room, thief).sequence);
    room.act(LockRound{id});
    CHECK(seen(room, seat).own.empty());
    CHECK_FALSE(seen(room, seat).sequence);
}

TEST_CASE("at the harvest a phone may confirm what its party has not, never a safety report") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    auto const id = room.round_id(1);
    auto const seat = room.seat(id, Party::client, 0);
    room.hold_round(1, four_of_a);
    room.go(Step::perspective);
    room.go(Step::harvest);
    noted(room, OutcomeKind::safety_report);
    auto const insight = noted(room, OutcomeKind::insight);
    REQUIRE(seen(room, seat).to_confirm.size() == 1);
    CHECK(seen(room, seat).task == SeatTask::confirm);
    CHECK(seen(room, seat).to_confirm.front().outcome == insight.id);
    room.world.state.outcomes.at(insight.id).client_confirmed = ConfirmedBy::seat_device;
    CHECK(seen(room, seat).to_confirm.empty());
    CHECK(seen(room, room.seat(id, Party::contractor, 0)).to_confirm.size() == 1);
    // A card nobody took confirms nothing.
    CHECK(seen(room, room.seat(id, Party::contractor, 40)).to_confirm.empty());
}

TEST_CASE("the kit packs one seat card per head and round, and counts the bag") {
    SessionWorld room(4);
    room.plan();
    CHECK(kit_view(room.world.state, room.facilitator, room.session_id).error().key ==
          "session.not_prepared");
    room.choose_all();
    room.expect(6, 5);
    room.act(PrepareSession{room.session_id});
    auto const kit = kit_view(room.world.state, room.facilitator, room.session_id).value();
    CHECK(kit.seat_cards.size() == 22);
    CHECK(kit.seat_cards.front().seat == 1);
    CHECK(kit.statement_cards.size() == 2);
    CHECK(kit.statement_cards[0].predictions == Predictions::asked);
    CHECK(kit.statement_cards[1].predictions == Predictions::left_out);
    CHECK(kit.reveal_sheet.size() == 4);
    auto const envelopes = std::ranges::find(kit.bag, KitPart::envelopes, &BagItem::part);
    CHECK(envelopes->count == 4);
    CHECK(kit.bag.front().part == KitPart::invitation);
    CHECK(kit.bag.front().count == 11);
}

} // namespace hefboom::domain
