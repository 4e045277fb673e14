// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <string>
#include <vector>

// What the state of a solution and of its applications allows, whoever asks. The rules and the
// pages ask the same.

namespace hefboom::domain {

/// Refusal not_found.solution.
[[nodiscard]] Result<Solution const*> find_solution(Engagement const& state, SolutionId id);
/// The solutions in the order they were opened.
[[nodiscard]] std::vector<Solution const*> solutions_in_order(Engagement const& state);

/// Null when nothing happened there yet.
[[nodiscard]] Application const* application_at(Solution const& solution, LocationId location);
[[nodiscard]] ApplicationState state_at(Solution const& solution, LocationId location);

/// Where the solution stands, from its texts, keys and applications: proposed once a key stands,
/// kept when every place it is meant for has ended and one kept it, stopped when all stopped.
[[nodiscard]] SolutionState state_now(Solution const& solution);

/// Keys of what both keys still wait for: what changes, what stops, the pair, where, review date.
[[nodiscard]] std::vector<std::string> trial_needs(Solution const& solution);
/// Keys of what "behouden" waits for besides: every other field.
[[nodiscard]] std::vector<std::string> kept_needs(Solution const& solution);
/// Keys of what a start at the location on that day still waits for: the decision, both owners,
/// the duo, both marks, room among the trials.
[[nodiscard]] std::vector<std::string>
start_needs(Engagement const& state, Solution const& solution, LocationId location, LocalDate on);

/// Since when the local duo or the pair of owners misses somebody who was there.
[[nodiscard]] std::optional<LocalDate> incomplete_since(Solution const& solution,
                                                        Application const& application);
/// The last day it runs so; nothing when it does not run or nobody is missing.
[[nodiscard]] std::optional<LocalDate> runs_until(Solution const& solution,
                                                  Application const& application);

/// Refusal solution.not_for_location.
[[nodiscard]] Result<void> meant_for(Solution const& solution, LocationId location);
/// Refusals solution.not_for_location, solution.not_decided, solution.other_state (it runs) and
/// solution.already_marked.
[[nodiscard]] Result<void> allows_marking(Solution const& solution, LocationId location,
                                          Party party);
/// Refusals solution.not_for_location and solution.other_state.
[[nodiscard]] Result<void> allows_preparing(Solution const& solution, LocationId location);
/// Refusals of allows_preparing, then the first of start_needs.
[[nodiscard]] Result<void> allows_starting(Engagement const& state, Solution const& solution,
                                           LocationId location, LocalDate on);
/// In trial or adjusted. Refusal solution.other_state; so for a pause.
[[nodiscard]] Result<void> allows_adjusting(Solution const& solution, LocationId location);
[[nodiscard]] Result<void> allows_pausing(Solution const& solution, LocationId location);
/// Whether a contract manager can pass on what an owner of that party asks: one is named, here or
/// for the whole. Refusal solution.pause_by_owner.
[[nodiscard]] Result<void> allows_asking_pause(Solution const& solution, LocationId location,
                                               Party party);
/// Whether this viewer, who acts for the location, may pause there now. Refusals of allows_pausing,
/// and of allows_asking_pause for a contract manager.
[[nodiscard]] Result<void> allows_pausing(Actor const& viewer, Solution const& solution,
                                          LocationId location);
/// Refusals solution.other_state, solution.not_decided, solution.already_keeps (this party said so
/// before), then the first of kept_needs.
[[nodiscard]] Result<void> allows_keeping(Solution const& solution, LocationId location,
                                          Party party);
/// Paused, with both marks anew and every pair complete. Refusals solution.other_state,
/// solution.needs_owners, solution.needs_duo and solution.needs_mark_….
[[nodiscard]] Result<void> allows_resuming(Solution const& solution, LocationId location);
/// Anything that began and did not stop yet. Refusal solution.other_state.
[[nodiscard]] Result<void> allows_stopping(Solution const& solution, LocationId location);

} // namespace hefboom::domain
