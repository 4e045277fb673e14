// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/session_commands.hpp"

namespace hefboom::domain {

/// Adds a new round with its own deck of seats and empty boxes. Its form follows from the smallest
/// party; predictions are asked in round one only, and not of one undivided group.
void deal_deck(Decision& decision, Session const& session, DealDeck const& command,
               Moment const& moment);

/// Adds the end of a round of which nothing was shown: its boxes are destroyed with all in them.
void replace_round(Decision& decision, Boxes const& boxes, Session const& session,
                   Round const& round);

/// Adds the destruction of every box of the round that still exists.
void destroy_boxes(Decision& decision, Boxes const& boxes, Round const& round);

} // namespace hefboom::domain
