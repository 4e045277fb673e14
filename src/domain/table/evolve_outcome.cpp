// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, OutcomeNoted const&) {}

void evolve(Engagement&, Stamp const&, OutcomeAmended const&) {}

void evolve(Engagement&, Stamp const&, OutcomeDropped const&) {}

void evolve(Engagement&, Stamp const&, OutcomeConfirmed const&) {}

void evolve(Engagement&, Stamp const&, OutcomeCorrected const&) {}

void evolve(Engagement&, Stamp const&, OutcomeOnTable const&) {}

void evolve(Engagement&, Stamp const&, SafetyReported const&) {}

void evolve(Engagement&, Stamp const&, SafetySolved const&) {}

void evolve(Engagement&, Stamp const&, TurnedIntoProposal const&) {}

void evolve(Engagement&, Stamp const&, AnswerDrafted const&) {}

void evolve(Engagement&, Stamp const&, AgreedAtTable const&) {}

void evolve(Engagement&, Stamp const&, OutcomeAnswered const&) {}

void evolve(Engagement&, Stamp const&, ReasonStated const&) {}

void evolve(Engagement&, Stamp const&, OutcomeOverdue const&) {}

void evolve(Engagement&, Stamp const&, OutcomeFedBack const&) {}

void evolve(Engagement&, Stamp const&, TableOpened const&) {}

void evolve(Engagement&, Stamp const&, TreatedAtTable const&) {}

void evolve(Engagement&, Stamp const&, TableClosed const&) {}

} // namespace hefboom::domain
