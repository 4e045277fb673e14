// SPDX-License-Identifier: EUPL-1.2
#include "domain/agreement/locations_view.hpp"

#include "domain/rights.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

std::vector<MemberMention> answering(Engagement const& state, Role role, LocationId location) {
    std::vector<MemberMention> mentions;
    for (auto const& [id, member] : state.members)
        if (member.role == role && member.status != MemberStatus::left &&
            std::ranges::find(member.locations, location) != member.locations.end())
            mentions.push_back({.id = id, .role = role, .name = member.name});
    return mentions;
}

void add(TeamCounts& sum, TeamCounts const& team) {
    sum.technical_managers += team.technical_managers;
    sum.facility_managers += team.facility_managers;
    sum.technicians += team.technicians;
    sum.coordinators += team.coordinators;
}

} // namespace

LocationRow location_row(Engagement const& state, Location const& location, LocalDate today) {
    LocationRow row;
    row.card = location_card(state, location, today);
    row.users = location.users;
    row.team = location.team;
    row.end_responsible = answering(state, Role::end_responsible, location.id);
    row.local_leads = answering(state, Role::local_lead, location.id);
    row.can_host = location.team.client() >= limits::team_members_fewest &&
                   location.team.contractor() >= limits::team_members_fewest;
    return row;
}

Result<LocationsView> locations_view(Engagement const& state, Actor const& viewer,
                                     LocalDate today) {
    LocationsView view;
    for (auto const& [id, location] : state.locations) {
        view.locations.push_back(location_row(state, location, today));
        add(view.team, location.team);
        view.users += location.users;
    }
    std::ranges::stable_sort(view.locations, {}, [](LocationRow const& row) {
        return std::pair{!row.card.start_month, row.card.start_month};
    });
    view.may_add = may_do(viewer, AddLocation::name).has_value();
    return view;
}

} // namespace hefboom::domain
