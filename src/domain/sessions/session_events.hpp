// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/session.hpp"
#include "domain/sessions/session_commands.hpp"

namespace hefboom::domain {

struct SessionPlanned {
    static constexpr std::string_view type = "session.planned";
    SessionId session;
    LocationId location;
    CaseId case_id;
    std::int32_t case_version = 0;
    LocalDate on;
    std::int32_t starts_minutes = 0;
    ScriptKind script_kind = ScriptKind::standard;
    std::vector<PlannedStep> script; ///< the script of that day, so that a new one changes nothing
    TextRef room;
};
BOOST_DESCRIBE_STRUCT(SessionPlanned, (),
                      (session, location, case_id, case_version, on, starts_minutes, script_kind,
                       script, room))

struct SessionReplanned {
    static constexpr std::string_view type = "session.replanned";
    SessionId session;
    LocalDate on;
    std::int32_t starts_minutes = 0;
    ScriptKind script_kind = ScriptKind::standard;
    std::vector<PlannedStep> script;
    TextRef room;
};
BOOST_DESCRIBE_STRUCT(SessionReplanned, (),
                      (session, on, starts_minutes, script_kind, script, room))

struct StatementsChosen {
    static constexpr std::string_view type = "session.statements_chosen";
    SessionId session;
    std::vector<Statement> statements;     ///< as sealed, so that the session needs no case
    std::vector<StatementId> second_round; ///< those of them that wait for the second vote
};
BOOST_DESCRIBE_STRUCT(StatementsChosen, (), (session, statements, second_round))

struct HeadsExpected {
    static constexpr std::string_view type = "session.heads_expected";
    SessionId session;
    std::int32_t client = 0;
    std::int32_t contractor = 0;
    Predictions predictions = Predictions::asked;
    ManagersPresence managers = ManagersPresence::stay_out;
};
BOOST_DESCRIBE_STRUCT(HeadsExpected, (), (session, client, contractor, predictions, managers))

struct SessionPrepared {
    static constexpr std::string_view type = "session.prepared";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(SessionPrepared, (), (session))

struct SessionOpened {
    static constexpr std::string_view type = "session.opened";
    SessionId session;
    Instant ends_at;        ///< the fixed end
    Instant ballots_end_at; ///< when the clock destroys what is left of the ballots
};
BOOST_DESCRIBE_STRUCT(SessionOpened, (), (session, ends_at, ballots_end_at))

struct StepEntered {
    static constexpr std::string_view type = "session.step_entered";
    SessionId session;
    Step step = Step::opening;
};
BOOST_DESCRIBE_STRUCT(StepEntered, (), (session, step))

struct ScreenShown {
    static constexpr std::string_view type = "session.screen_shown";
    SessionId session;
    ScreenMode mode = ScreenMode::step;
    std::optional<StatementId> statement;
};
BOOST_DESCRIBE_STRUCT(ScreenShown, (), (session, mode, statement))

struct SessionInterrupted {
    static constexpr std::string_view type = "session.interrupted";
    SessionId session;
    std::optional<LocalDate> resumes_on;
};
BOOST_DESCRIBE_STRUCT(SessionInterrupted, (), (session, resumes_on))

struct SessionResumed {
    static constexpr std::string_view type = "session.resumed";
    SessionId session;
    ResumeAs as = ResumeAs::carry_on;
    Instant ends_at;
};
BOOST_DESCRIBE_STRUCT(SessionResumed, (), (session, as, ends_at))

struct SessionCancelled {
    static constexpr std::string_view type = "session.cancelled";
    SessionId session;
    TextRef reason;
};
BOOST_DESCRIBE_STRUCT(SessionCancelled, (), (session, reason))

struct DeckDealt {
    static constexpr std::string_view type = "round.dealt";
    SessionId session;
    RoundId round;
    std::int32_t number = 1;
    std::int32_t client_seats = 0;
    std::int32_t contractor_seats = 0;
    GroupForm form = GroupForm::counts;
    Predictions predictions = Predictions::asked;
    std::vector<StatementId> statements;
    BoxId joined, ballots, tally;
};
BOOST_DESCRIBE_STRUCT(DeckDealt, (),
                      (session, round, number, client_seats, contractor_seats, form, predictions,
                       statements, joined, ballots, tally))

struct RoundReplaced {
    static constexpr std::string_view type = "round.replaced";
    SessionId session;
    RoundId round;
};
BOOST_DESCRIBE_STRUCT(RoundReplaced, (), (session, round))

struct RoundOpened {
    static constexpr std::string_view type = "round.opened";
    SessionId session;
    RoundId round;
    Instant ballots_end_at; ///< when the clock destroys what is left of the ballots
};
BOOST_DESCRIBE_STRUCT(RoundOpened, (), (session, round, ballots_end_at))

/// How many seats and ballots there are, and one commitment to all marks, shuffled per statement.
/// Not one vote can be told from it. Without a party on the ballot only `group` counts.
struct RoundLocked {
    static constexpr std::string_view type = "round.locked";
    SessionId session;
    RoundId round;
    Turnout client;
    Turnout contractor;
    Turnout group;
    Digest commitment{};
};
BOOST_DESCRIBE_STRUCT(RoundLocked, (), (session, round, client, contractor, group, commitment))

struct RoundReopened {
    static constexpr std::string_view type = "round.reopened";
    SessionId session;
    RoundId round;
    TextRef reason;
};
BOOST_DESCRIBE_STRUCT(RoundReopened, (), (session, round, reason))

struct RoundRevealed {
    static constexpr std::string_view type = "round.revealed";
    SessionId session;
    RoundId round;
    Beat beat = Beat::predictions;
};
BOOST_DESCRIBE_STRUCT(RoundRevealed, (), (session, round, beat))

struct DebatedChosen {
    static constexpr std::string_view type = "session.debated_chosen";
    SessionId session;
    std::vector<StatementId> statements;
};
BOOST_DESCRIBE_STRUCT(DebatedChosen, (), (session, statements))

/// By party and card of that party, from the first: whether it defends "eens".
struct PositionsDrawn {
    static constexpr std::string_view type = "session.positions_drawn";
    SessionId session;
    StatementId statement;
    std::vector<bool> client;
    std::vector<bool> contractor;
};
BOOST_DESCRIBE_STRUCT(PositionsDrawn, (), (session, statement, client, contractor))

struct WallNoted {
    static constexpr std::string_view type = "session.wall_noted";
    SessionId session;
    TextRef text;
    Sphere sphere = Sphere::formal;
    Plane plane = Plane::thinking;
    Reach reach = Reach::own;
};
BOOST_DESCRIBE_STRUCT(WallNoted, (), (session, text, sphere, plane, reach))

struct WallDropped {
    static constexpr std::string_view type = "session.wall_dropped";
    SessionId session;
    ItemId note;
};
BOOST_DESCRIBE_STRUCT(WallDropped, (), (session, note))

struct ManagersEntranceRecorded {
    static constexpr std::string_view type = "session.managers_entrance";
    SessionId session;
    ManagersEntrance entrance = ManagersEntrance::kept_out;
};
BOOST_DESCRIBE_STRUCT(ManagersEntranceRecorded, (), (session, entrance))

struct TravellingChosen {
    static constexpr std::string_view type = "session.travelling_chosen";
    SessionId session;
    std::vector<StatementId> statements;
};
BOOST_DESCRIBE_STRUCT(TravellingChosen, (), (session, statements))

/// A tally of one session that may be kept: five or more ballots of each party on that statement.
struct TallyKept {
    static constexpr std::string_view type = "tally.kept";
    SessionId session;
    CaseId case_id;
    std::int32_t round = 1;
    StatementTally tally;
};
BOOST_DESCRIBE_STRUCT(TallyKept, (), (session, case_id, round, tally))

/// A tally pooled over sessions of the same case, once both parties reach five.
struct TallyPooled {
    static constexpr std::string_view type = "tally.pooled";
    CaseId case_id;
    std::int32_t round = 1;
    StatementTally tally;
};
BOOST_DESCRIBE_STRUCT(TallyPooled, (), (case_id, round, tally))

struct StatementTravels {
    static constexpr std::string_view type = "session.statement_travels";
    SessionId session;
    StatementId statement;
    Band client = Band::divided;
    Band contractor = Band::divided;
};
BOOST_DESCRIBE_STRUCT(StatementTravels, (), (session, statement, client, contractor))

/// Ballots and room tallies of these rounds are gone.
struct BallotsEnded {
    static constexpr std::string_view type = "session.ballots_ended";
    SessionId session;
    std::vector<RoundId> rounds;
};
BOOST_DESCRIBE_STRUCT(BallotsEnded, (), (session, rounds))

struct HarvestEnded {
    static constexpr std::string_view type = "session.harvest_ended";
    SessionId session;
    LocalDate answer_due; ///< on the poster: the last working day an answer may come
};
BOOST_DESCRIBE_STRUCT(HarvestEnded, (), (session, answer_due))

struct PosterHung {
    static constexpr std::string_view type = "session.poster_hung";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(PosterHung, (), (session))

struct SessionClosed {
    static constexpr std::string_view type = "session.closed";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(SessionClosed, (), (session))

} // namespace hefboom::domain
