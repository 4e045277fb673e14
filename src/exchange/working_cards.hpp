// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/kit.hpp"

#include <cstdint>

namespace hefboom::exchange {

/// The cards on which the harvest is written: kind, words, support per party, objections, initials.
/// Initials are no seal and are drawn as plain lines.
void write_outcome_cards(Print& print);

/// The cards for own reflection, one a head. They go home with who wrote them.
void write_reflection_cards(Print& print, std::int32_t heads);

} // namespace hefboom::exchange
