// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/members_view.hpp"

#include "domain/people/membership.hpp"
#include "domain/rights.hpp"

#include <algorithm>
#include <tuple>

namespace hefboom::domain {

namespace {

std::vector<Party> vouched(Member const& member) {
    std::vector<Party> parties;
    if (member.vouched_by_client) parties.push_back(Party::client);
    if (member.vouched_by_contractor) parties.push_back(Party::contractor);
    return parties;
}

MemberView member_view(Engagement const& state, Actor const& viewer, Member const& member) {
    MemberView view;
    view.id = member.id;
    view.role = member.role;
    view.party = member.party;
    view.name = member.name;
    view.status = member.status;
    view.locations = member.locations;
    if (member.role == Role::deputy) view.deputises = member.deputises;
    view.from = member.from;
    view.until = member.until;
    view.vouched = vouched(member);
    view.me = viewer.kind == ActorKind::member && viewer.member == member.id;
    view.may_confirm = may_do(viewer, ConfirmMember::name) && may_confirm(state, viewer, member);
    view.may_end = may_do(viewer, EndMembership::name) && may_end(state, viewer, member);
    return view;
}

bool shares_location(Member const& viewer, Person const& person) {
    return std::ranges::any_of(person.locations, [&](LocationId location) {
        return std::ranges::find(viewer.locations, location) != viewer.locations.end();
    });
}

/// Names of people without an account are for who works with them.
bool may_see_person(Engagement const& state, Actor const& viewer, Person const& person) {
    if (viewer.kind != ActorKind::member || viewer.status != MemberStatus::confirmed) return false;
    if (viewer.role == Role::facilitator || viewer.role == Role::contract_manager) return true;
    if (viewer.role != Role::end_responsible && viewer.role != Role::local_lead) return false;
    auto const found = state.members.find(viewer.member);
    return found != state.members.end() && shares_location(found->second, person);
}

TextRef code_of(Engagement const& state, PersonalLink const& link) {
    if (link.purpose == LinkPurpose::read_case) {
        auto const story = state.cases.find(as<CaseId>(link.object));
        return story == state.cases.end() ? TextRef{} : story->second.code;
    }
    auto const solution = state.solutions.find(as<SolutionId>(link.object));
    return solution == state.solutions.end() ? TextRef{} : solution->second.code;
}

} // namespace

std::vector<MemberView> members_view(Engagement const& state, Actor const& viewer) {
    std::vector<MemberView> views;
    for (auto const& [id, member] : state.members)
        views.push_back(member_view(state, viewer, member));
    std::ranges::stable_sort(views, {}, [](MemberView const& one) {
        return std::tuple{one.status == MemberStatus::left, one.party, one.role};
    });
    return views;
}

std::vector<PersonView> people_view(Engagement const& state, Actor const& viewer) {
    bool const writes = may_do(viewer, RemovePerson::name).has_value();
    std::vector<PersonView> views;
    for (auto const& [id, person] : state.people) {
        if (!may_see_person(state, viewer, person)) continue;
        views.push_back({.id = id,
                         .party = person.party,
                         .craft = person.craft,
                         .name = person.name,
                         .locations = person.locations,
                         .left = person.left,
                         .may_remove = writes && !person.left &&
                                       (!viewer.party || viewer.party == person.party)});
    }
    std::ranges::stable_sort(views, {}, [](PersonView const& one) {
        return std::tuple{one.left, one.party, one.craft};
    });
    return views;
}

std::vector<IssuedLinkView> links_view(Engagement const& state, Actor const& viewer, Instant now) {
    std::vector<IssuedLinkView> views;
    if (!may_do(viewer, IssueLink::name)) return views;
    for (auto const& [id, link] : state.links) {
        if (link.party != viewer.party) continue;
        IssuedLinkView view;
        view.id = id;
        view.purpose = link.purpose;
        view.object = link.object;
        view.code = code_of(state, link);
        if (!link.location.empty()) view.location = link.location;
        if (!link.person.empty()) view.person = link.person;
        view.status = link.status;
        view.expires = link.expires;
        view.usable = link.usable(now);
        views.push_back(view);
    }
    std::ranges::stable_sort(views, std::ranges::greater{}, &IssuedLinkView::expires);
    return views;
}

} // namespace hefboom::domain
