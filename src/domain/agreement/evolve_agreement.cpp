// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/agreement_rules.hpp"

#include <cassert>

namespace hefboom::domain {

void evolve(Engagement& state, Stamp const& stamp, EngagementOpened const& event) {
    state.id = event.engagement;
    state.title = event.title;
    state.purpose = event.purpose;
    state.client = {.name = event.client_name, .initial = event.client_initial};
    state.contractor = {.name = event.contractor_name, .initial = event.contractor_initial};
    state.opened_at = stamp.at;
    Member facilitator;
    facilitator.id = event.facilitator;
    facilitator.role = Role::facilitator;
    facilitator.name = event.facilitator_name;
    facilitator.status = MemberStatus::confirmed;
    facilitator.account = event.account;
    facilitator.invited_at = stamp.at;
    facilitator.confirmed_before = true;
    state.members.emplace(event.facilitator, facilitator);
}

void evolve(Engagement& state, Stamp const&, SidesDrawn const& event) {
    state.left = event.left;
}

void evolve(Engagement& state, Stamp const& stamp, EpochOpened const& event) {
    state.epochs.push_back({.opened = event, .at = stamp.at});
}

void evolve(Engagement& state, Stamp const&, GroundRulesDrafted const& event) {
    auto& rules = state.ground_rules;
    rules.text = event.text;
    rules.drafted = event.terms;
    rules.keys.void_both();
    assert(rules.keys.version == event.version);
}

void evolve(Engagement& state, Stamp const&, ContractSet const& event) {
    auto& contract = state.contract;
    contract.number = event.number;
    contract.starts = event.starts;
    contract.ends = event.ends;
    contract.option_ends = event.option_ends;
    contract.notice_by = event.notice_by;
    contract.extra_work_budget_cents = event.extra_work_budget_cents;
    contract.malus_permille_of_quarter = event.malus_permille_of_quarter;
}

void evolve(Engagement& state, Stamp const&, ExcerptAdded const& event) {
    Excerpt excerpt;
    excerpt.id = event.excerpt;
    excerpt.article = event.article;
    excerpt.literal = event.literal;
    state.contract.excerpts.push_back(excerpt);
}

void evolve(Engagement& state, Stamp const&, ReadingWritten const& event) {
    auto* excerpt = state.contract.excerpt(event.excerpt);
    assert(excerpt != nullptr);
    (event.party == Party::client ? excerpt->client_reading : excerpt->contractor_reading) =
        event.text;
}

void evolve(Engagement& state, Stamp const&, LocationAdded const& event) {
    Location location;
    location.id = event.location;
    location.code = event.code;
    location.place = event.place;
    location.systems = event.systems;
    location.users = event.users;
    location.fee_cents_per_year = event.fee_cents_per_year;
    location.team = event.team;
    location.safety_route = event.safety_route;
    state.locations.emplace(event.location, location);
}

void evolve(Engagement& state, Stamp const& stamp, LocationCorrected const& event) {
    auto& location = state.locations.at(event.location);
    location.systems = event.systems;
    location.users = event.users;
    location.safety_route = event.safety_route;
    location.corrected_at = stamp.at;
}

void evolve(Engagement& state, Stamp const& stamp, StartMonthSet const& event) {
    state.locations.at(event.location)
        .starts.push_back({.month = event.month, .reason = event.reason, .at = stamp.at});
}

void evolve(Engagement& state, Stamp const&, TeamSet const& event) {
    state.locations.at(event.location).team = event.team;
}

} // namespace hefboom::domain
