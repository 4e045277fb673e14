// SPDX-License-Identifier: EUPL-1.2
#include "domain/key_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, KeyTurned const&) {}

void evolve(Engagement&, Stamp const&, KeyTakenBack const&) {}

void evolve(Engagement&, Stamp const&, KeyLapsed const&) {}

void evolve(Engagement&, Stamp const&, DeadlockAsked const&) {}

void evolve(Engagement&, Stamp const&, DeadlockPostponed const&) {}

void evolve(Engagement&, Stamp const&, DeadlockReached const&) {}

} // namespace hefboom::domain
