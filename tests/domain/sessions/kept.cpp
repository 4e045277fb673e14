// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/kept.hpp"

#include "domain/sessions/kept_tallies_view.hpp"
#include "domain/sessions/scenario_votes.hpp"
#include "domain/sessions/session_view.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

namespace hefboom::domain {

namespace {

/// A second session of the same case, at the other location.
void plan_elsewhere(SessionWorld& room) {
    auto plan = room.plan_command();
    plan.location = room.elsewhere;
    plan.on = *date_from_iso("2025-09-16");
    room.plan_as(plan);
    room.choose_all();
}

void open_planned(SessionWorld& room, std::int32_t client, std::int32_t contractor) {
    room.expect(client, contractor);
    room.act(PrepareSession{room.session_id});
    room.world.now = amsterdam_instant(room.session().on, room.session().starts_minutes);
    room.act(OpenSession{room.session_id});
}

KeptTalliesView kept(SessionWorld const& room) {
    return *kept_tallies_view(room.world.state, room.facilitator);
}

} // namespace

TEST_CASE("tallies of six and six are kept at the harvest, for both rounds") {
    SessionWorld room(10);
    room.open(6, 6);
    room.hold(votes_on_a);
    auto const view = kept(room);
    REQUIRE(view.tables.size() == 2);
    CHECK(view.tables[0].session == room.session_id);
    CHECK(view.tables[0].round == 1);
    REQUIRE(view.tables[0].rows.size() == 10);
    for (std::size_t i = 0; i < votes_on_a.size(); ++i) {
        CHECK(view.tables[0].rows[i].client.agreeing() == votes_on_a[i].client);
        CHECK(view.tables[0].rows[i].contractor.predicted_agree ==
              votes_on_a[i].contractor_predicts);
        CHECK(view.tables[0].rows[i].figures.silent_agreement == votes_on_a[i].silent_agreement);
        CHECK(view.tables[1].rows[i].contractor.agreeing() == votes_on_a[i].contractor_again);
        CHECK(view.tables[1].rows[i].client.predictions() == 0);
    }
}

TEST_CASE("four and four keep nothing per meeting, and two such meetings are published as one") {
    SessionWorld room(9);
    room.open(4, 4);
    room.hold(half_of(votes_on_b, false));
    CHECK(kept(room).tables.empty());
    plan_elsewhere(room);
    open_planned(room, 4, 4);
    room.hold(half_of(votes_on_b, true));
    auto const view = kept(room);
    REQUIRE(view.tables.size() == 2);
    CHECK_FALSE(view.tables[0].session);
    REQUIRE(view.tables[0].rows.size() == 9);
    std::vector<std::string_view> silent;
    for (std::size_t i = 0; i < votes_on_b.size(); ++i) {
        auto const& row = view.tables[0].rows[i];
        CHECK(row.client.n == 8);
        CHECK(row.contractor.n == 8);
        CHECK(row.client.agreeing() == votes_on_b[i].client);
        CHECK(row.contractor.agreeing() == votes_on_b[i].contractor);
        CHECK(row.client.predicted_agree == votes_on_b[i].client_predicts);
        if (row.figures.silent_agreement) silent.push_back(votes_on_b[i].code);
    }
    CHECK(silent == std::vector<std::string_view>{"B7"});
    for (auto const& [token, row] : room.world.boxes.box(room.story().accumulators[0]))
        CHECK(row.cells.empty());
}

TEST_CASE("after it was published an accumulator starts anew") {
    SessionWorld room(4);
    std::vector<Votes> const votes(votes_on_b.begin(), votes_on_b.begin() + 4);
    room.open(4, 4);
    room.hold(half_of(votes, false));
    for (int meeting = 0; meeting < 2; ++meeting) {
        plan_elsewhere(room);
        open_planned(room, 4, 4);
        room.hold(half_of(votes, true));
    }
    CHECK(room.happened<TallyPooled>().size() == 8);
}

TEST_CASE("a case withdrawn during its session takes its accumulators along for good") {
    SessionWorld room(4);
    std::vector<Votes> const votes(votes_on_b.begin(), votes_on_b.begin() + 4);
    room.open(4, 4);
    room.hold_until_harvest(half_of(votes, false));
    room.act(WithdrawCase{room.case_id, {room.ref(), "Herkend"}});
    for (auto const box : room.story().accumulators)
        CHECK_FALSE(room.world.boxes.exists(box));
    room.act(EndHarvest{room.session_id});
    for (auto const box : room.story().accumulators)
        CHECK_FALSE(room.world.boxes.exists(box));
    CHECK(room.happened<TallyPooled>().empty());
}

TEST_CASE("only identical texts are pooled") {
    SessionWorld room(4);
    std::vector<Votes> const votes(votes_on_b.begin(), votes_on_b.begin() + 4);
    room.open(4, 4);
    room.hold(half_of(votes, false));
    room.story().statements[0].text = room.ref();
    plan_elsewhere(room);
    open_planned(room, 4, 4);
    room.hold(half_of(votes, true));
    CHECK(room.happened<TallyPooled>().size() == 6);
}

TEST_CASE("one undivided group leaves no kept tally") {
    SessionWorld room(4);
    room.open(2, 6);
    room.hold({votes_on_a.begin(), votes_on_a.begin() + 4});
    CHECK(room.happened<TallyKept>().empty());
    CHECK(room.world.boxes.box(room.story().accumulators[0]).empty());
}

TEST_CASE("ground rules may ask for more than five") {
    SessionWorld room(4);
    room.world.state.ground_rules.minimum_group = 7;
    room.open(6, 6);
    room.hold({votes_on_a.begin(), votes_on_a.begin() + 4});
    CHECK(room.happened<TallyKept>().empty());
}

TEST_CASE("fewer than five predictions are not kept") {
    SessionWorld room(4);
    room.open(5, 5);
    room.go_to_voting();
    auto const id = room.round_id(1);
    room.act(OpenRound{id});
    StatementTally const counted{room.round(1).statements.front(),
                                 {.n = 5, .agree = 5, .predicted_agree = 4},
                                 {.n = 5, .agree = 5, .predicted_disagree = 5}};
    room.act(EnterPaperTotals{id, {counted}});
    room.act(LockRound{id});
    room.reveal(id);
    for (auto const step : {Step::perspective, Step::harvest, Step::reflection})
        room.go(step);
    room.act(EndHarvest{room.session_id});
    auto const tallies = room.happened<TallyKept>();
    REQUIRE(tallies.size() == 1);
    CHECK(tallies.front().tally.client.predictions() == 0);
    CHECK(tallies.front().tally.contractor.predictions() == 5);
}

TEST_CASE("nothing of fewer than five persons of a party is ever kept or pooled") {
    CHECK(rc::check([] {
        SessionWorld room(4);
        room.plan();
        auto const meetings = *rc::gen::inRange(1, 5);
        for (int meeting = 0; meeting < meetings; ++meeting) {
            if (meeting > 0)
                plan_elsewhere(room);
            else
                room.choose_all();
            auto const client = *rc::gen::inRange<std::int32_t>(3, 7);
            auto const contractor = *rc::gen::inRange<std::int32_t>(3, 7);
            open_planned(room, client, contractor);
            room.hold({votes_on_d.begin(), votes_on_d.begin() + 4});
        }
        for (auto const& each : room.world.state.kept_tallies)
            for (auto const* tally : {&each.tally.client, &each.tally.contractor}) {
                RC_ASSERT(tally->n >= 5);
                RC_ASSERT(tally->predictions() == 0 || tally->predictions() >= 5);
            }
    }));
}

TEST_CASE("at the harvest ballots, tallies and seats are gone") {
    SessionWorld room(4);
    room.open(6, 6);
    auto const first = room.round(1);
    room.hold({votes_on_a.begin(), votes_on_a.begin() + 4});
    for (auto const box : {first.joined, first.ballots, first.tally})
        CHECK_FALSE(room.world.boxes.exists(box));
    CHECK(room.round(1).state == RoundState::ended);
    CHECK(revealed_tally(room.world.boxes, room.round(1)).empty());
    CHECK(room.console().rounds.front().rows.empty());
}

TEST_CASE("the clock ends the ballots a day after the opening, once") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    room.hold_round(1, {votes_on_a.begin(), votes_on_a.begin() + 4});
    CHECK(room.refused_as(room.clock, EndBallots{room.session_id}) == "session.ballots_not_due");
    CHECK(room.refused(EndBallots{room.session_id}) == "rights.forbidden");
    room.world.pass_days(1);
    room.act_as(room.clock, EndBallots{room.session_id});
    CHECK(room.happened<TallyKept>().size() == 4);
    CHECK(room.round(1).state == RoundState::ended);
    CHECK(room.round(2).state == RoundState::dealt);
    CHECK(room.refused_as(room.clock, EndBallots{room.session_id}) == "session.no_ballots");
    // The harvest may still end; nothing is kept twice.
    for (auto const step : {Step::reveal, Step::perspective, Step::harvest, Step::reflection})
        room.go(step);
    room.act(EndHarvest{room.session_id});
    CHECK(room.happened<TallyKept>().size() == 4);
}

