// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/round.hpp"

#include "domain/sessions/ballot_box.hpp"
#include "domain/sessions/scenario_votes.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hefboom::domain {

namespace {

/// A session of six and six at the voting step, its first round open.
SessionWorld voting(std::int32_t client, std::int32_t contractor) {
    SessionWorld room(4);
    room.open(client, contractor);
    room.go_to_voting();
    room.act(OpenRound{room.round_id(1)});
    return room;
}

std::vector<BallotCell> card(SessionWorld const& room, Vote vote, Prediction prediction) {
    std::vector<BallotCell> cells;
    for (auto const id : room.round(1).statements)
        cells.push_back({id, vote, prediction});
    return cells;
}

std::vector<BallotCell> card(SessionWorld const& room, Vote vote) {
    return card(room, vote, Prediction::agree);
}

EnterPaperCard paper(SessionWorld const& room, std::uint8_t number, std::optional<Party> party) {
    return {.round = room.round_id(1),
            .card = ObjectId{{5, number}},
            .sequence = 1,
            .party = party,
            .cells = card(room, Vote::agree, party ? Prediction::agree : Prediction::none)};
}

} // namespace

TEST_CASE("the form of a round follows from the smallest party") {
    CHECK(group_form(0) == GroupForm::conversation_only);
    CHECK(group_form(1) == GroupForm::conversation_only);
    CHECK(group_form(2) == GroupForm::one_group);
    CHECK(group_form(3) == GroupForm::words);
    CHECK(group_form(4) == GroupForm::words);
    CHECK(group_form(5) == GroupForm::counts);
}

TEST_CASE("a phone claims its seat once, and the same phone may ask again") {
    auto room = voting(6, 6);
    auto const seat = room.seat(room.round_id(1), Party::client, 0);
    CHECK(room.act_as(seat, JoinSeat{}).boxes.size() == 1);
    CHECK(room.act_as(seat, JoinSeat{}).boxes.empty());
    auto other = seat;
    other.device = SessionWorld::device(99);
    CHECK(room.refused_as(other, JoinSeat{}) == "seat.taken");
    CHECK(room.refused_as(other, CastBallot{.sequence = 9, .cells = {}}) == "seat.taken");
}

TEST_CASE("a phone that names no device takes no seat") {
    auto room = voting(6, 6);
    auto seat = room.seat(room.round_id(1), Party::client, 0);
    seat.device = {};
    CHECK(room.refused_as(seat, JoinSeat{}) == "seat.device_missing");
}

TEST_CASE("nobody votes without a seat, before the round opens or after it is locked") {
    SessionWorld room(4);
    room.open(6, 6);
    auto const id = room.round_id(1);
    auto const seat = room.seat(id, Party::client, 0);
    CastBallot const ballot{.sequence = 1, .cells = card(room, Vote::agree)};
    CHECK(room.refused_as(seat, ballot) == "seat.not_joined");
    room.act_as(seat, JoinSeat{});
    CHECK(room.refused_as(seat, ballot) == "round.not_open");
    room.act(OpenRound{id});
    room.act_as(seat, ballot);
    room.act(LockRound{id});
    CHECK(room.refused_as(seat, ballot) == "seat.round_closed");
    CHECK(room.refused_as(room.seat(id, Party::client, 1), JoinSeat{}) == "seat.round_closed");
    CHECK(room.refused_as(room.seat(RoundId{{3}}, Party::client, 1), JoinSeat{}) ==
          "not_found.seat");
}

TEST_CASE("the newest card of a seat counts, and an older one is accepted and changes nothing") {
    auto room = voting(6, 6);
    auto const seat = room.seat(room.round_id(1), Party::client, 0);
    room.act_as(seat, JoinSeat{});
    room.act_as(seat, CastBallot{.sequence = 7, .cells = card(room, Vote::disagree)});
    CHECK(room.act_as(seat, CastBallot{.sequence = 6, .cells = card(room, Vote::agree)})
              .boxes.empty());
    auto const view = seat_view(room.world.state, room.world.boxes, seat);
    CHECK(view->sequence == 7);
    CHECK(view->own == card(room, Vote::disagree));
}

