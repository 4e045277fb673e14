// SPDX-License-Identifier: EUPL-1.2
#include "domain/turn_sources.hpp"

namespace hefboom::domain {

namespace {

Turn about_rules(Engagement const& state, TurnKind kind) {
    Turn turn;
    turn.kind = kind;
    turn.object_kind = ObjectKind::ground_rules;
    turn.object = as<ObjectId>(state.id);
    return turn;
}

void ground_rules(std::vector<Turn>& turns, Engagement const& state) {
    auto const& keys = state.ground_rules.keys;
    if (keys.version == 0) {
        turns.push_back(about_rules(state, TurnKind::draft_ground_rules));
        return;
    }
    for (auto const party : parties_to_sign(keys)) {
        auto turn = about_rules(state, TurnKind::sign_ground_rules);
        turn.whose = party;
        turn.role = Role::sponsor;
        turn.due_on = keys.deadlock_on;
        turns.push_back(turn);
    }
}

std::vector<Party> who_confirms(Member const& member) {
    if (member.role == Role::sponsor) return {other(*member.party)};
    if (member.party) return {*member.party};
    std::vector<Party> parties;
    if (!member.vouched_by_client) parties.push_back(Party::client);
    if (!member.vouched_by_contractor) parties.push_back(Party::contractor);
    return parties;
}

/// Before the first seal nobody needs to be confirmed one by one: the seal confirms all.
void members(std::vector<Turn>& turns, Engagement const& state) {
    if (state.ground_rules.agreed_version == 0) return;
    for (auto const& [id, member] : state.members) {
        if (member.status != MemberStatus::accepted) continue;
        for (auto const party : who_confirms(member)) {
            Turn turn;
            turn.kind = TurnKind::confirm_member;
            turn.whose = party;
            turn.role = Role::sponsor;
            turn.object_kind = ObjectKind::member;
            turn.object = as<ObjectId>(id);
            turn.label = member.name;
            turns.push_back(turn);
        }
    }
}

void readings(std::vector<Turn>& turns, Engagement const& state) {
    for (auto const& excerpt : state.contract.excerpts)
        for (auto const party : {Party::client, Party::contractor}) {
            auto const& reading =
                party == Party::client ? excerpt.client_reading : excerpt.contractor_reading;
            if (!reading.blank()) continue;
            Turn turn;
            turn.kind = TurnKind::write_reading;
            turn.whose = party;
            turn.role = Role::contract_manager;
            turn.object_kind = ObjectKind::excerpt;
            turn.object = as<ObjectId>(excerpt.id);
            turn.code = excerpt.article;
            turn.label = excerpt.literal;
            turns.push_back(turn);
        }
}

void start_months(std::vector<Turn>& turns, Engagement const& state) {
    for (auto const& [id, location] : state.locations) {
        if (location.start_month()) continue;
        Turn turn;
        turn.kind = TurnKind::choose_start;
        turn.object_kind = ObjectKind::location;
        turn.object = as<ObjectId>(id);
        turn.code = location.code;
        turn.label = location.place;
        turn.location = id;
        turns.push_back(turn);
    }
}

} // namespace

std::vector<Turn> agreement_turns(Engagement const& state) {
    std::vector<Turn> turns;
    ground_rules(turns, state);
    members(turns, state);
    readings(turns, state);
    start_months(turns, state);
    return turns;
}

} // namespace hefboom::domain
