// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/round_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, DeckDealt const&) {}

void evolve(Engagement&, Stamp const&, RoundReplaced const&) {}

void evolve(Engagement&, Stamp const&, RoundOpened const&) {}

void evolve(Engagement&, Stamp const&, RoundLocked const&) {}

void evolve(Engagement&, Stamp const&, RoundReopened const&) {}

void evolve(Engagement&, Stamp const&, RoundRevealed const&) {}

} // namespace hefboom::domain
