// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, EngagementOpened const&) {}

void evolve(Engagement&, Stamp const&, SidesDrawn const&) {}

void evolve(Engagement&, Stamp const&, EpochOpened const&) {}

void evolve(Engagement&, Stamp const&, GroundRulesDrafted const&) {}

void evolve(Engagement&, Stamp const&, ContractSet const&) {}

void evolve(Engagement&, Stamp const&, ExcerptAdded const&) {}

void evolve(Engagement&, Stamp const&, ReadingWritten const&) {}

void evolve(Engagement&, Stamp const&, LocationAdded const&) {}

void evolve(Engagement&, Stamp const&, StartMonthSet const&) {}

void evolve(Engagement&, Stamp const&, TeamSet const&) {}

} // namespace hefboom::domain
