// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/positions.hpp"
#include "domain/sessions/session_view.hpp"

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

namespace hefboom::domain {

/// One step of the script as the console shows it.
struct StepRow {
    Step step = Step::opening;
    std::int32_t planned_minutes = 0;
    std::int32_t minutes_now = 0; ///< what the elastic clock leaves it; planned for the past
    std::optional<std::int32_t> actual_minutes; ///< of all visits together
    bool visited = false;
    bool current = false;
    bool elastic = false;               ///< overrun is taken from it
    std::string say;                    ///< key of the one sentence to say aloud
    std::optional<std::string> refused; ///< why the session cannot go there now, or nothing
};
BOOST_DESCRIBE_STRUCT(StepRow, (),
                      (step, planned_minutes, minutes_now, actual_minutes, visited, current,
                       elastic, say, refused))

/// What the facilitator may do now, besides going to another step.
enum class RoomAct {
    open_session,
    open_round,
    enter_paper_card,
    enter_paper_totals,
    lock_round,
    reopen_round,
    deal_deck,
    reveal_predictions,
    reveal_votes,
    choose_debated,
    draw_positions,
    note_on_wall,
    record_managers_entrance,
    note_outcome,
    choose_travelling,
    interrupt,
    resume,
    end_harvest,
    mark_poster_hangs,
    close_session,
    cancel,
};
BOOST_DESCRIBE_ENUM(RoomAct, open_session, open_round, enter_paper_card, enter_paper_totals,
                    lock_round, reopen_round, deal_deck, reveal_predictions, reveal_votes,
                    choose_debated, draw_positions, note_on_wall, record_managers_entrance,
                    note_outcome, choose_travelling, interrupt, resume, end_harvest,
                    mark_poster_hangs, close_session, cancel)

/// One typed card: dots, never its cells.
struct PaperRow {
    ObjectId card;
    std::optional<Party> party;
    std::uint64_t sequence = 0;
    std::vector<bool> finished; ///< statement by statement of the round, in its order
};
BOOST_DESCRIBE_STRUCT(PaperRow, (), (card, party, sequence, finished))

struct RoundConsole {
    RoundId round;
    std::int32_t number = 1;
    RoundState state = RoundState::dealt;
    GroupForm form = GroupForm::counts;
    Predictions predictions = Predictions::asked;
    std::vector<StatementId> statements;
    std::vector<StatementId> on_paper; ///< those that paper covers, in the same order
    RoundTurnout turnout;
    std::int32_t missing = 0; ///< ballots, never whose
    bool more_ballots_than_seats = false;
    bool totals_entered = false;
    std::int32_t reopened = 0;         ///< how often
    std::vector<Reopening> reopenings; ///< oldest first
    std::vector<PaperRow> paper;       ///< while the round is open, by card
    std::vector<DisplayRow> rows;
    std::vector<RoomAct> may;
};
BOOST_DESCRIBE_STRUCT(RoundConsole, (),
                      (round, number, state, form, predictions, statements, on_paper, turnout,
                       missing, more_ballots_than_seats, totals_entered, reopened, reopenings,
                       paper, rows, may))

struct PositionsLine {
    StatementId statement;
    std::vector<DefendingCards> cards; ///< as drawn, by party
};
BOOST_DESCRIBE_STRUCT(PositionsLine, (), (statement, cards))

struct WallLine {
    ItemId note;
    TextRef text;
    Sphere sphere = Sphere::formal;
    Plane plane = Plane::thinking;
    Reach reach = Reach::own;
};
BOOST_DESCRIBE_STRUCT(WallLine, (), (note, text, sphere, plane, reach))

/// Everything to run the room.
struct ConsoleView {
    SessionLine session;
    Instant now; ///< the clock of the room: the pages count on from here
    std::vector<StepRow> steps;
    std::optional<Step> step;
    std::optional<Step> next; ///< the step after the current one in the script
    std::optional<Step> back;
    std::string say; ///< key of the sentence to say aloud now
    std::optional<Instant> step_since;
    std::optional<Instant> ends_at;
    std::int32_t overrun_minutes = 0; ///< how much the plan runs behind its end
    bool harvest_now = false;         ///< a quiet "nu oogsten"
    bool turn_reveal_sheets = false;  ///< managers come in: "draai de onthulbladen om"
    ScreenMode screen = ScreenMode::step;
    std::optional<StatementId> screen_statement;
    std::int32_t client_heads = 0;
    std::int32_t contractor_heads = 0;
    GroupForm form = GroupForm::conversation_only;
    TextRef question; ///< for the debate
    TextRef safety_route;
    std::vector<StatementLine> statements;
    std::vector<RoundConsole> rounds; ///< those that count, by number
    std::vector<DebateProposal> proposed;
    std::vector<StatementId> debated;
    std::vector<PositionsLine> positions;
    std::vector<WallLine> wall;
    ManagersEntrance managers = ManagersEntrance::not_asked;
    std::vector<StatementId> may_travel; ///< five or more of each party, in a revealed round
    std::vector<StatementId> travelling;
    std::vector<OutcomeId> outcomes;
    std::int32_t next_outcome = 1; ///< the number that the code of the next outcome ends in
    std::optional<LocalDate> resumes_on;
    std::optional<LocalDate> feedback_on;
    std::vector<RoomAct> may;
};
BOOST_DESCRIBE_STRUCT(ConsoleView, (),
                      (session, now, steps, step, next, back, say, step_since, ends_at,
                       overrun_minutes, harvest_now, turn_reveal_sheets, screen, screen_statement,
                       client_heads, contractor_heads, form, question, safety_route, statements,
                       rounds, proposed, debated, positions, wall, managers, may_travel, travelling,
                       outcomes, next_outcome, resumes_on, feedback_on, may))

/// Refusal not_found.session.
[[nodiscard]] Result<ConsoleView> console_view(Engagement const& state, Boxes const& boxes,
                                               Actor const& viewer, SessionId session, Instant now);

} // namespace hefboom::domain
