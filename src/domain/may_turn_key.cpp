// SPDX-License-Identifier: EUPL-1.2
#include "domain/cases/case_rules.hpp"
#include "domain/key_rules.hpp"
#include "domain/people/membership.hpp"
#include "domain/solutions/solution_rules.hpp"
#include "domain/table/outcome_rules.hpp"

namespace hefboom::domain {

namespace {

Result<void> may_sign_at_all(Engagement const& state, Actor const& actor, JointKind kind,
                             LocalDate today) {
    CHECK_OK(may_hold_key(actor, kind));
    if (!signs(actor.role, kind) || !actor.party)
        return refuse(Refused::forbidden, "key.not_signer");
    if (actor.role == Role::sponsor &&
        has_confirmed(state, *actor.party, Role::sponsor, actor.member))
        return refuse(Refused::conflict, "member.sponsor_exists");
    if (actor.role != Role::deputy) return {};
    auto const deputy = state.members.find(actor.member);
    if (deputy == state.members.end()) return refuse(Refused::forbidden, "key.deputy_of_nobody");
    return may_deputise(state, deputy->second, today);
}

AccountId account_of(Engagement const& state, MemberId member) {
    auto const found = state.members.find(member);
    return found == state.members.end() ? AccountId{} : found->second.account;
}

/// Two keys are two people: neither the same member nor the same account in another place.
bool same_person(Engagement const& state, MemberId one, MemberId other) {
    if (one == other) return true;
    auto const account = account_of(state, one);
    return !account.empty() && account == account_of(state, other);
}

Result<std::vector<Digest>> ready(Engagement const& state, JointKind kind, ObjectId object) {
    switch (kind) {
    case JointKind::case_story: return ready_to_sign(state, state.cases.at(as<CaseId>(object)));
    case JointKind::answer: return ready_to_sign(state, state.outcomes.at(as<OutcomeId>(object)));
    case JointKind::solution:
        return ready_to_sign(state, state.solutions.at(as<SolutionId>(object)));
    case JointKind::ground_rules: break;
    }
    return std::vector{state.ground_rules.text.commitment};
}

std::string_view missing(JointKind kind) {
    switch (kind) {
    case JointKind::case_story: return "not_found.case";
    case JointKind::answer: return "not_found.answer";
    case JointKind::solution: return "not_found.solution";
    case JointKind::ground_rules: break;
    }
    return "not_found.ground_rules";
}

} // namespace

Result<void> may_hold_key(Actor const& actor, JointKind kind) {
    bool const founding = kind == JointKind::ground_rules && actor.role == Role::sponsor;
    if (actor.status != MemberStatus::confirmed &&
        !(founding && actor.status == MemberStatus::accepted))
        return refuse(Refused::forbidden, "rights.not_confirmed");
    return {};
}

bool signs(Role role, JointKind kind) {
    if (kind == JointKind::ground_rules) return role == Role::sponsor || role == Role::deputy;
    return role == Role::contract_manager;
}

Result<std::vector<Digest>> may_turn_key(Engagement const& state, Actor const& actor,
                                         JointKind kind, ObjectId object, std::int32_t version,
                                         LocalDate today) {
    CHECK_OK(may_sign_at_all(state, actor, kind, today));
    auto const* keys = keys_of(state, kind, object);
    if (keys == nullptr) return refuse(Refused::not_found, missing(kind));
    if (keys->version == 0) return refuse(Refused::conflict, "key.nothing_to_sign");
    CHECK_OK(may_turn(*keys, *actor.party, version));
    auto const& theirs = keys->of(other(*actor.party));
    if (theirs && same_person(state, actor.member, theirs->member))
        return refuse(Refused::forbidden, "key.same_person");
    return ready(state, kind, object);
}

Result<void> may_take_key_back(TwoKeys const& keys, Actor const& actor, JointKind kind) {
    CHECK_OK(may_hold_key(actor, kind));
    if (!actor.party) return refuse(Refused::forbidden, "key.not_signer");
    CHECK_OK(may_take_back(keys, *actor.party));
    auto const& key = *keys.of(*actor.party);
    if (key.member == actor.member || key.on_behalf_of == actor.member ||
        key.recorded_by == actor.member)
        return {};
    return refuse(Refused::forbidden, "key.not_yours");
}

Result<void> may_postpone(TwoKeys const& keys) {
    if (keys.none() || keys.sealed() || !keys.deadlock_on)
        return refuse(Refused::conflict, "key.no_deadlock");
    return {};
}

std::optional<Instant> deadlock_from(TwoKeys const& keys) {
    if (keys.none() || keys.sealed() || keys.sponsors_told || !keys.deadlock_on)
        return std::nullopt;
    return amsterdam_instant(*keys.deadlock_on + 1, 0);
}

} // namespace hefboom::domain
