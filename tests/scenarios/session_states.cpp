// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement in which session after session is brought as far as a column says.
class SessionStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "G"};

    SessionStates() {
        spine.found();
        spine.write_case();
        spine.release_case();
    }

    /// Asks everything of the session as it is now.
    void probe(std::string const& state) {
        auto const* const name = boost::describe::enum_to_string(current().state, "");
        matrix_.probe(state, "SessionState::" + std::string(name), gaps());
    }
    void finish() { matrix_.finish(); }

    void plan() {
        spine.session = as<SessionId>(spine
                                          .act("PB", PlanSession{.location = spine.almere,
                                                                 .case_id = spine.case_id,
                                                                 .on = spine.today(),
                                                                 .starts_minutes = 13 * 60,
                                                                 .script = ScriptKind::standard,
                                                                 .room = spine.text("Kantine")})
                                          .made.front());
    }
    void at_harvest() {
        for (auto const step : {Step::reveal, Step::perspective, Step::why, Step::better})
            spine.go(step);
        spine.go(Step::harvest);
    }
    /// A proposal, or nothing that asks an answer; then the end of the harvest.
    void harvested(bool proposal) {
        spine.open_round();
        spine.vote_by([](auto, auto, auto) { return Vote::agree; });
        spine.lock_and_reveal();
        at_harvest();
        auto const kind = proposal ? OutcomeKind::proposal : OutcomeKind::lasting_difference;
        auto const outcome = spine.note(kind, "Zo");
        for (auto const party : {Party::client, Party::contractor})
            spine.act("PB", ConfirmOutcome{outcome, party, ConfirmedBy::initials_on_sheet});
        spine.end_harvest();
    }

private:
    Session current() { return stage.state(spine.id).sessions.at(spine.session); }

    Gaps gaps() {
        auto const session = current();
        std::string statements;
        for (auto const statement : spine.statements)
            statements += (statements.empty() ? "\"" : ",\"") + to_string(statement) + "\"";
        auto const* const step =
            session.step ? boost::describe::enum_to_string(*session.step, "") : nullptr;
        auto const next = !session.step                      ? Step::opening
                          : *session.step == Step::opening   ? Step::silent_reading
                          : *session.step == Step::voting    ? Step::reveal
                          : *session.step == Step::reveal    ? Step::perspective
                          : *session.step == Step::check_out ? Step::better
                                                             : Step::reflection;
        return {{"session", to_string(spine.session)},
                {"statements", "[" + statements + "]"},
                {"statement", to_string(spine.statements.front())},
                {"step", step == nullptr ? "null" : "\"" + std::string(step) + "\""},
                {"next_step", boost::describe::enum_to_string(next, "")},
                {"note", session.wall.empty() ? std::string(32, '1')
                                              : to_string(session.wall.front().text.item)},
                {"later", to_iso(spine.today() + 9)}};
    }

    StateMatrix matrix_{"session_states.txt", spine,
                        [this](std::string const&) { return stage.as_nobody(); }};
};

void before_opening(SessionStates& on) {
    on.plan();
    on.probe("plan");
    on.spine.act("PB", ChooseStatements{on.spine.session, on.spine.statements, {}});
    on.spine.act("PB", ExpectHeads{.session = on.spine.session,
                                   .client = 5,
                                   .contractor = 5,
                                   .predictions = Predictions::asked,
                                   .managers = ManagersPresence::stay_out});
    on.probe("chos");
    on.spine.prepare_session(5);
    on.probe("prep");
}

void in_the_room(SessionStates& on) {
    auto& spine = on.spine;
    spine.act("PB", OpenSession{spine.session});
    spine.go(Step::opening);
    on.probe("open");
    for (auto const step : {Step::silent_reading, Step::facts, Step::voting})
        spine.go(step);
    spine.act("PB", OpenRound{spine.round(1)});
    on.probe("vote");
    spine.vote_by([](auto, auto, auto) { return Vote::agree; });
    spine.act("PB", LockRound{spine.round(1)});
    spine.go(Step::reveal);
    spine.reveal();
    spine.act("PB", ChooseDebated{spine.session, {spine.statements.front()}});
    spine.act("PB", NoteOnWall{.session = spine.session, .text = spine.text("Wij wachten")});
    on.probe("show");
    for (auto const step : {Step::perspective, Step::why, Step::better, Step::harvest})
        spine.go(step);
    on.probe("harv");
    spine.act("PB", RecordManagersEntrance{spine.session, ManagersEntrance::let_in});
    on.probe("mgrs");
    spine.go(Step::reflection);
    spine.go(Step::check_out);
    on.probe("chck");
}

void other_ways(SessionStates& on) {
    auto& spine = on.spine;
    spine.prepare_session(5);
    spine.open_round();
    spine.act("PB", InterruptSession{spine.session, {}});
    on.probe("intr");
    spine.prepare_session(5);
    spine.open_round();
    spine.vote_by([](auto, auto, auto) { return Vote::agree; });
    spine.act("PB", LockRound{spine.round(1)});
    on.stage.now = on.stage.now + 25 * ms_per_hour;
    spine.by_clock(EndBallots{spine.session});
    on.probe("late");
    spine.prepare_session(5);
    spine.act("PB", CancelSession{spine.session, spine.text("Storing")});
    on.probe("canc");
    spine.prepare_session(5);
    spine.open_round();
    spine.vote_by([](auto, auto, auto) { return Vote::agree; });
    spine.lock_and_reveal();
    spine.act("PB", ChooseDebated{spine.session, {spine.statements.front()}});
    spine.act("PB", NoteOnWall{.session = spine.session, .text = spine.text("Wij wachten")});
    on.at_harvest();
    spine.act("PB", RecordManagersEntrance{spine.session, ManagersEntrance::kept_out});
    on.probe("kept");
}

} // namespace

TEST_CASE("in every state of a session everybody may do and see what the table of states says") {
    SessionStates on;
    before_opening(on);
    in_the_room(on);
    other_ways(on);
    on.spine.prepare_session(5);
    on.harvested(true);
    on.probe("done");
    on.spine.prepare_session(5);
    on.harvested(false);
    on.probe("answ");
    on.spine.act("PB", MarkPosterHangs{on.spine.session});
    on.probe("hang");
    on.spine.act("PB", CloseSession{on.spine.session});
    on.probe("clos");
    on.finish();
}
