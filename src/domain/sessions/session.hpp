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

/// What the projector shows now besides the step.
enum class ScreenMode { step, blank, join };
BOOST_DESCRIBE_ENUM(ScreenMode, step, blank, join)

enum class Sphere { formal, informal };
BOOST_DESCRIBE_ENUM(Sphere, formal, informal)
enum class Plane { thinking, doing };
BOOST_DESCRIBE_ENUM(Plane, thinking, doing)
enum class Reach { own, mutual };
BOOST_DESCRIBE_ENUM(Reach, own, mutual)

/// A sentence the group gives in the why-round, in one of the eight cells of the wall grid.
struct WallNote {
    TextRef text;
    Sphere sphere = Sphere::formal;
    Plane plane = Plane::thinking;
    Reach reach = Reach::own;
};

struct DrawnPositions {
    StatementId statement;
    std::vector<bool> agree; ///< card by card, as drawn: defend "eens" or "oneens"
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
    std::int32_t client_heads = 0, contractor_heads = 0; ///< expected, then present
    Predictions predictions = Predictions::asked;
    bool managers_present = false; ///< the own people agreed on a silent card beforehand
    std::optional<Step> step;
    std::vector<StepRun> runs;
    ScreenMode screen = ScreenMode::step;
    std::optional<Instant> opened_at, closed_at;
    std::vector<Round> rounds;
    std::vector<DrawnPositions> positions;
    std::vector<WallNote> wall;
    std::vector<TravellingStatement> travelling;
    ManagersEntrance managers = ManagersEntrance::not_asked;
    bool voted_on_paper_only = false;
    std::optional<LocalDate> resumes_on;
    std::optional<LocalDate> feedback_on; ///< the promised day of answer on the poster
    bool harvest_ended = false;

    [[nodiscard]] Round* round(RoundId id);
    [[nodiscard]] Round const* round(RoundId id) const;
    /// The round of that number that counts: neither replaced. Null when none was dealt.
    [[nodiscard]] Round const* current_round(std::int32_t number) const;
    [[nodiscard]] Round* current_round(std::int32_t number);
};

namespace limits {
constexpr std::size_t statements_in_session_fewest = 4;
constexpr std::size_t statements_in_session_most = 12;
constexpr std::int32_t seats_per_party_most = 120;
constexpr std::size_t paper_cards_most = 16; ///< of one entry grid
constexpr std::int32_t hours_until_ballots_end = 24;
} // namespace limits

} // namespace hefboom::domain
