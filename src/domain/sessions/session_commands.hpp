// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/ballot.hpp"
#include "domain/sessions/session.hpp"

namespace hefboom::domain {

/// A released case, at a location that is not its origin the first time it is debated
/// (session.case_origin: "kies voor deze locatie een andere casus").
struct PlanSession {
    static constexpr std::string_view name = "session.plan";
    LocationId location;
    CaseId case_id;
    LocalDate on;
    std::int32_t starts_minutes = 0;
    ScriptKind script = ScriptKind::standard;
    Prose room;
};
BOOST_DESCRIBE_STRUCT(PlanSession, (), (location, case_id, on, starts_minutes, script, room))

struct ReplanSession {
    static constexpr std::string_view name = "session.replan";
    SessionId session;
    LocalDate on;
    std::int32_t starts_minutes = 0;
    ScriptKind script = ScriptKind::standard;
    Prose room;
};
BOOST_DESCRIBE_STRUCT(ReplanSession, (), (session, on, starts_minutes, script, room))

/// Four to twelve in all. Those that lean on the follow-up sheet are refused among `statements`
/// (session.leans_on_follow_up) and may stand in `second_round`, which is voted on only then.
struct ChooseStatements {
    static constexpr std::string_view name = "session.choose_statements";
    SessionId session;
    std::vector<StatementId> statements;
    std::vector<StatementId> second_round;
};
BOOST_DESCRIBE_STRUCT(ChooseStatements, (), (session, statements, second_round))

/// How many per party come, whether predictions are asked, and whether managers take part (their
/// own people agreed beforehand on a silent card).
struct ExpectHeads {
    static constexpr std::string_view name = "session.expect_heads";
    SessionId session;
    std::int32_t client = 0;
    std::int32_t contractor = 0;
    Predictions predictions = Predictions::asked;
    ManagersPresence managers = ManagersPresence::stay_out;
};
BOOST_DESCRIBE_STRUCT(ExpectHeads, (), (session, client, contractor, predictions, managers))

/// Everything is there: statements, heads, kit. Deals the decks of both rounds.
struct PrepareSession {
    static constexpr std::string_view name = "session.prepare";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(PrepareSession, (), (session))

struct OpenSession {
    static constexpr std::string_view name = "session.open";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(OpenSession, (), (session))

/// Goes to `to`; refused when the session is no longer at `from` (session.stale_step).
struct Advance {
    static constexpr std::string_view name = "session.advance";
    SessionId session;
    std::optional<Step> from;
    Step to = Step::opening;
};
BOOST_DESCRIBE_STRUCT(Advance, (), (session, from, to))

/// What the projector shows, and of a revealed round which statement.
struct ShowOnScreen {
    static constexpr std::string_view name = "session.show";
    SessionId session;
    ScreenMode mode = ScreenMode::step;
    std::optional<StatementId> statement;
};
BOOST_DESCRIBE_STRUCT(ShowOnScreen, (), (session, mode, statement))

struct InterruptSession {
    static constexpr std::string_view name = "session.interrupt";
    SessionId session;
    std::optional<LocalDate> resumes_on;
};
BOOST_DESCRIBE_STRUCT(InterruptSession, (), (session, resumes_on))

enum class ResumeAs { carry_on, harvest_in_ten_minutes };
BOOST_DESCRIBE_ENUM(ResumeAs, carry_on, harvest_in_ten_minutes)

struct ResumeSession {
    static constexpr std::string_view name = "session.resume";
    SessionId session;
    ResumeAs as = ResumeAs::carry_on;
};
BOOST_DESCRIBE_STRUCT(ResumeSession, (), (session, as))

struct CancelSession {
    static constexpr std::string_view name = "session.cancel";
    SessionId session;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(CancelSession, (), (session, reason))

/// A round with its own deck of seats. A fresh one replaces an unrevealed round of that number.
struct DealDeck {
    static constexpr std::string_view name = "round.deal";
    SessionId session;
    std::int32_t number = 1;
    std::int32_t client_seats = 0;
    std::int32_t contractor_seats = 0;
};
BOOST_DESCRIBE_STRUCT(DealDeck, (), (session, number, client_seats, contractor_seats))

struct OpenRound {
    static constexpr std::string_view name = "round.open";
    RoundId round;
};
BOOST_DESCRIBE_STRUCT(OpenRound, (), (round))

/// A phone claims its seat, once; the same device may ask again. Seat and device stand in the
/// actor, as the border established them.
struct JoinSeat {
    static constexpr std::string_view name = "seat.join";
};
BOOST_DESCRIBE_STRUCT(JoinSeat, (), ())

/// The whole card as it is now. Higher sequence wins. By a seat.
struct CastBallot {
    static constexpr std::string_view name = "seat.cast";
    std::uint64_t sequence = 0;
    std::vector<BallotCell> cells;
};
BOOST_DESCRIBE_STRUCT(CastBallot, (), (sequence, cells))

/// One paper card typed by the facilitator; takes a seat of that party. A card without a single
/// mark is no card: that is how a wrong one is taken back. What else it leaves open counts as "geen
/// antwoord" at the lock. In the second round only debated statements (ballot.not_debated).
struct EnterPaperCard {
    static constexpr std::string_view name = "round.enter_paper";
    RoundId round;
    ObjectId card; ///< made by the page; the same card again corrects it
    std::uint64_t sequence = 0;
    std::optional<Party> party;
    std::vector<BallotCell> cells;
};
BOOST_DESCRIBE_STRUCT(EnterPaperCard, (), (round, card, sequence, party, cells))

/// Totals counted by hand per party, without ballots; instead of every card of the round. All zero,
/// that takes them back again. In the second round only of debated statements (ballot.not_debated).
struct EnterPaperTotals {
    static constexpr std::string_view name = "round.enter_totals";
    RoundId round;
    std::vector<StatementTally> totals;
};
BOOST_DESCRIBE_STRUCT(EnterPaperTotals, (), (round, totals))

/// Refused while there are more ballots than seats (round.more_ballots_than_seats).
struct LockRound {
    static constexpr std::string_view name = "round.lock";
    RoundId round;
};
BOOST_DESCRIBE_STRUCT(LockRound, (), (round))

struct ReopenRound {
    static constexpr std::string_view name = "round.reopen";
    RoundId round;
    Prose reason;
};
BOOST_DESCRIBE_STRUCT(ReopenRound, (), (round, reason))

enum class Beat { predictions, votes };
BOOST_DESCRIBE_ENUM(Beat, predictions, votes)

/// First what each side thought of the other, a silence, then the votes. Without predictions only
/// the second beat.
struct Reveal {
    static constexpr std::string_view name = "round.reveal";
    RoundId round;
    Beat beat = Beat::predictions;
};
BOOST_DESCRIBE_STRUCT(Reveal, (), (round, beat))

struct ChooseDebated {
    static constexpr std::string_view name = "session.choose_debated";
    SessionId session;
    std::vector<StatementId> statements;
};
BOOST_DESCRIBE_STRUCT(ChooseDebated, (), (session, statements))

/// By lot: "verdedig deze kant, ook als u er niet staat".
struct DrawPositions {
    static constexpr std::string_view name = "session.draw_positions";
    SessionId session;
    StatementId statement;
};
BOOST_DESCRIBE_STRUCT(DrawPositions, (), (session, statement))

/// A sentence the group gives, on the 2×2×2 grid.
struct NoteOnWall {
    static constexpr std::string_view name = "session.note_on_wall";
    SessionId session;
    Prose text;
    Sphere sphere = Sphere::formal;
    Plane plane = Plane::thinking;
    Reach reach = Reach::own;
};
BOOST_DESCRIBE_STRUCT(NoteOnWall, (), (session, text, sphere, plane, reach))

/// What was typed wrong, or what the group takes back: the sentence goes from the wall and its text
/// is erased.
struct DropFromWall {
    static constexpr std::string_view name = "session.drop_from_wall";
    SessionId session;
    ItemId note;
};
BOOST_DESCRIBE_STRUCT(DropFromWall, (), (session, note))

/// One "nee" suffices; both contract managers enter or neither.
struct RecordManagersEntrance {
    static constexpr std::string_view name = "session.managers_entrance";
    SessionId session;
    ManagersEntrance entrance = ManagersEntrance::kept_out;
};
BOOST_DESCRIBE_STRUCT(RecordManagersEntrance, (), (session, entrance))

/// Which statements travel to the table, as bands. Default none.
struct ChooseTravelling {
    static constexpr std::string_view name = "session.choose_travelling";
    SessionId session;
    std::vector<StatementId> statements;
};
BOOST_DESCRIBE_STRUCT(ChooseTravelling, (), (session, statements))

/// Ends the harvest: ballots and room tallies are destroyed, what may be kept is kept.
struct EndHarvest {
    static constexpr std::string_view name = "session.end_harvest";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(EndHarvest, (), (session))

/// By the clock, 24 hours after opening: the same destruction.
struct EndBallots {
    static constexpr std::string_view name = "session.end_ballots";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(EndBallots, (), (session))

/// "Hangt": the poster with the answers hangs at the location.
struct MarkPosterHangs {
    static constexpr std::string_view name = "session.poster_hangs";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(MarkPosterHangs, (), (session))

struct CloseSession {
    static constexpr std::string_view name = "session.close";
    SessionId session;
};
BOOST_DESCRIBE_STRUCT(CloseSession, (), (session))

} // namespace hefboom::domain
