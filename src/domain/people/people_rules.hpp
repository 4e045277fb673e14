// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/people/member.hpp"
#include "domain/people/person.hpp"
#include "domain/people/personal_link.hpp"
#include "domain/scene.hpp"

// Who is who: members with accounts, people without, personal links.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, InviteMember const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, NameDeputy const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AcceptInvitation const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ConfirmMember const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, EndMembership const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, DropToAccepted const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AddPerson const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RemovePerson const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, IssueLink const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, WithdrawLink const& command);

/// The personal link the actor holds, while it is single and still to be used: refusals
/// not_found.link, link.used, link.withdrawn and link.expired. Whoever uses it appends LinkUsed.
[[nodiscard]] Result<PersonalLink> usable_link(Scene const& scene);

void evolve(Engagement& state, Stamp const& stamp, MemberInvited const& event);
void evolve(Engagement& state, Stamp const& stamp, MemberAccepted const& event);
void evolve(Engagement& state, Stamp const& stamp, MemberVouched const& event);
void evolve(Engagement& state, Stamp const& stamp, MemberConfirmed const& event);
void evolve(Engagement& state, Stamp const& stamp, MembershipEnded const& event);
void evolve(Engagement& state, Stamp const& stamp, MemberDropped const& event);
void evolve(Engagement& state, Stamp const& stamp, PersonAdded const& event);
void evolve(Engagement& state, Stamp const& stamp, PersonRemoved const& event);
void evolve(Engagement& state, Stamp const& stamp, LinkIssued const& event);
void evolve(Engagement& state, Stamp const& stamp, LinkUsed const& event);
void evolve(Engagement& state, Stamp const& stamp, LinkWithdrawn const& event);

} // namespace hefboom::domain
