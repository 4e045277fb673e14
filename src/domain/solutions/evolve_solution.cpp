// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, SolutionOpened const&) {}

void evolve(Engagement&, Stamp const&, SolutionWritten const&) {}

void evolve(Engagement&, Stamp const&, OwnerNamed const&) {}

void evolve(Engagement&, Stamp const&, DuoNamed const&) {}

void evolve(Engagement&, Stamp const&, OwnershipAccepted const&) {}

void evolve(Engagement&, Stamp const&, SolutionDecided const&) {}

void evolve(Engagement&, Stamp const&, MarkedFree const&) {}

void evolve(Engagement&, Stamp const&, ApplicationChanged const&) {}

void evolve(Engagement&, Stamp const&, OwnerGone const&) {}

} // namespace hefboom::domain
