// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/session.hpp"

#include "domain/sessions/scenario_votes.hpp"
#include "domain/sessions/screen_view.hpp"
#include "domain/sessions/session_clock.hpp"
#include "domain/sessions/session_view.hpp"

#include <doctest/doctest.h>

namespace hefboom::domain {

namespace {

ChooseStatements choose(SessionWorld const& room, std::size_t count) {
    auto all = room.statements();
    all.resize(count);
    return {room.session_id, all, {}};
}

Outcome outcome_of(SessionWorld& room, OutcomeKind kind) {
    Outcome outcome;
    outcome.id = OutcomeId{room.world.next_id()};
    outcome.session = room.session_id;
    outcome.kind = kind;
    room.world.state.outcomes.emplace(outcome.id, outcome);
    return outcome;
}

} // namespace

TEST_CASE("a session is planned for a released case only") {
    SessionWorld room(4);
    room.story().state = CaseState::sealed;
    CHECK(room.refused(room.plan_command()) == "session.case_not_released");
    room.story().state = CaseState::used;
    room.plan();
    CHECK(room.session().case_version == 4);
    CHECK(total_minutes(room.session().script) == 150);
}

TEST_CASE("a case is not first debated where it happened, and the refusal names no place") {
    SessionWorld room(4);
    room.story().origin = {room.location};
    auto const refusal = room.world.act(room.facilitator, room.plan_command());
    CHECK(refusal.error().key == "session.case_origin");
    CHECK(refusal.error().details.empty());
    room.story().debated_at = {room.elsewhere};
    room.plan();
}

TEST_CASE("a team needs two of each party, and a time a day") {
    SessionWorld room(4);
    auto late = room.plan_command();
    late.starts_minutes = 24 * 60;
    CHECK(room.refused(late) == "session.bad_time");
    room.world.state.locations.at(room.location).team = {1, 0, 3, 0};
    CHECK(room.refused(room.plan_command()) == "session.team_too_small");
    auto nowhere = room.plan_command();
    nowhere.location = LocationId{{9}};
    CHECK(room.refused(nowhere) == "not_found.location");
    nowhere.case_id = CaseId{{9}};
    CHECK(room.refused(nowhere) == "not_found.case");
}

TEST_CASE("a session takes four to twelve statements of its case, each once") {
    SessionWorld room(13);
    room.plan();
    CHECK(room.refused(choose(room, 3)) == "session.too_few_statements");
    CHECK(room.refused(choose(room, 13)) == "session.too_many_statements");
    auto twice = choose(room, 4);
    twice.second_round = {twice.statements.front()};
    CHECK(room.refused(twice) == "session.repeated_statement");
    auto strange = choose(room, 4);
    strange.statements.front() = StatementId{{9}};
    CHECK(room.refused(strange) == "not_found.statement");
    room.act(choose(room, 12));
}

TEST_CASE("a statement that leans on the follow-up sheet waits for the second round") {
    SessionWorld room(5);
    room.story().statements[4].leans_on = LeansOn::follow_up;
    room.plan();
    CHECK(room.refused(choose(room, 5)) == "session.leans_on_follow_up");
    auto command = choose(room, 4);
    command.second_round = {room.statements()[4]};
    room.act(command);
    room.expect(6, 6);
    room.act(PrepareSession{room.session_id});
    CHECK(room.round(1).statements.size() == 4);
    CHECK(room.round(2).statements.size() == 5);
}

TEST_CASE("preparing asks for statements and heads, and deals both decks") {
    SessionWorld room(4);
    room.plan();
    CHECK(room.refused(PrepareSession{room.session_id}) == "session.statements_missing");
    room.choose_all();
    CHECK(room.refused(PrepareSession{room.session_id}) == "session.heads_missing");
    CHECK(room.refused(OpenSession{room.session_id}) == "session.not_prepared");
    room.expect(6, 5);
    room.act(PrepareSession{room.session_id});
    CHECK(room.refused(PrepareSession{room.session_id}) == "session.already_prepared");
    CHECK(room.session().rounds.size() == 2);
    CHECK(room.round(1).contractor_seats == 5);
    CHECK(room.world.boxes.exists(room.round(2).ballots));
}

TEST_CASE("a change of heads or statements takes the decks back") {
    SessionWorld room(5);
    room.prepare(6, 6);
    auto const old = room.round(1).joined;
    room.expect(4, 4);
    CHECK(room.session().state == SessionState::planned);
    CHECK(room.session().current_round(1) == nullptr);
    CHECK_FALSE(room.world.boxes.exists(old));
    room.act(PrepareSession{room.session_id});
    CHECK(room.round(1).form == GroupForm::words);
}

TEST_CASE("one person of a party makes it a conversation without a vote") {
    SessionWorld room(4);
    room.open(1, 6);
    CHECK(room.session().rounds.empty());
    for (auto const step : {Step::opening, Step::silent_reading, Step::reveal, Step::perspective,
                            Step::harvest, Step::reflection})
        room.go(step);
    room.act(EndHarvest{room.session_id});
    CHECK(room.happened<BallotsEnded>().empty());
}

TEST_CASE("the short script has one deck") {
    SessionWorld room(4);
    auto plan = room.plan_command();
    plan.script = ScriptKind::short_form;
    room.plan_as(plan);
    room.choose_all();
    room.expect(6, 6);
    room.act(PrepareSession{room.session_id});
    CHECK(room.session().rounds.size() == 1);
}

TEST_CASE("a session opens once, with the case as it was planned") {
    SessionWorld room(4);
    room.prepare(6, 6);
    room.story().keys.version = 5;
    CHECK(room.refused(OpenSession{room.session_id}) == "session.case_changed");
    room.story().keys.version = 4;
    room.story().origin = {room.location};
    CHECK(room.refused(OpenSession{room.session_id}) == "session.case_origin");
    room.story().origin.clear();
    room.story().state = CaseState::withdrawn;
    CHECK(room.refused(OpenSession{room.session_id}) == "session.case_not_released");
    room.story().state = CaseState::released;
    room.act(OpenSession{room.session_id});
    CHECK(room.refused(OpenSession{room.session_id}) == "session.already_open");
    CHECK(room.refused(choose(room, 4)) == "session.already_open");
}

TEST_CASE("advancing from a step that is no longer current is refused") {
    SessionWorld room(4);
    room.prepare(6, 6);
    CHECK(room.refused(Advance{room.session_id, std::nullopt, Step::opening}) ==
          "session.not_open");
    room.act(OpenSession{room.session_id});
    room.go(Step::opening);
    CHECK(room.refused(Advance{room.session_id, std::nullopt, Step::facts}) ==
          "session.stale_step");
    CHECK(room.refused(Advance{room.session_id, Step::opening, Step::opening}) ==
          "session.already_there");
    room.go(Step::facts);
    room.go(Step::silent_reading);
}

TEST_CASE("nothing is revealed before the first round is locked") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    auto const reveal = Advance{room.session_id, Step::voting, Step::reveal};
    CHECK(room.refused(reveal) == "session.lock_first");
    room.act(OpenRound{room.round_id(1)});
    CHECK(room.refused(reveal) == "session.lock_first");
    room.act(LockRound{room.round_id(1)});
    room.act(reveal);
}

