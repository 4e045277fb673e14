// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/table_world.hpp"

#include <algorithm>

using namespace hefboom;
using namespace hefboom::domain;

namespace {

/// A seat of a party in a round of the session.
Actor seat_of(TableWorld& world, Party party, RoundState state) {
    Round round;
    round.id = RoundId{{1}};
    round.state = state;
    world.state.sessions.at(world.session).rounds = {round};
    world.state.session_of_round[round.id] = world.session;
    Actor seat;
    seat.kind = ActorKind::seat;
    seat.party = party;
    seat.round = round.id;
    return seat;
}

ConfirmOutcome tap(OutcomeId id, Party party) {
    return {.outcome = id, .party = party, .by = ConfirmedBy::seat_device};
}

AmendOutcome reworded(TableWorld& world, OutcomeId id) {
    return {.outcome = id,
            .kind = OutcomeKind::insight,
            .text = world.prose("Anders gezegd."),
            .client_support = Support::carried_with_reservation,
            .contractor_support = Support::carried,
            .reservation = world.prose("Niet in het weekend.")};
}

} // namespace

TEST_CASE("an outcome is noted at the harvest, in the team's words, by the facilitator") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::proposal);
    auto const& outcome = world.outcome(id);
    CHECK(outcome.state == OutcomeState::noted);
    CHECK(outcome.case_id == world.case_a);
    CHECK(outcome.noted_on == day("2025-04-15"));
    CHECK(outcome.recorded_by == world.facilitator.member);
    CHECK(outcome.contractor_support == Support::divided);
    CHECK(refusal(world.act(world.client, NoteOutcome{})) == "rights.forbidden");
}

TEST_CASE("no outcome is noted before the harvest, after it, or in a session that is not open") {
    TableWorld world;
    auto& session = world.state.sessions.at(world.session);
    session.step = Step::why;
    CHECK(refusal(world.try_note(OutcomeKind::insight)) == "outcome.before_harvest");
    session.state = SessionState::prepared;
    CHECK(refusal(world.try_note(OutcomeKind::insight)) == "outcome.session_not_open");
    session.state = SessionState::open;
    session.step = Step::harvest;
    session.harvest_ended = true;
    CHECK(refusal(world.try_note(OutcomeKind::insight)) == "outcome.harvest_ended");
}

TEST_CASE("after the harvest step the list stays open, also in reflection and check-out") {
    TableWorld world;
    auto& session = world.state.sessions.at(world.session);
    session.runs.push_back({.step = Step::harvest, .from = world.now, .until = world.now});
    session.step = Step::check_out;
    CHECK(world.try_note(OutcomeKind::insight));
}

TEST_CASE("an interrupted session can be harvested in ten minutes") {
    TableWorld world;
    auto& session = world.state.sessions.at(world.session);
    session.state = SessionState::interrupted;
    session.step = Step::why;
    CHECK(world.try_note(OutcomeKind::insight));
}

TEST_CASE("an outcome needs a code and words, and no more than a paragraph") {
    TableWorld world;
    NoteOutcome command{.session = world.session,
                        .code = world.prose("U1"),
                        .kind = OutcomeKind::insight,
                        .text = {},
                        .client_support = Support::carried,
                        .contractor_support = Support::carried,
                        .reservation = {}};
    CHECK(refusal(world.act(world.facilitator, command)) == "text.missing");
    command.text = world.prose(std::string(limits::paragraph_characters + 1, 'a'));
    CHECK(refusal(world.act(world.facilitator, command)) == "text.too_long");
    command.text = world.prose("Kort.");
    command.code = {};
    CHECK(refusal(world.act(world.facilitator, command)) == "text.missing");
    command.session = SessionId{{8}};
    CHECK(refusal(world.act(world.facilitator, command)) == "not_found.session");
}

TEST_CASE("a safety report is not noted as an outcome: it leaves the room by voice first") {
    TableWorld world;
    CHECK(refusal(world.try_note(OutcomeKind::safety_report)) == "outcome.safety_by_voice");
}

TEST_CASE("until both confirmed the wording can change, and a change takes back a confirmation") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::proposal);
    REQUIRE(world.confirm(id, Party::client));
    REQUIRE(world.act(world.facilitator, reworded(world, id)));
    CHECK_FALSE(world.outcome(id).client_confirmed);
    CHECK(world.outcome(id).kind == OutcomeKind::insight);
    CHECK(world.outcome(id).client_support == Support::carried_with_reservation);
}

