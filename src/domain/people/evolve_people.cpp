// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/people_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, MemberInvited const&) {}

void evolve(Engagement&, Stamp const&, MemberAccepted const&) {}

void evolve(Engagement&, Stamp const&, MemberVouched const&) {}

void evolve(Engagement&, Stamp const&, MemberConfirmed const&) {}

void evolve(Engagement&, Stamp const&, MembershipEnded const&) {}

void evolve(Engagement&, Stamp const&, MemberDropped const&) {}

void evolve(Engagement&, Stamp const&, PersonAdded const&) {}

void evolve(Engagement&, Stamp const&, PersonRemoved const&) {}

void evolve(Engagement&, Stamp const&, LinkIssued const&) {}

void evolve(Engagement&, Stamp const&, LinkUsed const&) {}

void evolve(Engagement&, Stamp const&, LinkWithdrawn const&) {}

} // namespace hefboom::domain
