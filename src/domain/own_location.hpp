// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

namespace hefboom::domain {

/// An end-responsible and a local lead act for their own locations only; whoever else the rights
/// table lets through acts for each. Refusal rights.other_location.
[[nodiscard]] Result<void> acts_for(Engagement const& state, Actor const& actor,
                                    LocationId location);

/// Whether the actor is the end-responsible of that location.
[[nodiscard]] bool is_end_responsible_of(Engagement const& state, Actor const& actor,
                                         LocationId location);

} // namespace hefboom::domain
