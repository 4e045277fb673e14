// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/agreement/locations_view.hpp"
#include "domain/table/mention.hpp"

#include <vector>

namespace hefboom::domain {

/// What is tried here, by which pair, since when.
struct SolutionHere {
    SolutionMention solution;
    Formality formality = Formality::working_agreement;
    Scope scope = Scope::per_location; ///< contract-wide ones do not count towards three
    ApplicationState state = ApplicationState::not_started;
    std::optional<LocalDate> since; ///< of the present state
    std::optional<LocalDate> started_on;
    std::optional<PersonMention> client, contractor; ///< the local duo, else the pair owners
    bool pair_is_local = false;
    TextRef reason;         ///< of the last change: why paused, adjusted or stopped
    bool may_pause = false; ///< the viewer's own pause button
};
BOOST_DESCRIBE_STRUCT(SolutionHere, (),
                      (solution, formality, scope, state, since, started_on, client, contractor,
                       pair_is_local, reason, may_pause))

struct SessionHere {
    SessionId id;
    LocalDate on;
    SessionState state = SessionState::planned;
    CaseMention debated;
    std::int32_t client_heads = 0;
    std::int32_t contractor_heads = 0;
    std::int32_t outcomes = 0;
};
BOOST_DESCRIBE_STRUCT(SessionHere, (),
                      (id, on, state, debated, client_heads, contractor_heads, outcomes))

struct StartChoiceView {
    LocalDate month;
    TextRef reason;
    Instant at;
};
BOOST_DESCRIBE_STRUCT(StartChoiceView, (), (month, reason, at))

/// One sheet per location.
struct LocationView {
    LocationRow row;
    TextRef systems;
    TextRef safety_route;
    std::int64_t fee_cents_per_year = 0;
    std::vector<StartChoiceView> starts;   ///< oldest first; the last one holds
    std::vector<SolutionHere> solutions;   ///< running first
    std::vector<SolutionMention> not_here; ///< decided, but not started here
    std::vector<SessionHere> sessions;     ///< newest first
    std::optional<Instant> corrected_at;   ///< of systems, users or safety route
    bool may_edit = false;                 ///< start month and team
    bool may_correct = false;              ///< systems, users, safety route
};
BOOST_DESCRIBE_STRUCT(LocationView, (),
                      (row, systems, safety_route, fee_cents_per_year, starts, solutions, not_here,
                       sessions, corrected_at, may_edit, may_correct))

/// Refusal not_found.location.
[[nodiscard]] Result<LocationView> location_view(Engagement const& state, Actor const& viewer,
                                                 LocationId id, LocalDate today);

} // namespace hefboom::domain
