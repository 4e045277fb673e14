// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/kit.hpp"

namespace hefboom::exchange {

/// The sheet a room without a projector reveals from: per statement empty cells, first for what
/// each side thought of the other, then for the votes; in words or counts, as the smallest party
/// allows. It is printed before anybody voted.
void write_reveal_sheet(Print& print, Kit const& kit);

} // namespace hefboom::exchange