TEST_CASE("the harvest waits for silent reading, voting and perspective") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go(Step::opening);
    auto const harvest = [&] {
        return room.refused(Advance{room.session_id, room.session().step, Step::harvest});
    };
    CHECK(harvest() == "session.needs_silent_reading");
    room.go(Step::silent_reading);
    CHECK(harvest() == "session.needs_voting");
    room.go(Step::voting);
    CHECK(harvest() == "session.needs_perspective");
    room.go(Step::perspective);
    room.go(Step::harvest);
    CHECK(room.refused(EndHarvest{room.session_id}) == "session.reflection_first");
}

TEST_CASE("a step that the short script lacks cannot be entered") {
    SessionWorld room(4);
    auto plan = room.plan_command();
    plan.script = ScriptKind::short_form;
    room.plan_as(plan);
    room.choose_all();
    room.expect(6, 6);
    room.act(PrepareSession{room.session_id});
    room.act(OpenSession{room.session_id});
    CHECK(room.refused(Advance{room.session_id, std::nullopt, Step::pause}) ==
          "session.step_not_in_script");
}

TEST_CASE("the end is fixed, and steps keep what they really took") {
    SessionWorld room(4);
    room.open(6, 6);
    CHECK(room.session().ends_at == amsterdam_instant(room.session().on, 13 * 60 + 150));
    room.go(Step::opening);
    room.world.now = room.world.now + 28 * ms_per_minute;
    auto const late = room.console();
    CHECK(late.overrun_minutes == 20);
    CHECK(late.steps[4].planned_minutes == 25);
    CHECK(late.steps[4].minutes_now < 25);
    CHECK(late.steps[10].minutes_now == 15);
    room.go(Step::silent_reading);
    CHECK(room.console().steps[0].actual_minutes == 28);
    CHECK(room.console().say == "session_sentence.silent_reading");
    CHECK_FALSE(room.console().harvest_now);
    room.world.now = *room.session().ends_at + -20 * ms_per_minute;
    CHECK(room.console().harvest_now);
}

