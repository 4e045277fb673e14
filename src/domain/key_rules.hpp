// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/two_keys.hpp"

// Two keys on one exact version, the same for every joint object.

namespace hefboom::domain {

/// The keys of a joint object; null when there is no such object, or nothing on it to sign (an
/// outcome without a drafted answer). The ground rules are the object with the engagement's own id;
/// an answer goes by its outcome.
[[nodiscard]] TwoKeys const* keys_of(Engagement const& state, JointKind kind, ObjectId object);
[[nodiscard]] TwoKeys* keys_of(Engagement& state, JointKind kind, ObjectId object);

[[nodiscard]] Result<Decision> decide(Scene const& scene, TurnKey const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordPaperKey const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, TakeBackKey const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, PostponeDeadlock const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ReachDeadlock const& command);

void evolve(Engagement& state, Stamp const& stamp, KeyTurned const& event);
void evolve(Engagement& state, Stamp const& stamp, KeyTakenBack const& event);
void evolve(Engagement& state, Stamp const& stamp, KeyLapsed const& event);
void evolve(Engagement& state, Stamp const& stamp, DeadlockAsked const& event);
void evolve(Engagement& state, Stamp const& stamp, DeadlockPostponed const& event);
void evolve(Engagement& state, Stamp const& stamp, DeadlockReached const& event);

} // namespace hefboom::domain
