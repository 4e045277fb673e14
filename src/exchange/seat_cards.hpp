// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/kit.hpp"

namespace hefboom::exchange {

/// One card a seat, ten on a page, every deck on pages of its own so that no cut mixes two. A card
/// holds its round, its party where ballots have one, and the code: no name, and nothing of the
/// case.
void write_seat_cards(Print& print, Kit const& kit);

} // namespace hefboom::exchange