TEST_CASE("once both parties confirmed, the wording is frozen") {
    TableWorld world;
    auto const id = world.confirmed(OutcomeKind::proposal);
    CHECK(world.outcome(id).state == OutcomeState::confirmed);
    CHECK(refusal(world.act(world.facilitator, reworded(world, id))) == "outcome.frozen");
    CHECK(refusal(world.act(world.facilitator, DropOutcome{id})) == "outcome.frozen");
    CHECK(refusal(world.confirm(id, Party::client)) == "outcome.frozen");
}

TEST_CASE("a typo in a frozen outcome gets a visible correction and the words stay") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::insight);
    CorrectOutcome const correct{.outcome = id, .correction = world.prose("lees: MOP")};
    CHECK(refusal(world.act(world.facilitator, correct)) == "outcome.not_frozen");
    REQUIRE(world.confirm(id, Party::client));
    REQUIRE(world.confirm(id, Party::contractor));
    auto const words = world.outcome(id).text;
    REQUIRE(world.act(world.facilitator, correct));
    CHECK(world.outcome(id).text == words);
    CHECK(world.outcome(id).correction == correct.correction.ref);
    CHECK(refusal(world.act(world.facilitator, CorrectOutcome{.outcome = id, .correction = {}})) ==
          "text.missing");
}

TEST_CASE("one voice of each party confirms; the same party twice is refused") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::insight);
    REQUIRE(world.confirm(id, Party::contractor));
    CHECK(world.outcome(id).state == OutcomeState::noted);
    CHECK(refusal(world.confirm(id, Party::contractor)) == "outcome.already_confirmed");
}

TEST_CASE("a seat of the party taps on its own device") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::insight);
    auto const seat = seat_of(world, Party::client, RoundState::revealed);
    REQUIRE(world.act(seat, tap(id, Party::client)));
    CHECK(world.outcome(id).client_confirmed == ConfirmedBy::seat_device);
}

TEST_CASE("a seat speaks for its own party only, and for no paper") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::insight);
    auto const seat = seat_of(world, Party::client, RoundState::revealed);
    CHECK(refusal(world.act(seat, tap(id, Party::contractor))) == "outcome.other_voice");
    auto paper = tap(id, Party::client);
    paper.by = ConfirmedBy::initials_on_sheet;
    CHECK(refusal(world.act(seat, paper)) == "outcome.other_voice");
    CHECK(refusal(world.act(world.facilitator, tap(id, Party::client))) == "outcome.other_voice");
}

TEST_CASE("a seat of another session, of a replaced round or of an ended one has no voice") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::insight);
    auto seat = seat_of(world, Party::client, RoundState::replaced);
    CHECK(refusal(world.act(seat, tap(id, Party::client))) == "outcome.other_voice");
    seat = seat_of(world, Party::client, RoundState::ended);
    CHECK(refusal(world.act(seat, tap(id, Party::client))) == "outcome.seat_ended");
    seat.round = RoundId{{7}};
    CHECK(refusal(world.act(seat, tap(id, Party::client))) == "outcome.other_voice");
}

TEST_CASE("a dropped outcome is gone, and so are its words") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::insight);
    auto const words = world.outcome(id).text.item;
    REQUIRE(world.act(world.facilitator, DropOutcome{id}));
    CHECK_FALSE(world.state.outcomes.contains(id));
    CHECK(std::ranges::find(world.erased, words) != world.erased.end());
}

TEST_CASE("a proposal initialled after the harvest reaches the table that day") {
    TableWorld world;
    auto const id = world.note(OutcomeKind::proposal);
    REQUIRE(world.confirm(id, Party::client));
    world.end_harvest();
    CHECK(world.outcome(id).state == OutcomeState::noted);
    world.go("2025-04-16");
    REQUIRE(world.confirm(id, Party::contractor));
    CHECK(world.outcome(id).state == OutcomeState::on_table);
    CHECK(world.outcome(id).due_on == day("2025-05-16"));
}

TEST_CASE("a safety report says to whom it was passed on, when and where, and may have no words") {
    TableWorld world;
    auto const id = world.safety();
    auto const& outcome = world.outcome(id);
    CHECK(outcome.text.blank());
    REQUIRE(outcome.safety);
    CHECK(outcome.safety->at == world.now);
    CHECK(outcome.safety->location == world.almere);
    CHECK(refusal(world.act(world.facilitator, RecordSafetyReport{.session = world.session,
                                                                  .code = world.prose("U2"),
                                                                  .text = {},
                                                                  .passed_to = {}})) ==
          "text.missing");
}