TEST_CASE("a ballot puts one row into a box and nothing into the journal") {
    auto room = voting(6, 6);
    auto const seat = room.seat(room.round_id(1), Party::client, 0);
    auto const before = room.world.journal.size();
    room.join_and_cast(seat, card(room, Vote::agree));
    CHECK(room.world.journal.size() == before);
    CHECK(room.world.boxes.box(room.round(1).ballots).size() == 1);
}

TEST_CASE("a ballot with a strange or a repeated statement is refused") {
    auto room = voting(6, 6);
    auto const seat = room.seat(room.round_id(1), Party::client, 0);
    room.act_as(seat, JoinSeat{});
    auto cells = card(room, Vote::agree);
    cells.push_back(cells.front());
    CHECK(room.refused_as(seat, CastBallot{1, cells}) == "ballot.repeated_statement");
    cells.back().statement = StatementId{{9}};
    CHECK(room.refused_as(seat, CastBallot{1, cells}) == "ballot.unknown_statement");
}

TEST_CASE("each ballot counts once, however often and in whatever order it is delivered") {
    CHECK(rc::check([] {
        auto room = voting(3, 3);
        auto const id = room.round_id(1);
        struct Delivery {
            Actor seat;
            CastBallot ballot;
        };
        std::vector<Delivery> deliveries;
        for (std::int32_t i = 0; i < 3; ++i) {
            auto const seat = room.seat(id, Party::client, i);
            room.act_as(seat, JoinSeat{});
            auto const changes = *rc::gen::inRange<std::uint64_t>(1, 4);
            for (std::uint64_t sequence = 1; sequence <= changes; ++sequence)
                for (int again = 0; again < 50; ++again)
                    deliveries.push_back(
                        {seat,
                         {sequence,
                          card(room, sequence == changes ? Vote::agree : Vote::disagree)}});
        }
        auto seed = *rc::gen::arbitrary<std::uint32_t>();
        for (std::size_t left = deliveries.size(); left > 1; --left) {
            seed = seed * 1664525U + 1013904223U;
            std::swap(deliveries[left - 1], deliveries[seed % left]);
        }
        for (auto const& [seat, ballot] : deliveries)
            RC_ASSERT(room.world.act(seat, ballot).has_value());
        RC_ASSERT(turnout_of(room.world.boxes, room.round(1)).client.phones == 3);
        room.act(LockRound{id});
        room.reveal(id);
        for (auto const& tally : revealed_tally(room.world.boxes, room.round(1))) {
            RC_ASSERT(tally.client.n == 3);
            RC_ASSERT(tally.client.agree == 3);
        }
    }));
}

TEST_CASE("before the lock one sees how many ballots are missing, never whose") {
    auto room = voting(6, 6);
    room.join_and_cast(room.seat(room.round_id(1), Party::client, 0), card(room, Vote::agree));
    room.act_as(room.seat(room.round_id(1), Party::contractor, 1), JoinSeat{});
    room.act(paper(room, 1, Party::contractor));
    auto const round = room.console().rounds.front();
    CHECK(round.turnout.client == Turnout{6, 1, 1, 0});
    CHECK(round.turnout.contractor == Turnout{6, 1, 0, 1});
    CHECK(round.missing == 10);
    CHECK(round.rows.empty());
}

TEST_CASE("a lock is refused while a party has more ballots than seats") {
    auto room = voting(2, 3);
    for (std::uint8_t i = 0; i < 6; ++i)
        room.act(paper(room, i, std::nullopt));
    CHECK(room.console().rounds.front().more_ballots_than_seats);
    CHECK(room.refused(LockRound{room.round_id(1)}) == "round.more_ballots_than_seats");
    // A card without a mark is taken back.
    auto wrong = paper(room, 5, std::nullopt);
    wrong.sequence = 2;
    wrong.cells.clear();
    room.act(wrong);
    room.act(LockRound{room.round_id(1)});
}

