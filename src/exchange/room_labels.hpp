// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/kit.hpp"

namespace hefboom::exchange {

/// What is stuck on the envelopes: one a party and round, or one a round where the room counts as
/// one group.
void write_envelopes(Print& print, Kit const& kit);

/// The eight cells of the wall grid: formal or informal, thinking or doing, own or mutual.
void write_wall_labels(Print& print);

} // namespace hefboom::exchange