TEST_CASE("a vote that was locked but never shown leaves nothing") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    room.act(OpenRound{room.round_id(1)});
    room.vote(room.round_id(1), {votes_on_a.begin(), votes_on_a.begin() + 4});
    room.act(LockRound{room.round_id(1)});
    room.world.pass_days(1);
    room.act_as(room.clock, EndBallots{room.session_id});
    CHECK(room.happened<TallyKept>().empty());
}

TEST_CASE("statements travel as bands, only those chosen, and only of five or more") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    std::vector<Votes> const votes(votes_on_a.begin(), votes_on_a.begin() + 4);
    room.hold_round(1, votes);
    auto const ids = room.statements();
    CHECK(room.refused(ChooseTravelling{room.session_id, {ids[0]}}) == "session.not_at_harvest");
    for (auto const step : {Step::reveal, Step::perspective, Step::harvest})
        room.go(step);
    CHECK(room.console().may_travel == ids);
    room.act(ChooseTravelling{room.session_id, {ids[0], ids[3]}});
    room.go(Step::reflection);
    room.act(EndHarvest{room.session_id});
    auto const manager = World::member(Role::contract_manager, Party::client, MemberId{{8}});
    auto const lines = session_view(room.world.state, manager, room.session_id)->travelling;
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].client == Band::large_majority);
    CHECK(lines[1].client == Band::small_minority);
    CHECK(lines[1].contractor == Band::divided);
}

TEST_CASE("four of a party let no statement travel") {
    SessionWorld room(4);
    room.open(4, 6);
    room.go_to_voting();
    room.hold_round(1, {votes_on_b.begin(), votes_on_b.begin() + 4});
    for (auto const step : {Step::reveal, Step::perspective, Step::harvest})
        room.go(step);
    CHECK(room.console().may_travel.empty());
    CHECK(room.refused(ChooseTravelling{room.session_id, {room.statements()[0]}}) ==
          "session.too_few_to_travel");
}

TEST_CASE("kept tallies are for the facilitator only") {
    SessionWorld room(4);
    auto const manager = World::member(Role::contract_manager, Party::client, MemberId{{8}});
    CHECK(kept_tallies_view(room.world.state, manager).error().key == "rights.forbidden");
}

} // namespace hefboom::domain