TEST_CASE("a paper card takes a seat of its party, and the same card again corrects it") {
    auto room = voting(6, 6);
    room.act(paper(room, 1, Party::client));
    auto again = paper(room, 1, Party::client);
    again.sequence = 2;
    again.cells = card(room, Vote::disagree);
    again.cells.pop_back();
    room.act(again);
    auto const round = room.console().rounds.front();
    CHECK(round.turnout.client.paper == 1);
    REQUIRE(round.paper.size() == 1);
    CHECK(round.paper.front().card == ObjectId{{5, 1}});
    CHECK(round.paper.front().party == Party::client);
    CHECK(round.paper.front().finished == std::vector<bool>{true, true, true, false});
    CHECK(room.refused(paper(room, 2, std::nullopt)) == "ballot.party_missing");
}

TEST_CASE("what a paper card leaves open counts as no answer; on a phone it is left out") {
    auto room = voting(3, 3);
    auto const ids = room.round(1).statements;
    auto half = paper(room, 1, Party::client);
    half.cells = {{ids[0], Vote::agree, Prediction::agree}};
    room.act(half);
    auto empty = paper(room, 2, Party::client);
    empty.cells.clear();
    room.act(empty);
    room.join_and_cast(room.seat(room.round_id(1), Party::client, 0),
                       {{ids[0], Vote::disagree, Prediction::agree}});
    // The console shows what was typed, not what the lock makes of it.
    for (auto const& row : room.console().rounds.front().paper)
        if (row.card == half.card)
            CHECK(row.finished == std::vector<bool>{true, false, false, false});
    room.act(LockRound{room.round_id(1)});
    room.reveal(room.round_id(1));
    auto const tallies = revealed_tally(room.world.boxes, room.round(1));
    CHECK(tallies[0].client.n == 2);
    CHECK(tallies[0].client.no_answer == 0);
    CHECK(tallies[1].client == PartyTally{.n = 1, .no_answer = 1});
    CHECK(tallies[1].contractor.n == 0);
}

TEST_CASE("in the second round paper covers only what was debated, phones everything") {
    auto room = voting(3, 3);
    auto const ids = room.round(1).statements;
    room.act(LockRound{room.round_id(1)});
    room.reveal(room.round_id(1));
    room.act(OpenRound{room.round_id(2)});
    auto card_of = [&](std::vector<BallotCell> cells) {
        auto typed = paper(room, 1, Party::client);
        typed.round = room.round_id(2);
        typed.cells = std::move(cells);
        return typed;
    };
    StatementTally const counted{ids[1], {.n = 2, .agree = 2}, {}};
    EnterPaperTotals const totals{room.round_id(2), {counted}};
    CHECK(room.refused(card_of({{ids[1], Vote::agree}})) == "ballot.not_debated");
    CHECK(room.refused(totals) == "ballot.not_debated");
    room.act(ChooseDebated{room.session_id, {ids[1], ids[2]}});
    CHECK(room.console().rounds.back().on_paper == std::vector{ids[1], ids[2]});
    CHECK(room.console().rounds.front().on_paper == ids);
    CHECK(room.refused(card_of({{ids[1], Vote::agree}, {ids[0], Vote::agree}})) ==
          "ballot.not_debated");
    room.act(EnterPaperTotals{room.round_id(2), {{ids[1], {}, {}}, {ids[0], {}, {}}}});
    room.act(totals);
    auto const seat = room.seat(room.round_id(2), Party::client, 0);
    room.act_as(seat, JoinSeat{});
    CHECK(room.refused(card_of({{ids[1], Vote::agree}})) == "round.totals_entered");
}

