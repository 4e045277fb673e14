// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

// What the state of an outcome allows, whoever asks. The rules and the pages ask the same.

namespace hefboom::domain {

/// The outcomes of a session in the order they were noted.
[[nodiscard]] std::vector<Outcome const*> outcomes_in_order(Engagement const& state,
                                                            SessionId session);

/// Until both parties confirmed it, an outcome is the room's: of the members only the facilitator
/// sees it. A safety report exists only for the facilitator, both contract managers and the
/// end-responsible of that location.
[[nodiscard]] bool may_see(Engagement const& state, Actor const& viewer, Outcome const& outcome);

/// The outcome for whoever acts. Refusal not_found.outcome, also for what he may not see.
[[nodiscard]] Result<Outcome const*> find_outcome(Scene const& scene, OutcomeId id);

/// From the harvest step on, until the harvest ends; an interrupted session may be harvested.
/// Refusals outcome.session_not_open, outcome.before_harvest and outcome.harvest_ended.
[[nodiscard]] Result<void> allows_noting(Session const& session);
/// Refusals outcome.frozen and outcome.safety_stands.
[[nodiscard]] Result<void> allows_amending(Outcome const& outcome);
/// Refusals outcome.frozen, outcome.safety_stands and outcome.already_confirmed.
[[nodiscard]] Result<void> allows_confirming(Outcome const& outcome, Party party);
/// Refusals outcome.not_frozen and outcome.safety_stands.
[[nodiscard]] Result<void> allows_correcting(Outcome const& outcome);
/// Refusals outcome.safety_late (after the day of the session), outcome.session_not_open.
[[nodiscard]] Result<void> allows_safety_report(Session const& session, LocalDate today);
/// Refusals outcome.not_safety and outcome.already_solved.
[[nodiscard]] Result<void> allows_solving(Outcome const& outcome);

/// Refusals outcome.not_own_agreement, outcome.not_frozen and outcome.turn_too_late.
[[nodiscard]] Result<void> allows_turning(Outcome const& outcome, LocalDate today);
/// The last day an own agreement may be turned into a proposal.
[[nodiscard]] LocalDate turn_until(Outcome const& outcome);
/// On the table, without a joint answer, or parked. Refusals outcome.needs_no_answer,
/// outcome.not_on_table and outcome.already_answered.
[[nodiscard]] Result<void> allows_drafting(Outcome const& outcome);
/// Refusals of allows_drafting, outcome.no_draft and outcome.already_agreed.
[[nodiscard]] Result<void> allows_marking_agreed(Outcome const& outcome);
/// On the table or without a joint answer. Refusals as allows_drafting.
[[nodiscard]] Result<void> allows_reason(Outcome const& outcome);

} // namespace hefboom::domain