TEST_CASE("an interrupted session resumes with the time that was left") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go(Step::opening);
    room.world.now = room.world.now + 50 * ms_per_minute;
    auto const yesterday = LocalDate{amsterdam_date(room.world.now).days - 1};
    CHECK(room.refused(InterruptSession{room.session_id, yesterday}) == "session.resumes_in_past");
    room.act(InterruptSession{room.session_id, amsterdam_date(room.world.now) + 7});
    CHECK(room.refused(Advance{room.session_id, Step::opening, Step::facts}) ==
          "session.interrupted");
    room.world.pass_days(7);
    room.act(ResumeSession{room.session_id, ResumeAs::carry_on});
    CHECK(room.session().step == Step::opening);
    CHECK(*room.session().ends_at == room.world.now + 100 * ms_per_minute);
    CHECK(room.refused(ResumeSession{room.session_id, ResumeAs::carry_on}) ==
          "session.not_interrupted");
}

TEST_CASE("an interruption does not stretch the day that ballots are kept") {
    SessionWorld room(4);
    room.open(6, 6);
    auto const end = *room.session().ballots_end_at;
    CHECK(end == room.world.now + 24 * ms_per_hour);
    room.world.now = room.world.now + ms_per_hour;
    room.act(InterruptSession{room.session_id, std::nullopt});
    room.world.now = room.world.now + ms_per_hour;
    room.act(ResumeSession{room.session_id, ResumeAs::carry_on});
    CHECK(room.session().ballots_end_at == end);
    room.act(InterruptSession{room.session_id, std::nullopt});
    room.world.now = end;
    room.act_as(room.clock, EndBallots{room.session_id});
    room.act(ResumeSession{room.session_id, ResumeAs::carry_on});
    CHECK_FALSE(room.session().ballots_end_at);
    // The deck that nobody used yet is good for a vote, with a day of its own.
    room.go_to_voting();
    room.act(OpenRound{room.round_id(1)});
    CHECK(room.session().ballots_end_at == room.world.now + 24 * ms_per_hour);
}

TEST_CASE("the short form takes four to six statements, also when it was planned longer") {
    SessionWorld room(8);
    auto plan = room.plan_command();
    plan.script = ScriptKind::short_form;
    room.plan_as(plan);
    room.expect(6, 6);
    auto const ids = room.statements();
    auto const first = [&](std::ptrdiff_t count) {
        return std::vector<StatementId>(ids.begin(), ids.begin() + count);
    };
    CHECK(room.refused(ChooseStatements{room.session_id, first(3), {}}) ==
          "session.too_few_statements");
    CHECK(room.refused(ChooseStatements{room.session_id, first(7), {}}) ==
          "session.too_many_statements");
    CHECK(room.refused(ChooseStatements{room.session_id, first(6), {ids[6]}}) ==
          "session.too_many_statements");
    ReplanSession replan{.session = room.session_id,
                         .on = plan.on,
                         .starts_minutes = plan.starts_minutes,
                         .script = ScriptKind::standard,
                         .room = {}};
    room.act(replan);
    room.act(ChooseStatements{room.session_id, first(8), {}});
    replan.script = ScriptKind::short_form;
    room.act(replan);
    CHECK(room.refused(PrepareSession{room.session_id}) == "session.too_many_for_short_form");
    room.act(ChooseStatements{room.session_id, first(6), {}});
    room.act(PrepareSession{room.session_id});
}

TEST_CASE("an interrupted session may be harvested in ten minutes") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go(Step::opening);
    room.act(InterruptSession{room.session_id, std::nullopt});
    room.act(ResumeSession{room.session_id, ResumeAs::harvest_in_ten_minutes});
    CHECK(room.session().step == Step::harvest);
    CHECK(*room.session().ends_at == room.world.now + 10 * ms_per_minute);
    room.act(EndHarvest{room.session_id});
    CHECK(room.happened<TallyKept>().empty());
}

