// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "base/local_date.hpp"
#include "domain/cases/statement.hpp"
#include "domain/prose.hpp"
#include "domain/sessions/round.hpp"
#include "domain/sessions/script.hpp"

#include <optional>
#include <set>
#include <vector>

namespace hefboom::domain {

enum class SessionState {
    planned,
    prepared,
    open,
    interrupted,
    harvested,
    fed_back, ///< the poster with the answers hangs
    closed,
    cancelled,
};
BOOST_DESCRIBE_ENUM(SessionState, planned, prepared, open, interrupted, harvested, fed_back, closed,
                    cancelled)

/// One visit of one step.
struct StepRun {
    Step step = Step::opening;
    Instant from;
    std::optional<Instant> until;
};

/// Where the contract managers stand at the harvest, by a silent card of the team.
enum class ManagersEntrance { not_asked, let_in, kept_out };
BOOST_DESCRIBE_ENUM(ManagersEntrance, not_asked, let_in, kept_out)

/// Whether somebody who appraises or rosters a participant takes part: only when his own people
/// agreed on a silent card beforehand. The end-responsible counts as a manager here.
enum class ManagersPresence { stay_out, agreed_beforehand };
BOOST_DESCRIBE_ENUM(ManagersPresence, stay_out, agreed_beforehand)

/// What the projector shows: what belongs to the step, or one thing instead of it.
enum class ScreenMode { step, blank, join, question, positions };
BOOST_DESCRIBE_ENUM(ScreenMode, step, blank, join, question, positions)

enum class Sphere { formal, informal };
BOOST_DESCRIBE_ENUM(Sphere, formal, informal)
enum class Plane { thinking, doing };
BOOST_DESCRIBE_ENUM(Plane, thinking, doing)
enum class Reach { own, mutual };
BOOST_DESCRIBE_ENUM(Reach, own, mutual)

/// A sentence the group gives in the why-round, in one of the eight cells of the wall grid. It is
/// known by the item of its text.
struct WallNote {
    TextRef text;
    Sphere sphere = Sphere::formal;
    Plane plane = Plane::thinking;
    Reach reach = Reach::own;
};

/// Per party, card by card as its deck is numbered: defend "eens" or "oneens".
struct DrawnPositions {
    StatementId statement;
    std::vector<bool> client, contractor;
};

struct TravellingStatement {
    StatementId statement;
    std::optional<Band> client, contractor; ///< at the harvest, only for five or more
};

struct Session {
    SessionId id;
    LocationId location;
    CaseId case_id;
    std::int32_t case_version = 0; ///< the sealed version debated
    SessionState state = SessionState::planned;
    LocalDate on;
    std::int32_t starts_minutes = 0; ///< past midnight, Amsterdam
    ScriptKind script_kind = ScriptKind::standard;
    std::vector<PlannedStep> script;
    TextRef room;
    std::vector<Statement> statements;
    std::vector<StatementId> second_round; ///< those of them voted on in the second round only
    std::int32_t client_heads = 0, contractor_heads = 0; ///< expected, then present
    Predictions predictions = Predictions::asked;
    ManagersPresence managers_taking_part = ManagersPresence::stay_out;
    std::optional<Step> step;
    std::vector<StepRun> runs;
    ScreenMode screen = ScreenMode::step;
    std::optional<StatementId> screen_statement;
    std::optional<Instant> opened_at, closed_at;
    std::optional<Instant> ends_at;        ///< the fixed end of the meeting
    std::optional<Instant> ballots_end_at; ///< none when there is nothing to destroy
    std::optional<Instant> interrupted_at;
    TextRef cancel_reason;
    bool cut_short = false; ///< resumed only to harvest in ten minutes
    std::vector<Round> rounds;
    std::vector<StatementId> debated;
    std::vector<DrawnPositions> positions;
    std::vector<WallNote> wall;
    std::vector<TravellingStatement> travelling;
    ManagersEntrance managers = ManagersEntrance::not_asked;
    std::optional<LocalDate> resumes_on;
    std::optional<LocalDate> feedback_on; ///< the promised day of answer on the poster
    bool harvest_ended = false;

    [[nodiscard]] bool visited(Step sought) const;
    [[nodiscard]] bool in_script(Step sought) const;
    [[nodiscard]] Statement const* statement(StatementId sought) const;
    /// No vote at all: the smallest party is too small.
    [[nodiscard]] bool conversation_only() const;
    /// The statements of the round of that number, in order.
    [[nodiscard]] std::vector<StatementId> statements_of(std::int32_t number) const;
    /// Those of a round that paper covers: in the second only what was debated.
    [[nodiscard]] std::vector<StatementId> on_paper(Round const& round) const;

    [[nodiscard]] Round* round(RoundId id);
    [[nodiscard]] Round const* round(RoundId id) const;
    /// The newest round of that number that was not replaced. Null when none was dealt.
    [[nodiscard]] Round const* current_round(std::int32_t number) const;
    [[nodiscard]] Round* current_round(std::int32_t number);
};

namespace limits {
constexpr std::size_t statements_in_session_fewest = 4;
constexpr std::size_t statements_in_session_most = 12;
constexpr std::size_t statements_in_short_form_most = 6; ///< one round of debate in 90 minutes
constexpr std::int32_t seats_per_party_most = 120;
constexpr std::size_t paper_cards_most = 16; ///< of one entry grid
constexpr std::int32_t hours_until_ballots_end = 24;
constexpr std::size_t debated_most = 3;
constexpr std::size_t wall_notes_most = 200;
constexpr std::int32_t short_harvest_minutes = 10;
constexpr std::int32_t team_members_fewest = 2; ///< of each party at a location
} // namespace limits

} // namespace hefboom::domain