TEST_CASE("a blank of what was not debated is nothing, also on paper") {
    auto room = voting(3, 3);
    auto const ids = room.round(1).statements;
    room.act(LockRound{room.round_id(1)});
    room.reveal(room.round_id(1));
    room.act(ChooseDebated{room.session_id, {ids[1], ids[2]}});
    room.act(OpenRound{room.round_id(2)});
    auto typed = paper(room, 1, Party::client);
    typed.round = room.round_id(2);
    typed.cells = {{ids[1], Vote::agree}};
    room.act(typed);
    room.join_and_cast(room.seat(room.round_id(2), Party::client, 0), {{ids[0], Vote::agree}});
    room.act(LockRound{room.round_id(2)});
    room.reveal(room.round_id(2));
    auto const tallies = revealed_tally(room.world.boxes, room.round(2));
    CHECK(tallies[0].client == PartyTally{.n = 1, .agree = 1});
    CHECK(tallies[1].client == PartyTally{.n = 1, .agree = 1});
    CHECK(tallies[2].client == PartyTally{.n = 1, .no_answer = 1});
    CHECK(tallies[3].client.n == 0);
}

TEST_CASE("paper cards leave room for mistakes, not for a flood") {
    auto room = voting(2, 2);
    for (std::uint8_t i = 0; i < 20; ++i)
        room.act(paper(room, i, std::nullopt));
    CHECK(room.refused(paper(room, 20, std::nullopt)) == "round.too_many_cards");
}

TEST_CASE("totals counted by hand stand instead of every card") {
    auto room = voting(6, 6);
    auto const statement = room.round(1).statements.front();
    StatementTally const counted{statement,
                                 {.n = 6,
                                  .agree = 4,
                                  .disagree = 1,
                                  .no_answer = 1,
                                  .predicted_agree = 2,
                                  .predicted_disagree = 3},
                                 {.n = 5, .rather_agree = 5}};
    room.act(EnterPaperTotals{.round = room.round_id(1), .totals = {counted}});
    CHECK(room.refused(paper(room, 1, Party::client)) == "round.totals_entered");
    auto const seat = room.seat(room.round_id(1), Party::client, 0);
    room.act_as(seat, JoinSeat{});
    CHECK(room.refused_as(seat, CastBallot{1, {}}) == "round.totals_entered");
    room.act(LockRound{room.round_id(1)});
    CHECK(room.happened<RoundLocked>().back().client == Turnout{6, 1, 0, 6});
    room.reveal(room.round_id(1));
    CHECK(revealed_tally(room.world.boxes, room.round(1)).front() == counted);
}

TEST_CASE("totals without a single count are taken back, and cards count again") {
    auto room = voting(6, 6);
    auto const id = room.round_id(1);
    StatementTally const counted{
        room.round(1).statements.front(), {.n = 6, .agree = 6}, {.n = 5, .disagree = 5}};
    room.act(EnterPaperTotals{.round = id, .totals = {counted}});
    CHECK(room.console().rounds.front().totals_entered);
    room.act(EnterPaperTotals{.round = id, .totals = {}});
    auto const now = room.console().rounds.front();
    CHECK_FALSE(now.totals_entered);
    CHECK(now.turnout.client == Turnout{6, 0, 0, 0});
    CHECK(std::ranges::count(now.may, RoomAct::enter_paper_card) == 1);
    room.act(paper(room, 1, Party::client));
    room.act(LockRound{id});
    CHECK(room.happened<RoundLocked>().back().client == Turnout{6, 0, 0, 1});
    room.reveal(id);
    auto const tally = revealed_tally(room.world.boxes, room.round(1)).front();
    CHECK(tally.client.n == 1);
    CHECK(tally.contractor.n == 0);
}

