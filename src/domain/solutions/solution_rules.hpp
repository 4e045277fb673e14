// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/solutions/solution_commands.hpp"
#include "domain/solutions/solution_events.hpp"

// The rules of a solution and of its application at each location.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenSolution const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, WriteSolution const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, NameOwner const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, NameDuo const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AcceptByLink const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordAcceptance const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, MarkFree const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, PrepareApplication const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, StartApplication const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AdjustApplication const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, KeepApplication const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, PauseApplication const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ResumeApplication const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, StopApplication const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, PauseIncomplete const& command);

/// The commitments of the solution both would sign now, in reading order; or why it cannot be
/// signed yet. Asked before either key is turned.
[[nodiscard]] Result<std::vector<Digest>> ready_to_sign(Engagement const& state,
                                                        Solution const& solution);

/// What happens besides when the second key is turned (SolutionDecided); `solution` is as it was
/// before that key.
[[nodiscard]] std::vector<Event> sealed_solution(Scene const& scene, Solution const& solution);

/// What it means for solutions that a person left: every pair he was in is incomplete from `on`.
[[nodiscard]] std::vector<Event> owners_gone(Engagement const& state, PersonId person,
                                             LocalDate on);

void evolve(Engagement& state, Stamp const& stamp, SolutionOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, SolutionWritten const& event);
void evolve(Engagement& state, Stamp const& stamp, OwnerNamed const& event);
void evolve(Engagement& state, Stamp const& stamp, DuoNamed const& event);
void evolve(Engagement& state, Stamp const& stamp, OwnershipAccepted const& event);
void evolve(Engagement& state, Stamp const& stamp, SolutionDecided const& event);
void evolve(Engagement& state, Stamp const& stamp, MarkedFree const& event);
void evolve(Engagement& state, Stamp const& stamp, MarkedKept const& event);
void evolve(Engagement& state, Stamp const& stamp, ApplicationChanged const& event);
void evolve(Engagement& state, Stamp const& stamp, OwnerGone const& event);

} // namespace hefboom::domain
