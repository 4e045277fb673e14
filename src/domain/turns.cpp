// SPDX-License-Identifier: EUPL-1.2
#include "domain/turns.hpp"

#include "domain/people/membership.hpp"
#include "domain/turn_sources.hpp"
#include "domain/working_days.hpp"

#include <algorithm>
#include <iterator>

namespace hefboom::domain {

namespace {

/// Further away than this a number of working days says nothing.
constexpr std::int32_t countdown_days_most = 366;

std::optional<std::int32_t> working_days_left(LocalDate today, LocalDate due) {
    if (due.days - today.days > countdown_days_most || today.days - due.days > countdown_days_most)
        return std::nullopt;
    return due < today ? -working_days_between(due, today) : working_days_between(today, due);
}

bool is_about_rules(TurnKind kind) {
    return kind == TurnKind::draft_ground_rules || kind == TurnKind::sign_ground_rules;
}

bool writes(Actor const& viewer) {
    return viewer.role == Role::facilitator || viewer.role == Role::contract_manager;
}

bool takes_part(Actor const& viewer) {
    return viewer.kind == ActorKind::member && viewer.status == MemberStatus::confirmed &&
           viewer.role != Role::works_council && viewer.role != Role::data_protection &&
           viewer.role != Role::nobody;
}

bool has_location(Member const& member, std::optional<LocationId> location) {
    return location && std::ranges::find(member.locations, *location) != member.locations.end();
}

} // namespace

std::vector<Party> parties_to_sign(TwoKeys const& keys) {
    std::vector<Party> parties;
    for (auto const party : {Party::client, Party::contractor})
        if (!keys.of(party)) parties.push_back(party);
    return parties;
}

std::vector<Turn> turns_of(Engagement const& state, LocalDate today) {
    std::vector<Turn> turns;
    for (auto part :
         {agreement_turns(state), outcome_turns(state, today), solution_turns(state, today),
          session_turns(state), case_turns(state), undecided_turns(state)})
        std::ranges::move(part, std::back_inserter(turns));
    for (auto& turn : turns)
        if (turn.due_on) turn.working_days_left = working_days_left(today, *turn.due_on);
    std::ranges::stable_sort(turns, [](Turn const& a, Turn const& b) {
        if (a.due_on && b.due_on) return *a.due_on < *b.due_on;
        return a.due_on.has_value() && !b.due_on.has_value();
    });
    return turns;
}

bool may_see_turn(Actor const& viewer, Turn const& turn) {
    if (is_about_rules(turn.kind)) return true;
    if (!takes_part(viewer)) return false;
    if (turn.kind == TurnKind::undecided) return writes(viewer) || viewer.role == Role::sponsor;
    return turn.object_kind != ObjectKind::case_story || writes(viewer);
}

bool is_turn_of(Engagement const& state, Actor const& viewer, Turn const& turn) {
    if (viewer.kind != ActorKind::member || viewer.party != turn.whose) return false;
    bool const confirmed = viewer.status == MemberStatus::confirmed;
    if (turn.kind == TurnKind::sign_ground_rules) {
        if (viewer.role == Role::sponsor)
            return confirmed || viewer.status == MemberStatus::accepted;
    }
    if (!confirmed) return false;
    auto const found = state.members.find(viewer.member);
    switch (viewer.role) {
    case Role::deputy: return turn.kind == TurnKind::sign_ground_rules;
    case Role::end_responsible:
    case Role::local_lead:
        return turn.role == viewer.role && found != state.members.end() &&
               has_location(found->second, turn.location);
    default: return turn.role == viewer.role;
    }
}

} // namespace hefboom::domain