TEST_CASE("totals that do not add up, or beside cards, are refused") {
    auto room = voting(6, 6);
    auto const statement = room.round(1).statements.front();
    auto const refused = [&](PartyTally const& client) {
        return room.refused(
            EnterPaperTotals{room.round_id(1), {{statement, client, PartyTally{}}}});
    };
    CHECK(refused({.n = 5, .agree = 4}) == "totals.do_not_add_up");
    CHECK(refused({.n = 7, .agree = 7}) == "totals.more_than_seats");
    CHECK(refused({.n = -1, .agree = -1}) == "totals.more_than_seats");
    CHECK(refused({.n = 1, .agree = 1, .predicted_agree = 2}) == "totals.do_not_add_up");
    CHECK(room.refused(EnterPaperTotals{room.round_id(1), {{StatementId{{9}}, {}, {}}}}) ==
          "ballot.unknown_statement");
    room.act(paper(room, 1, Party::client));
    CHECK(refused({.n = 5, .agree = 5}) == "round.has_cards");
}

TEST_CASE("with two of a party there is one group, without parties and without predictions") {
    auto room = voting(2, 4);
    auto const& round = room.round(1);
    CHECK(round.form == GroupForm::one_group);
    CHECK(round.predictions == Predictions::left_out);
    auto const seat = room.seat(round.id, Party::client, 0);
    room.act_as(seat, JoinSeat{});
    CHECK(room.refused_as(seat, CastBallot{1, card(room, Vote::agree)}) == "ballot.no_predictions");
    std::vector<BallotCell> const cells{{round.statements.front(), Vote::agree}};
    room.act_as(seat, CastBallot{1, cells});
    CHECK(room.world.boxes.box(round.ballots).begin()->second.party == no_party_tag);
    CHECK(room.world.boxes.box(round.joined).begin()->second.party == no_party_tag);
    CHECK(room.console().rounds.front().turnout.group == Turnout{6, 1, 1, 0});
    CHECK(room.refused(paper(room, 1, Party::client)) == "ballot.no_party");
    CHECK_FALSE(seat_view(room.world.state, room.world.boxes, seat)->party);
}

TEST_CASE("until the reveal a round may reopen with a reason, and the cards are still there") {
    auto room = voting(3, 3);
    auto const id = room.round_id(1);
    auto const seat = room.seat(id, Party::client, 0);
    room.join_and_cast(seat, card(room, Vote::agree));
    CHECK(room.refused(ReopenRound{id, room.world.prose("te vroeg")}) == "round.not_locked");
    room.act(LockRound{id});
    CHECK(room.refused(ReopenRound{id, {}}) == "text.missing");
    room.act(ReopenRound{id, room.world.prose("te vroeg")});
    CHECK(room.round(1).state == RoundState::open);
    CHECK(turnout_of(room.world.boxes, room.round(1)).client.phones == 1);
    auto const reopenings = room.console().rounds.front().reopenings;
    REQUIRE(reopenings.size() == 1);
    CHECK_FALSE(reopenings.front().reason.blank());
    CHECK(reopenings.front().at == room.world.now);
    room.act_as(seat, CastBallot{2, card(room, Vote::disagree)});
    room.act(LockRound{id});
    room.reveal(id);
    CHECK(revealed_tally(room.world.boxes, room.round(1)).front().client.disagree == 1);
    CHECK(room.refused(ReopenRound{id, room.world.prose("nog eens")}) == "round.already_revealed");
}

TEST_CASE("the reveal comes in two beats, and the cards are gone from the first") {
    auto room = voting(3, 3);
    auto const id = room.round_id(1);
    room.join_and_cast(room.seat(id, Party::client, 0), card(room, Vote::agree));
    CHECK(room.refused(Reveal{id, Beat::predictions}) == "round.not_locked");
    room.act(LockRound{id});
    CHECK(room.refused(Reveal{id, Beat::votes}) == "round.predictions_first");
    auto const ballots = room.round(1).ballots;
    room.act(Reveal{id, Beat::predictions});
    CHECK_FALSE(room.world.boxes.exists(ballots));
    auto const tally = revealed_tally(room.world.boxes, room.round(1)).front();
    CHECK(tally.client == PartyTally{.n = 1, .predicted_agree = 1});
    CHECK(room.refused(Reveal{id, Beat::predictions}) == "round.already_revealed");
    CHECK(room.refused(ReopenRound{id, room.world.prose("fout")}) == "round.already_revealed");
    room.act(Reveal{id, Beat::votes});
    CHECK(revealed_tally(room.world.boxes, room.round(1)).front().client.agree == 1);
    CHECK(room.refused(Reveal{id, Beat::votes}) == "round.already_revealed");
}

