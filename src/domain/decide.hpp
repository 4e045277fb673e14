// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/command.hpp"
#include "domain/scene.hpp"

namespace hefboom::domain {

/// What the command does in this scene, or why not. First the rights table, then the noun's rule.
/// Pure: the same scene and command always give the same answer.
[[nodiscard]] Result<Decision> decide(Scene const& scene, Command const& command);

/// The state after the event. Cannot fail and asks nobody.
void evolve(Engagement& state, Stamp const& stamp, Event const& event);

} // namespace hefboom::domain