TEST_CASE("a safety report leaves the room the same day, at any step, and not a day later") {
    TableWorld world;
    RecordSafetyReport report{.session = world.session,
                              .code = world.prose("U7"),
                              .text = {},
                              .passed_to = world.prose("EV en IV")};
    auto& session = world.state.sessions.at(world.session);
    session.step = Step::facts;
    CHECK(world.act(world.facilitator, report));
    session.state = SessionState::harvested;
    report.code = world.prose("U8");
    CHECK(world.act(world.facilitator, report));
    world.pass_days(1);
    CHECK(refusal(world.act(world.facilitator, report)) == "outcome.safety_late");
    session.opened_at.reset();
    CHECK(refusal(world.act(world.facilitator, report)) == "outcome.session_not_open");
}

TEST_CASE("no two outcomes of a case share a number, safety reports and other sessions included") {
    TableWorld world;
    REQUIRE(world.try_note(OutcomeKind::insight, "UA1"));
    auto const again = world.try_note(OutcomeKind::insight, "UA1");
    REQUIRE_FALSE(again);
    CHECK(again.error().key == "outcome.code_taken");
    CHECK(again.error().details.front() == std::pair<std::string, std::string>("next", "2"));
    auto const danger = world.safety();
    CHECK(world.outcome(danger).number == 2);
    CHECK(refusal(world.try_note(OutcomeKind::insight, "UA2")) == "outcome.code_taken");
    world.hold(SessionId{{2}}, world.zwolle);
    CHECK(
        refusal(world.act(world.facilitator, RecordSafetyReport{.session = SessionId{{2}},
                                                                .code = world.prose("UA1"),
                                                                .text = {},
                                                                .passed_to = world.prose("EV")})) ==
        "outcome.code_taken");
    CHECK(next_number(world.state, world.case_a) == 3);
}

TEST_CASE("a code that ends in no number is refused, and a dropped outcome gives its number back") {
    TableWorld world;
    for (auto const* const code : {"U", "1U", "U0", "U10000", "U99999999999"}) {
        INFO(code);
        CHECK(refusal(world.try_note(OutcomeKind::insight, code)) == "outcome.code_number");
    }
    REQUIRE(world.try_note(OutcomeKind::insight, "7"));
    auto const dropped = as<OutcomeId>(world.made.front());
    REQUIRE(world.act(world.facilitator, DropOutcome{dropped}));
    CHECK(world.try_note(OutcomeKind::insight, "UA7"));
}

TEST_CASE("the wording of a safety report is neither amended nor corrected nor confirmed") {
    TableWorld world;
    auto const id = world.safety();
    CHECK(refusal(world.act(world.facilitator, reworded(world, id))) == "outcome.safety_stands");
    CHECK(refusal(world.confirm(id, Party::client)) == "outcome.safety_stands");
    CHECK(refusal(world.act(world.facilitator,
                            CorrectOutcome{.outcome = id, .correction = world.prose("x")})) ==
          "outcome.safety_stands");
}

TEST_CASE("the end-responsible of that location says when it was solved; another sees nothing") {
    TableWorld world;
    auto const id = world.safety();
    world.go("2025-04-17");
    RecordSafetySolved const solved{.outcome = id, .on = day("2025-04-17")};
    CHECK(refusal(world.act(world.elsewhere, solved)) == "not_found.outcome");
    CHECK(refusal(world.act(world.responsible,
                            RecordSafetySolved{.outcome = id, .on = day("2025-04-18")})) ==
          "date.in_future");
    CHECK(refusal(world.act(world.responsible,
                            RecordSafetySolved{.outcome = id, .on = day("2025-04-14")})) ==
          "outcome.before_noted");
    REQUIRE(world.act(world.responsible, solved));
    CHECK(world.outcome(id).safety->solved_on == day("2025-04-17"));
    CHECK(refusal(world.act(world.facilitator, solved)) == "outcome.already_solved");
    auto const other = world.confirmed(OutcomeKind::insight);
    CHECK(refusal(world.act(world.facilitator,
                            RecordSafetySolved{.outcome = other, .on = world.today()})) ==
          "outcome.not_safety");
}