TEST_CASE("without predictions there is only the second beat") {
    auto room = voting(2, 2);
    auto const id = room.round_id(1);
    room.act(LockRound{id});
    CHECK(room.refused(Reveal{id, Beat::predictions}) == "round.no_predictions");
    room.act(Reveal{id, Beat::votes});
}

TEST_CASE("a fresh deck replaces an unrevealed round with everything in it") {
    auto room = voting(6, 6);
    auto const old = room.round(1);
    auto const seat = room.seat(old.id, Party::client, 0);
    room.join_and_cast(seat, card(room, Vote::agree));
    room.act(DealDeck{room.session_id, 1, 5, 6});
    CHECK(room.round(1).id != old.id);
    CHECK(room.round(1).state == RoundState::dealt);
    CHECK(room.session().client_heads == 5);
    for (auto const box : {old.joined, old.ballots, old.tally})
        CHECK_FALSE(room.world.boxes.exists(box));
    CHECK(room.refused_as(seat, CastBallot{2, {}}) == "seat.round_replaced");
    CHECK(seat_view(room.world.state, room.world.boxes, seat)->standing == SeatStanding::replaced);
}

TEST_CASE("a revealed round is not dealt again, and too few people get no deck") {
    auto room = voting(3, 3);
    CHECK(room.refused(DealDeck{room.session_id, 1, 1, 6}) == "round.conversation_only");
    CHECK(room.refused(DealDeck{room.session_id, 3, 6, 6}) == "round.bad_number");
    CHECK(room.refused(DealDeck{room.session_id, 1, 121, 6}) == "round.too_many_seats");
    room.act(LockRound{room.round_id(1)});
    room.act(Reveal{room.round_id(1), Beat::predictions});
    CHECK(room.refused(DealDeck{room.session_id, 1, 3, 3}) == "round.already_revealed");
}

TEST_CASE("the second round asks no predictions and waits for the first to be revealed") {
    auto room = voting(3, 3);
    CHECK(room.round(2).predictions == Predictions::left_out);
    CHECK(room.refused(OpenRound{room.round_id(2)}) == "round.first_not_revealed");
    CHECK(room.refused(OpenRound{room.round_id(1)}) == "round.not_dealt");
    room.act(LockRound{room.round_id(1)});
    room.reveal(room.round_id(1));
    room.act(OpenRound{room.round_id(2)});
}

TEST_CASE("a lock commits to the marks and leaves no order that tells a card") {
    auto room = voting(6, 6);
    auto const id = room.round_id(1);
    room.vote(id, {votes_on_a.begin(), votes_on_a.begin() + 4});
    room.act(LockRound{id});
    auto const locked = room.happened<RoundLocked>().back();
    CHECK(locked.client == Turnout{6, 6, 6, 0});
    CHECK(locked.contractor == Turnout{6, 6, 6, 0});
    CHECK(locked.commitment != Digest{});
    // The marks, and the salt of the commitment to them: they go together.
    auto const& sealed = room.world.boxes.box(room.round(1).tally);
    CHECK(sealed.size() == 2);
    CHECK(sealed.contains(tally_token()));
    CHECK(sealed.contains(salt_token()));
}

TEST_CASE("an interrupted session takes no ballot, and the phone may try again later") {
    auto room = voting(3, 3);
    auto const seat = room.seat(room.round_id(1), Party::client, 0);
    room.act_as(seat, JoinSeat{});
    room.act(InterruptSession{room.session_id, std::nullopt});
    auto const refusal = room.world.act(seat, CastBallot{1, {}});
    CHECK(refusal.error().key == "session.interrupted");
    CHECK(refusal.error().kind == Refused::unavailable);
}

} // namespace hefboom::domain
