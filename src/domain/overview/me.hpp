// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <boost/describe/class.hpp>
#include <optional>

namespace hefboom::domain {

/// A party as every page shows it.
struct PartyView {
    Party party = Party::client;
    TextRef name;
    TextRef initial; ///< stands beside its shape
};
BOOST_DESCRIBE_STRUCT(PartyView, (), (party, name, initial))

/// Who the viewer is here.
struct MeView {
    std::optional<MemberId> member;
    Role role = Role::nobody;
    std::optional<Party> party; ///< none for a facilitator
    MemberStatus status = MemberStatus::invited;
    TextRef name;
    std::vector<LocationId> locations; ///< what he answers for
};
BOOST_DESCRIBE_STRUCT(MeView, (), (member, role, party, status, name, locations))

[[nodiscard]] PartyView party_view(Engagement const& state, Party party);
[[nodiscard]] MeView me_view(Engagement const& state, Actor const& viewer);

} // namespace hefboom::domain
