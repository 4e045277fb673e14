// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/kit.hpp"

namespace hefboom::exchange {

/// The paper ballots: for every head and round a card with all its statements, a box for each of
/// the four answers and, where asked, for the guess about the other side. Ballots of a room that
/// counts as one group have no party.
void write_vote_cards(Print& print, Kit const& kit);

/// A few more of each, for who spoils one or comes unexpected.
void write_spare_cards(Print& print, Kit const& kit);

} // namespace hefboom::exchange
