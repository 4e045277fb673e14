// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_matrix.hpp"

#include <boost/describe/enum_to_string.hpp>
#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::domain;
using namespace hefboom::scenarios;

namespace {

/// One engagement with an outcome for every column; its words are those of the column.
class OutcomeStates {
public:
    Stage stage{StateMatrix::store()};
    Spine spine{stage, "U"};

    OutcomeStates() {
        spine.found();
        spine.write_case();
        spine.release_case();
    }

    /// A meeting in which votes were revealed, at its harvest, while a table sits.
    void at_harvest() {
        spine.prepare_session(5);
        spine.open_round();
        spine.vote_by([](auto, auto, auto) { return Vote::agree; });
        spine.lock_and_reveal();
        for (auto const step :
             {Step::reveal, Step::perspective, Step::why, Step::better, Step::harvest})
            spine.go(step);
        round_ = spine.round(1);
    }
    void note(std::string const& state, OutcomeKind kind) {
        outcomes_[state] = {spine.note(kind, words(state)), spine.session, words(state)};
    }
    void confirm(std::string const& state, Party party) {
        spine.act("PB", ConfirmOutcome{id(state), party, ConfirmedBy::initials_on_sheet});
    }
    void note_confirmed(std::string const& state, OutcomeKind kind) {
        note(state, kind);
        confirm(state, Party::client);
        confirm(state, Party::contractor);
    }
    void report_danger(std::string const& state) {
        auto const made = spine.act("PB", RecordSafetyReport{.session = spine.session,
                                                             .code = {{}, "U99"},
                                                             .text = spine.text(words(state)),
                                                             .passed_to = spine.text("Wachten")});
        outcomes_[state] = {as<OutcomeId>(made.made.front()), spine.session, words(state)};
    }
    /// What was one column is another from now on.
    void becomes(std::string const& before, std::string const& now) {
        outcomes_[now] = outcomes_.at(before);
    }
    void draft(std::string const& state, AnswerKind kind) {
        auto const standing = outcome(state).answer;
        spine.act("CMo", DraftAnswer{.outcome = id(state),
                                     .based_on = standing ? standing->keys.version : 0,
                                     .kind = kind,
                                     .words = spine.text("Ja"),
                                     .parked_until = kind == AnswerKind::parked
                                                         ? std::optional(spine.today() + 80)
                                                         : std::nullopt,
                                     .solution = {},
                                     .decided_on = {}});
    }
    void sign(std::string const& state, char const* manager) {
        spine.act(manager, TurnKey{.kind = JointKind::answer,
                                   .object = as<ObjectId>(id(state)),
                                   .version = outcome(state).answer->keys.version,
                                   .annex = {}});
    }
    void answer(std::string const& state, AnswerKind kind) {
        draft(state, kind);
        sign(state, "CMo");
        sign(state, "CMn");
    }
    void give_reason(std::string const& state, char const* manager) {
        spine.act(manager, StateReason{id(state), spine.text("REDEN")});
    }

    [[nodiscard]] OutcomeId id(std::string const& state) { return outcomes_.at(state).id; }

    void probe(std::string const& state) {
        auto const* const name = boost::describe::enum_to_string(outcome(state).state, "");
        matrix_.probe(state, "OutcomeState::" + std::string(name), gaps(state));
    }
    void finish() { matrix_.finish(); }

    MeetingId meeting;

private:
    struct Noted {
        OutcomeId id;
        SessionId session;
        std::string words;
    };

    static std::string words(std::string const& state) { return "WOORD " + state + "."; }

    Outcome outcome(std::string const& state) {
        return stage.state(spine.id).outcomes.at(id(state));
    }
    Gaps gaps(std::string const& state) {
        auto const answer = outcome(state).answer;
        return {{"outcome", to_string(id(state))},
                {"session", to_string(outcomes_.at(state).session)},
                {"meeting", to_string(meeting)},
                {"version", std::to_string(answer ? answer->keys.version : 0)},
                {"sponsor", to_string(spine.placed("SPo").member)},
                {"words", outcomes_.at(state).words},
                {"today", to_iso(spine.today())},
                {"later", to_iso(spine.today() + 60)}};
    }

    RoundId round_;
    std::map<std::string, Noted> outcomes_;
    StateMatrix matrix_{"outcome_states.txt", spine, [this](std::string const&) {
                            return spine.phone(round_, Party::client, 1);
                        }};
};

void in_the_room(OutcomeStates& on) {
    auto& spine = on.spine;
    on.meeting = as<MeetingId>(
        spine.act("PB", OpenTable{.on = spine.today(), .place = spine.text("Zaal")}).made.front());
    on.at_harvest();
    on.note_confirmed("cncl", OutcomeKind::proposal);
    spine.act("PB", CancelSession{spine.session, spine.text("Storing")});
    on.probe("cncl");
    on.at_harvest();
    on.note("note", OutcomeKind::proposal);
    on.probe("note");
    on.note("half", OutcomeKind::proposal);
    on.confirm("half", Party::client);
    on.probe("half");
    on.note_confirmed("conf", OutcomeKind::proposal);
    on.probe("conf");
    on.report_danger("safe");
    on.probe("safe");
    spine.act("EV", RecordSafetySolved{on.id("safe"), spine.today()});
    on.becomes("safe", "solv");
    on.probe("solv");
}

void on_the_table(OutcomeStates& on) {
    auto& spine = on.spine;
    for (auto const* const state : {"tabl", "drft", "agrd", "key1", "answ", "park", "late", "nojt"})
        on.note_confirmed(state, OutcomeKind::proposal);
    for (auto const* const state : {"agre", "turn"})
        on.note_confirmed(state, OutcomeKind::own_agreement);
    spine.end_harvest();
    for (auto const* const state : {"drft", "agrd", "key1"})
        on.draft(state, AnswerKind::answered);
    spine.act("PB", MarkAgreedAtTable{on.id("agrd")});
    on.sign("key1", "CMo");
    on.answer("answ", AnswerKind::answered);
    on.answer("park", AnswerKind::parked);
    spine.act("EV", TurnIntoProposal{on.id("turn"), spine.text("Het raakt het contract")});
    for (auto const* const state : {"tabl", "drft", "agrd", "key1", "answ", "park", "agre", "turn"})
        on.probe(state);
    on.give_reason("late", "CMo");
    on.give_reason("nojt", "CMo");
    on.give_reason("nojt", "CMn");
}

void a_month_later(OutcomeStates& on) {
    on.stage.now = on.stage.now + 35 * ms_per_day;
    on.becomes("tabl", "due");
    on.probe("due");
    for (auto const* const state : {"late", "nojt"}) {
        on.spine.by_clock(NoteOverdue{on.id(state)});
        on.probe(state);
    }
    on.becomes("agre", "old");
    on.probe("old");
}

} // namespace

TEST_CASE("in every state of an outcome everybody may do and see what the table of states says") {
    OutcomeStates on;
    in_the_room(on);
    on_the_table(on);
    a_month_later(on);
    on.at_harvest();
    on.note_confirmed("fed", OutcomeKind::proposal);
    on.spine.end_harvest();
    on.answer("fed", AnswerKind::answered);
    on.spine.act("PB", MarkPosterHangs{on.spine.session});
    on.probe("fed");
    on.finish();
}
