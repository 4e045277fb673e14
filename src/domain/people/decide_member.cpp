// SPDX-License-Identifier: EUPL-1.2
#include "domain/key_rules.hpp"
#include "domain/people/membership.hpp"
#include "domain/people/people_rules.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

Result<Member const*> find_member(Engagement const& state, MemberId id) {
    auto const found = state.members.find(id);
    if (found == state.members.end()) return refuse(Refused::not_found, "not_found.member");
    return &found->second;
}

/// A facilitator belongs to neither party; an end-responsible is the client's, a local lead the
/// contractor's; who deputises is named by his sponsor.
Result<void> role_fits(Role role, std::optional<Party> party) {
    switch (role) {
    case Role::facilitator:
        if (!party) return {};
        break;
    case Role::contract_manager:
    case Role::sponsor:
    case Role::works_council:
    case Role::data_protection:
        if (party) return {};
        break;
    case Role::end_responsible:
        if (party == Party::client) return {};
        break;
    case Role::local_lead:
        if (party == Party::contractor) return {};
        break;
    case Role::deputy: return refuse(Refused::forbidden, "member.deputy_by_sponsor");
    case Role::nobody: break;
    }
    return refuse(Refused::invalid, "member.role_party");
}

Result<void> locations_fit(Engagement const& state, InviteMember const& command) {
    bool const answers_for_some =
        command.role == Role::end_responsible || command.role == Role::local_lead;
    if (answers_for_some == command.locations.empty())
        return refuse(Refused::invalid, "member.locations");
    auto ids = command.locations;
    std::ranges::sort(ids);
    if (std::ranges::adjacent_find(ids) != ids.end())
        return refuse(Refused::invalid, "member.locations");
    for (auto const id : ids) {
        if (!state.locations.contains(id)) return refuse(Refused::not_found, "not_found.location");
        if (command.role != Role::end_responsible) continue;
        for (auto const& [other, member] : state.members)
            if (member.role == command.role && member.status != MemberStatus::left &&
                std::ranges::find(member.locations, id) != member.locations.end())
                return refuse(Refused::conflict, "member.location_taken");
    }
    return {};
}

Result<void> room_for_one(Engagement const& state) {
    if (state.members.size() < limits::members_most) return {};
    return refuse(Refused::conflict, "member.too_many");
}

void lapse_single_key(Decision& decision, JointKind kind, ObjectId object, TwoKeys const& keys,
                      MemberId leaver) {
    if (keys.sealed()) return;
    for (auto const party : keys.standing())
        if (keys.of(party)->member == leaver)
            decision.events.push_back(KeyLapsed{.kind = kind, .object = object, .party = party});
}

/// A single key of somebody who leaves lapses; a full seal survives him.
void lapse_single_keys(Decision& decision, Engagement const& state, MemberId leaver) {
    lapse_single_key(decision, JointKind::ground_rules, as<ObjectId>(state.id),
                     state.ground_rules.keys, leaver);
    for (auto const& [id, story] : state.cases)
        lapse_single_key(decision, JointKind::case_story, as<ObjectId>(id), story.keys, leaver);
    for (auto const& [id, outcome] : state.outcomes)
        if (outcome.answer)
            lapse_single_key(decision, JointKind::answer, as<ObjectId>(id), outcome.answer->keys,
                             leaver);
    for (auto const& [id, solution] : state.solutions)
        lapse_single_key(decision, JointKind::solution, as<ObjectId>(id), solution.keys, leaver);
}

bool both_sponsors_confirmed(Engagement const& state) {
    auto const has = [&](Party party) {
        return std::ranges::any_of(state.members, [&](auto const& entry) {
            auto const& one = entry.second;
            return one.role == Role::sponsor && one.party == party &&
                   one.status == MemberStatus::confirmed;
        });
    };
    return has(Party::client) && has(Party::contractor);
}

} // namespace

Result<Decision> decide(Scene const& scene, InviteMember const& command) {
    CHECK_OK(role_fits(command.role, command.party));
    CHECK_OK(needs_line(command.display_name, "display_name"));
    CHECK_OK(locations_fit(scene.state, command));
    CHECK_OK(room_for_one(scene.state));
    auto const member = scene.moment.fresh<MemberId>();
    Decision decision;
    decision.events.push_back(MemberInvited{.member = member,
                                            .role = command.role,
                                            .party = command.party,
                                            .display_name = command.display_name.ref,
                                            .locations = command.locations,
                                            .deputises = {},
                                            .from = {},
                                            .until = {}});
    decision.made = {as<ObjectId>(member)};
    return decision;
}