TEST_CASE("statements to debate are chosen after the reveal, three at most") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    auto const ids = room.statements();
    CHECK(room.refused(ChooseDebated{room.session_id, {ids[0]}}) == "session.not_revealed");
    room.hold_round(1, four_of_a);
    CHECK(room.refused(ChooseDebated{room.session_id, {}}) == "session.debated_count");
    CHECK(room.refused(ChooseDebated{room.session_id, ids}) == "session.debated_count");
    CHECK(room.refused(ChooseDebated{room.session_id, {ids[0], ids[0]}}) ==
          "session.repeated_statement");
    room.act(ChooseDebated{room.session_id, {ids[0], ids[2]}});
    CHECK(room.console().rounds.front().rows[2].debated);
}

TEST_CASE("positions are drawn by lot per party, as many for as against") {
    SessionWorld room(4);
    room.open(7, 5);
    room.go_to_voting();
    room.hold_round(1, four_of_a);
    auto const statement = room.statements().front();
    DrawPositions const draw{room.session_id, statement};
    CHECK(room.refused(draw) == "session.not_debated");
    room.act(ChooseDebated{room.session_id, {statement}});
    room.act(draw);
    room.act(draw);
    REQUIRE(room.session().positions.size() == 1);
    auto const& drawn = room.session().positions.front();
    auto const agree = [](std::vector<bool> const& cards) {
        return std::count(cards.begin(), cards.end(), true);
    };
    CHECK(drawn.client.size() == 7);
    CHECK(drawn.contractor.size() == 5);
    CHECK((agree(drawn.client) == 3 || agree(drawn.client) == 4));
    CHECK((agree(drawn.contractor) == 2 || agree(drawn.contractor) == 3));
    CHECK(agree(drawn.client) + agree(drawn.contractor) == 6); // the odd ones stand opposite
}

TEST_CASE("sentences of the why-round stand on the grid") {
    SessionWorld room(4);
    room.open(6, 6);
    CHECK(room.refused(NoteOnWall{.session = room.session_id, .text = {}}) == "text.missing");
    room.act(NoteOnWall{.session = room.session_id,
                        .text = room.world.prose("we dachten dat jullie het stil wilden houden"),
                        .sphere = Sphere::informal,
                        .plane = Plane::doing,
                        .reach = Reach::mutual});
    REQUIRE(room.console().wall.size() == 1);
    CHECK(room.console().wall.front().reach == Reach::mutual);
}

TEST_CASE("a sentence taken from the wall is gone, and its text is erased") {
    SessionWorld room(4);
    room.open(6, 6);
    for (auto const* const words : {"eerst", "dan"})
        room.act(NoteOnWall{.session = room.session_id, .text = room.world.prose(words)});
    auto const wall = room.console().wall;
    REQUIRE(wall.size() == 2);
    auto const decision = room.act(DropFromWall{room.session_id, wall.front().note});
    CHECK(decision.erased == std::vector{wall.front().note});
    REQUIRE(room.console().wall.size() == 1);
    CHECK(room.console().wall.front().note == wall.back().note);
    CHECK(room.refused(DropFromWall{room.session_id, wall.front().note}) == "not_found.wall_note");
}

TEST_CASE("managers come in at the harvest or not at all, and then see outcomes only") {
    SessionWorld room(4);
    room.open(6, 6);
    RecordManagersEntrance const let_in{room.session_id, ManagersEntrance::let_in};
    CHECK(room.refused(let_in) == "session.managers_only_at_harvest");
    CHECK(room.refused(RecordManagersEntrance{room.session_id, ManagersEntrance::not_asked}) ==
          "session.managers_answer");
    room.go_to_voting();
    room.hold_round(1, four_of_a);
    for (auto const step : {Step::reveal, Step::perspective, Step::harvest})
        room.go(step);
    room.act(let_in);
    CHECK(room.console().turn_reveal_sheets);
    room.go(Step::reveal);
    auto const screen = screen_view(room.world.state, room.world.boxes, room.facilitator,
                                    room.session_id, room.world.now);
    CHECK(screen->shows == ScreenShows::outcomes);
    CHECK(screen->rows.empty());
}

