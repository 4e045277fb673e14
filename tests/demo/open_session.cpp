// SPDX-License-Identifier: EUPL-1.2
#include "demo/played.hpp"
#include "domain/overview/overview_view.hpp"
#include "domain/sessions/console_view.hpp"
#include "service/free_seats.hpp"
#include "service/likely_votes.hpp"
#include "service/seat_mates.hpp"

#include <algorithm>

using namespace hefboom;
using namespace hefboom::demo;
using namespace hefboom::domain;

namespace {

struct Visit {
    Example example;
    SessionId session;
    RoundId round;

    Visit() {
        play_all(example.story);
        session = example.story.sessions.at("B6");
        round = now().current_round(1)->id;
    }
    Session const& now() { return example.stage.state().sessions.at(session); }
    ConsoleView console() {
        auto const view = console_view(example.stage.state(), example.boxes(),
                                       example.actor("Wende"), session, example.stage.now());
        REQUIRE(view);
        return *view;
    }
    std::int32_t let_mates_vote() {
        auto const voted = service::let_seat_mates_vote(example.stage.rooms(),
                                                        example.stage.engagement(), session);
        REQUIRE(voted);
        return *voted;
    }
    void go(Step to) {
        example.stage.by("Wende", Advance{.session = session, .from = now().step, .to = to});
    }
    /// A phone of the visitor's own.
    service::SeatCaller phone(RoundId of, std::size_t place) {
        auto seat = example.stage.seats(of, Party::client)[place];
        seat.device = {7};
        return seat;
    }
    void vote(service::SeatCaller const& seat, std::int32_t number) {
        std::vector<BallotCell> cells;
        for (auto const statement : now().statements_of(number))
            cells.push_back(
                {statement, Vote::agree, number == 1 ? Prediction::disagree : Prediction::none});
        example.stage.by_seat(seat, CastBallot{.sequence = 1, .cells = cells});
    }
};

} // namespace

TEST_CASE("the sixth meeting is open at the vote in Eindhoven, with six statements and nobody in") {
    Visit visit;
    CHECK(visit.now().state == SessionState::open);
    CHECK(visit.now().step == Step::voting);
    CHECK(visit.now().location == visit.example.story.locations.at("EHV"));
    CHECK(visit.now().case_id == visit.example.story.cases.at("A"));
    CHECK(visit.now().statements.size() == 6);
    CHECK(visit.console().rounds.front().state == RoundState::open);
    CHECK(visit.console().rounds.front().missing == 14);
}

TEST_CASE("a meeting that is still going on is told nowhere as held") {
    Visit visit;
    auto const view = overview_view(visit.example.stage.state(), visit.example.actor("Wende"),
                                    visit.example.stage.today());
    REQUIRE(view);
    std::int32_t at_locations = 0;
    for (auto const& card : view->locations)
        at_locations += card.sessions_held;
    REQUIRE(view->counts);
    CHECK(view->counts->sessions_held == 5);
    CHECK(at_locations == 5);
}

TEST_CASE("seat-mates leave a card of each party free until the visitor is in") {
    Visit visit;
    CHECK(visit.let_mates_vote() == 12);
    CHECK(visit.let_mates_vote() == 0);
    CHECK(visit.console().rounds.front().missing == 2);
    auto const mine = visit.phone(visit.round, 0);
    visit.example.stage.by_seat(mine, JoinSeat{});
    CHECK(visit.let_mates_vote() == 1);
    CHECK(visit.console().rounds.front().missing == 1);
    visit.vote(mine, 1);
    CHECK(visit.console().rounds.front().missing == 0);
}

TEST_CASE("seat-mates have an opinion on a statement that the example knows nothing of as well") {
    Visit visit;
    REQUIRE(service::keep_likely_votes(visit.example.stage.store(), {}));
    CHECK(visit.let_mates_vote() == 12);
    CHECK(visit.console().rounds.front().missing == 2);
}

TEST_CASE("a visitor is offered a free seat of each party, also after the mates sat down") {
    Visit visit;
    auto& stage = visit.example.stage;
    auto const offered = [&] {
        auto const room = stage.rooms().open(stage.engagement());
        auto const seats = service::free_seats(**room, visit.session);
        REQUIRE(seats);
        std::vector<std::pair<Party, std::int32_t>> told;
        for (auto const& seat : *seats)
            told.emplace_back(seat.party, seat.number);
        return told;
    };
    using Told = std::vector<std::pair<Party, std::int32_t>>;
    CHECK(offered() == Told{{Party::client, 1}, {Party::contractor, 1}});
    visit.let_mates_vote();
    CHECK(offered() == Told{{Party::client, 1}, {Party::contractor, 1}});
    auto const room = stage.rooms().open(stage.engagement());
    auto const seat = service::free_seats(**room, visit.session)->front();
    stage.by_seat({.seat = service::read_seat_token(seat.token)->digest, .device = {7}},
                  JoinSeat{});
    CHECK(offered() == Told{{Party::contractor, 1}});
    stage.by("Wende", LockRound{visit.round});
    CHECK(offered() == Told{{Party::client, 1}, {Party::contractor, 1}}); // of the second deck
    CHECK(service::free_seats(**room, SessionId{{1}}).error().key == "not_found.session");
}

TEST_CASE("a visitor comes from the vote to a harvest with an outcome, with mates in both rounds") {
    Visit visit;
    auto& stage = visit.example.stage;
    auto const mine = visit.phone(visit.round, 3);
    stage.by_seat(mine, JoinSeat{});
    visit.vote(mine, 1);
    CHECK(visit.let_mates_vote() == 13);
    stage.by("Wende", LockRound{visit.round});
    visit.go(Step::reveal);
    stage.by("Wende", Reveal{visit.round, Beat::predictions});
    stage.by("Wende", Reveal{visit.round, Beat::votes});
    auto const rows = visit.console().rounds.front().rows;
    CHECK(std::ranges::any_of(rows, &DisplayRow::silent_agreement));
    CHECK_FALSE(visit.console().proposed.empty());
    visit.go(Step::perspective);
    visit.go(Step::second_vote);
    auto const second = visit.now().current_round(2)->id;
    stage.by("Wende", OpenRound{second});
    CHECK(visit.let_mates_vote() == 12);
    stage.by("Wende", LockRound{second});
    stage.by("Wende", Reveal{second, Beat::votes});
    visit.go(Step::harvest);
    auto const outcome = stage.made_by<OutcomeId>(
        "Wende", NoteOutcome{.session = visit.session,
                             .code = prose("UA8"),
                             .kind = OutcomeKind::proposal,
                             .text = prose("Wie 's nachts belt, belt ook de IV."),
                             .client_support = Support::carried,
                             .contractor_support = Support::carried,
                             .reservation = {}});
    for (auto const party : {Party::client, Party::contractor})
        stage.by("Wende", ConfirmOutcome{outcome, party, ConfirmedBy::initials_on_sheet});
    visit.go(Step::reflection);
    stage.by("Wende", EndHarvest{visit.session});
    CHECK(visit.now().state == SessionState::harvested);
    CHECK(stage.state().outcomes.at(outcome).state == OutcomeState::on_table);
}

TEST_CASE("seat-mates only vote in an open round of a session that is there") {
    Visit visit;
    auto& stage = visit.example.stage;
    auto const in = [&](SessionId session) {
        auto const voted = service::let_seat_mates_vote(stage.rooms(), stage.engagement(), session);
        return voted ? std::string() : voted.error().key;
    };
    CHECK(in(SessionId{{1}}) == "not_found.session");
    CHECK(in(visit.example.story.sessions.at("B1")) == "round.not_open");
}