Result<Decision> decide(Scene const& scene, NameDeputy const& command) {
    CHECK_OK(needs_line(command.display_name, "display_name"));
    if (command.until < command.from || command.until < scene.moment.today ||
        command.until > command.from + limits::deputy_days_most)
        return refuse(Refused::invalid, "member.deputy_dates",
                      {{"most", std::to_string(limits::deputy_days_most)}});
    CHECK_OK(room_for_one(scene.state));
    auto const member = scene.moment.fresh<MemberId>();
    Decision decision;
    decision.events.push_back(MemberInvited{.member = member,
                                            .role = Role::deputy,
                                            .party = scene.actor.party,
                                            .display_name = command.display_name.ref,
                                            .locations = {},
                                            .deputises = scene.actor.member,
                                            .from = command.from,
                                            .until = command.until});
    decision.made = {as<ObjectId>(member)};
    return decision;
}

Result<Member const*> invited_member(Engagement const& state, MemberId member, LocalDate today) {
    auto const* const found = TRY(find_member(state, member));
    if (found->status == MemberStatus::left)
        return refuse(Refused::conflict, "member.invitation_withdrawn");
    if (found->status != MemberStatus::invited)
        return refuse(Refused::conflict, "member.invitation_used");
    if (today > amsterdam_date(found->invited_at) + limits::invitation_valid_days)
        return refuse(Refused::conflict, "member.invitation_expired");
    return found;
}

Result<Decision> decide(Scene const& scene, AcceptInvitation const& command) {
    auto const& member = *TRY(invited_member(scene.state, command.member, scene.moment.today));
    CHECK_OK(needs_line(command.display_name, "display_name"));
    if (command.account.empty()) return refuse(Refused::invalid, "member.no_account");
    // One account, one place: nobody stands on both sides of the table.
    for (auto const& [id, other] : scene.state.members)
        if (other.account == command.account && other.status != MemberStatus::left)
            return refuse(Refused::conflict, "member.account_here");
    Decision decision;
    decision.events.push_back(MemberAccepted{.member = command.member,
                                             .account = command.account,
                                             .display_name = command.display_name.ref});
    // Whom his own sponsor had on the list that he signed is confirmed now that he is here.
    auto const seal = annex_in_force(scene.state);
    if (seal && confirmed_by(scene.state, *seal, member))
        decision.events.push_back(MemberConfirmed{.member = command.member});
    return decision;
}

Result<Decision> decide(Scene const& scene, ConfirmMember const& command) {
    auto const& member = *TRY(find_member(scene.state, command.member));
    CHECK_OK(may_confirm(scene.state, scene.actor, member));
    Decision decision;
    if (member.role == Role::facilitator) {
        decision.events.push_back(MemberVouched{.member = member.id, .party = *scene.actor.party});
        if (!member.vouched_by_client && !member.vouched_by_contractor) return decision;
    }
    decision.events.push_back(MemberConfirmed{.member = member.id});
    return decision;
}

Result<Decision> decide(Scene const& scene, EndMembership const& command) {
    auto const& member = *TRY(find_member(scene.state, command.member));
    CHECK_OK(may_end(scene.state, scene.actor, member));
    Decision decision;
    decision.events.push_back(MembershipEnded{.member = member.id});
    lapse_single_keys(decision, scene.state, member.id);
    // Whoever signs for him signs for nobody now.
    for (auto const& [id, deputy] : scene.state.members) {
        if (deputy.role != Role::deputy || deputy.deputises != member.id ||
            deputy.status == MemberStatus::left)
            continue;
        decision.events.push_back(MembershipEnded{.member = id});
        lapse_single_keys(decision, scene.state, id);
    }
    return decision;
}

Result<Decision> decide(Scene const& scene, DropToAccepted const& command) {
    auto const& member = *TRY(find_member(scene.state, command.member));
    if (member.status != MemberStatus::confirmed)
        return refuse(Refused::conflict, "member.not_confirmed");
    // Whoever opened the engagement stands alone until both sponsors are there.
    if (member.role == Role::facilitator && !both_sponsors_confirmed(scene.state))
        return refuse(Refused::conflict, "member.nobody_confirms");
    Decision decision;
    decision.events.push_back(MemberDropped{.member = member.id});
    return decision;
}

} // namespace hefboom::domain
