// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/overview/location_card.hpp"
#include "domain/scene.hpp"

#include <vector>

namespace hefboom::domain {

/// A member by name, for the pages that only mention him.
struct MemberMention {
    MemberId id;
    Role role = Role::nobody;
    TextRef name;
};
BOOST_DESCRIBE_STRUCT(MemberMention, (), (id, role, name))

struct LocationRow {
    LocationCard card;
    std::int32_t users = 0;
    TeamCounts team;
    std::vector<MemberMention> end_responsible;
    std::vector<MemberMention> local_leads;
    bool can_host = false; ///< the team is large enough for a session: two of each party
};
BOOST_DESCRIBE_STRUCT(LocationRow, (), (card, users, team, end_responsible, local_leads, can_host))

/// All locations in order of start month, those without one last.
struct LocationsView {
    std::vector<LocationRow> locations;
    TeamCounts team; ///< the sum
    std::int32_t users = 0;
    bool may_add = false;
};
BOOST_DESCRIBE_STRUCT(LocationsView, (), (locations, team, users, may_add))

[[nodiscard]] LocationRow location_row(Engagement const& state, Location const& location,
                                       LocalDate today);
[[nodiscard]] Result<LocationsView> locations_view(Engagement const& state, Actor const& viewer,
                                                   LocalDate today);

} // namespace hefboom::domain
