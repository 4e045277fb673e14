// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/trust/cosignature.hpp"

// Cosignatures of checkpoints by keys the server never has.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, TakeCosignature const& command);

void evolve(Engagement& state, Stamp const& stamp, CosignatureTaken const& event);

} // namespace hefboom::domain