TEST_CASE("one nee is enough, and is not asked again") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go(Step::silent_reading);
    room.go(Step::voting);
    room.go(Step::perspective);
    room.go(Step::harvest);
    room.act(RecordManagersEntrance{room.session_id, ManagersEntrance::kept_out});
    CHECK(room.refused(RecordManagersEntrance{room.session_id, ManagersEntrance::let_in}) ==
          "session.managers_kept_out");
}

TEST_CASE("the poster hangs when every answer is there, and only then the session closes") {
    SessionWorld room(4);
    room.open(6, 6);
    room.hold(four_of_a);
    CHECK(room.session().state == SessionState::harvested);
    CHECK(room.session().feedback_on == *date_from_iso("2025-04-15"));
    auto const proposal = outcome_of(room, OutcomeKind::proposal);
    CHECK(room.refused(MarkPosterHangs{room.session_id}) == "session.answers_missing");
    CHECK(room.refused(CloseSession{room.session_id}) == "session.poster_first");
    room.world.state.outcomes.at(proposal.id).state = OutcomeState::answered;
    room.act(MarkPosterHangs{room.session_id});
    CHECK(room.refused(MarkPosterHangs{room.session_id}) == "session.poster_hangs");
    room.act(CloseSession{room.session_id});
    CHECK(room.session().state == SessionState::closed);
    CHECK(room.refused(CloseSession{room.session_id}) == "session.over");
}

TEST_CASE("a harvest without outcomes has no poster and closes at once") {
    SessionWorld room(4);
    room.open(6, 6);
    CHECK(room.refused(MarkPosterHangs{room.session_id}) == "session.not_harvested");
    room.hold(four_of_a);
    room.act(CloseSession{room.session_id});
}

TEST_CASE("a debated case is used, and may then be debated where it happened") {
    SessionWorld room(4);
    room.open(6, 6);
    room.hold(four_of_a);
    CHECK(room.story().state == CaseState::used);
    CHECK(room.story().debated_at == std::vector{room.location});
    room.story().origin = {room.elsewhere};
    auto plan = room.plan_command();
    plan.location = room.elsewhere;
    room.act(plan);
}

TEST_CASE("a cancelled session leaves nothing") {
    SessionWorld room(4);
    room.open(6, 6);
    room.go_to_voting();
    room.hold_round(1, four_of_a);
    auto const tally = room.round(1).tally;
    CHECK(room.refused(CancelSession{room.session_id, {}}) == "text.missing");
    room.act(CancelSession{room.session_id, room.world.prose("een storing op de locatie")});
    CHECK_FALSE(room.world.boxes.exists(tally));
    CHECK(room.happened<TallyKept>().empty());
    CHECK(room.refused(CancelSession{room.session_id, room.world.prose("nog eens")}) ==
          "session.over");
    auto const manager = World::member(Role::contract_manager, Party::client, MemberId{{8}});
    CHECK_FALSE(session_view(room.world.state, manager, room.session_id)->cancel_reason.blank());
    CHECK(room.refused(choose(room, 4)) == "session.over");
}

TEST_CASE("members see planned and real minutes, heads and outcomes, and nothing of votes") {
    SessionWorld room(4);
    room.open(6, 5);
    room.go(Step::opening);
    room.world.now = room.world.now + 60 * ms_per_minute;
    room.go(Step::silent_reading);
    room.go(Step::voting);
    room.go(Step::perspective);
    room.world.now = room.world.now + 103 * ms_per_minute;
    room.go(Step::harvest);
    room.go(Step::reflection);
    room.act(EndHarvest{room.session_id});
    auto const manager = World::member(Role::contract_manager, Party::client, MemberId{{8}});
    auto const view = session_view(room.world.state, manager, room.session_id);
    CHECK_FALSE(view->may.close);
    auto const wende = World::member(Role::facilitator, {}, MemberId{{9}});
    CHECK(session_view(room.world.state, wende, room.session_id)->may.close);
    CHECK(view->planned_minutes == 150);
    CHECK(view->actual_minutes == 163);
    CHECK(view->contractor_heads == 5);
    CHECK_FALSE(view->preparation);
    CHECK(console_view(room.world.state, room.world.boxes, manager, room.session_id, room.world.now)
              .error()
              .key == "rights.forbidden");
}

} // namespace hefboom::domain
