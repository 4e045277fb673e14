// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/people_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement& state, Stamp const& stamp, MemberInvited const& event) {
    Member member;
    member.id = event.member;
    member.role = event.role;
    member.party = event.party;
    member.name = event.display_name;
    member.locations = event.locations;
    member.deputises = event.deputises.value_or(MemberId{});
    member.from = event.from;
    member.until = event.until;
    member.invited_at = stamp.at;
    state.members.emplace(event.member, member);
}

void evolve(Engagement& state, Stamp const&, MemberAccepted const& event) {
    auto& member = state.members.at(event.member);
    member.status = MemberStatus::accepted;
    member.account = event.account;
    member.name = event.display_name;
}

void evolve(Engagement& state, Stamp const&, MemberVouched const& event) {
    auto& member = state.members.at(event.member);
    (event.party == Party::client ? member.vouched_by_client : member.vouched_by_contractor) = true;
}

void evolve(Engagement& state, Stamp const&, MemberConfirmed const& event) {
    auto& member = state.members.at(event.member);
    member.status = MemberStatus::confirmed;
    member.confirmed_before = true;
}

void evolve(Engagement& state, Stamp const&, MembershipEnded const& event) {
    state.members.at(event.member).status = MemberStatus::left;
}

void evolve(Engagement& state, Stamp const&, MemberDropped const& event) {
    auto& member = state.members.at(event.member);
    member.status = MemberStatus::accepted;
    member.vouched_by_client = false;
    member.vouched_by_contractor = false;
}

void evolve(Engagement& state, Stamp const&, PersonAdded const& event) {
    Person person;
    person.id = event.person;
    person.party = event.party;
    person.craft = event.craft;
    person.name = event.display_name;
    person.locations = event.locations;
    state.people.emplace(event.person, person);
}

void evolve(Engagement& state, Stamp const&, PersonRemoved const& event) {
    state.people.at(event.person).left = true;
}

void evolve(Engagement& state, Stamp const&, LinkIssued const& event) {
    PersonalLink link;
    link.id = event.link;
    link.purpose = event.purpose;
    link.object = event.object;
    link.location = event.location.value_or(LocationId{});
    link.party = event.party;
    link.person = event.person.value_or(PersonId{});
    link.expires = event.expires;
    state.links.emplace(event.link, link);
}

void evolve(Engagement& state, Stamp const&, LinkUsed const& event) {
    state.links.at(event.link).status = LinkStatus::used;
}

void evolve(Engagement& state, Stamp const&, LinkWithdrawn const& event) {
    state.links.at(event.link).status = LinkStatus::withdrawn;
}

} // namespace hefboom::domain
