// SPDX-License-Identifier: EUPL-1.2
#include "domain/people/membership.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

bool vouched(Member const& member, Party party) {
    return party == Party::client ? member.vouched_by_client : member.vouched_by_contractor;
}

Result<void> only_one(Engagement const& state, Member const& member) {
    if (!member.party) return {};
    if (member.role == Role::contract_manager &&
        has_confirmed(state, *member.party, member.role, member.id))
        return refuse(Refused::conflict, "member.manager_exists");
    if (member.role == Role::sponsor && has_confirmed(state, *member.party, member.role, member.id))
        return refuse(Refused::conflict, "member.sponsor_exists");
    return {};
}

/// Another contract manager of the same party has accepted and waits as well.
bool rivals(Engagement const& state, Member const& member) {
    return std::ranges::any_of(state.members, [&](auto const& entry) {
        auto const& one = entry.second;
        return one.id != member.id && one.party == member.party && one.role == member.role &&
               one.status == MemberStatus::accepted;
    });
}

bool is_listed(SignedAnnex const& annex, Member const& member) {
    return std::ranges::find(annex.listed, member.id) != annex.listed.end();
}

bool is_last_facilitator(Engagement const& state, Member const& member) {
    if (member.role != Role::facilitator) return false;
    return std::ranges::none_of(state.members, [&](auto const& entry) {
        auto const& one = entry.second;
        return one.role == Role::facilitator && one.id != member.id &&
               one.status == MemberStatus::confirmed;
    });
}

bool facilitator_may_end(Member const& member) {
    if (member.confirmed_before) return false;
    return member.status == MemberStatus::invited || member.role != Role::sponsor;
}

bool own_people(Actor const& actor, Member const& member) {
    if (!actor.party || actor.party != member.party) return false;
    if (actor.role == Role::sponsor) return member.role != Role::sponsor;
    // A sponsor who is gone can only be reported by his own side, never by the other.
    return actor.role == Role::contract_manager && member.role == Role::sponsor;
}

} // namespace

TextRef name_of(Engagement const& state, MemberId member) {
    auto const found = state.members.find(member);
    return found == state.members.end() ? TextRef{} : found->second.name;
}

bool has_confirmed(Engagement const& state, Party party, Role role, MemberId except) {
    return std::ranges::any_of(state.members, [&](auto const& entry) {
        auto const& one = entry.second;
        return one.id != except && one.party == party && one.role == role &&
               one.status == MemberStatus::confirmed;
    });
}

Result<void> may_confirm(Engagement const& state, Actor const& actor, Member const& member) {
    if (actor.role != Role::sponsor || !actor.party)
        return refuse(Refused::forbidden, "rights.forbidden");
    if (member.id == actor.member) return refuse(Refused::forbidden, "member.not_yourself");
    if (member.status == MemberStatus::left)
        return refuse(Refused::conflict, "member.already_left");
    if (member.status == MemberStatus::confirmed)
        return refuse(Refused::conflict, "member.already_confirmed");
    if (member.status != MemberStatus::accepted)
        return refuse(Refused::conflict, "member.not_accepted");
    if (member.role == Role::sponsor) {
        if (member.party == actor.party) return refuse(Refused::forbidden, "member.other_party");
        return only_one(state, member);
    }
    if (actor.status != MemberStatus::confirmed)
        return refuse(Refused::forbidden, "rights.not_confirmed");
    if (member.role == Role::facilitator) {
        if (vouched(member, *actor.party))
            return refuse(Refused::conflict, "member.already_vouched");
        return {};
    }
    if (member.party != actor.party) return refuse(Refused::forbidden, "member.other_party");
    return only_one(state, member);
}

Result<void> may_end(Engagement const& state, Actor const& actor, Member const& member) {
    if (member.status == MemberStatus::left)
        return refuse(Refused::conflict, "member.already_left");
    if (member.id == actor.member) {
        if (is_last_facilitator(state, member))
            return refuse(Refused::conflict, "member.last_facilitator");
        return {};
    }
    if (actor.status == MemberStatus::confirmed) {
        if (actor.role == Role::facilitator && facilitator_may_end(member)) return {};
        if (own_people(actor, member)) return {};
    }
    return refuse(Refused::forbidden, "member.not_yours");
}

std::vector<MemberId> annex_of(Engagement const& state) {
    std::vector<MemberId> listed;
    for (auto const& [id, member] : state.members)
        if (member.status != MemberStatus::left) listed.push_back(id);
    return listed;
}

bool confirmed_by(Engagement const& state, SealedAnnex const& seal, Member const& member) {
    if (!only_one(state, member)) return false;
    if (member.id == seal.client.signer || member.id == seal.contractor.signer) return true;
    if (member.role == Role::sponsor) return false;
    if (member.role == Role::contract_manager && rivals(state, member)) return false;
    bool const by_client = is_listed(seal.client, member);
    bool const by_contractor = is_listed(seal.contractor, member);
    if (!member.party) return by_client && by_contractor;
    return *member.party == Party::client ? by_client : by_contractor;
}

std::vector<MemberId> confirmed_by_seal(Engagement const& state, SealedAnnex const& seal) {
    std::vector<MemberId> confirmed;
    for (auto const& [id, member] : state.members)
        if (member.status == MemberStatus::accepted && confirmed_by(state, seal, member))
            confirmed.push_back(id);
    return confirmed;
}

std::optional<SealedAnnex> annex_in_force(Engagement const& state) {
    auto const& rules = state.ground_rules;
    if (rules.agreed_version == 0) return std::nullopt;
    return SealedAnnex{{rules.client_signer, rules.client_annex},
                       {rules.contractor_signer, rules.contractor_annex}};
}

Result<void> may_deputise(Engagement const& state, Member const& deputy, LocalDate today) {
    if (!deputy.from || !deputy.until || today < *deputy.from || today > *deputy.until)
        return refuse(Refused::forbidden, "key.deputy_dates",
                      {{"from", deputy.from ? to_iso(*deputy.from) : ""},
                       {"until", deputy.until ? to_iso(*deputy.until) : ""}});
    auto const sponsor = state.members.find(deputy.deputises);
    if (sponsor == state.members.end() || sponsor->second.status == MemberStatus::left)
        return refuse(Refused::forbidden, "key.deputy_of_nobody");
    return {};
}

} // namespace hefboom::domain
