// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

namespace hefboom::domain {

struct MemberView {
    MemberId id;
    Role role = Role::nobody;
    std::optional<Party> party; ///< none for a facilitator
    TextRef name;
    MemberStatus status = MemberStatus::invited;
    std::vector<LocationId> locations;
    std::optional<MemberId> deputises;    ///< the sponsor this deputy signs for
    std::optional<LocalDate> from, until; ///< the days a deputy may sign
    std::vector<Party> vouched;           ///< of a later facilitator: who confirmed already
    bool me = false;
    bool may_confirm = false; ///< the viewer may confirm him now
    bool may_end = false;     ///< the viewer may end this membership now
};
BOOST_DESCRIBE_STRUCT(MemberView, (),
                      (id, role, party, name, status, locations, deputises, from, until, vouched,
                       me, may_confirm, may_end))

/// Somebody of a local team, without an account.
struct PersonView {
    PersonId id;
    Party party = Party::client;
    Craft craft = Craft::technician;
    TextRef name;
    std::vector<LocationId> locations;
    bool left = false;
    bool may_remove = false;
};
BOOST_DESCRIBE_STRUCT(PersonView, (), (id, party, craft, name, locations, left, may_remove))

/// A personal link the viewer's party handed out. The border adds its address while it is usable.
struct IssuedLinkView {
    LinkId id;
    LinkPurpose purpose = LinkPurpose::read_case;
    ObjectId object; ///< the case or the solution
    TextRef code;    ///< of that case or solution
    std::optional<LocationId> location;
    std::optional<PersonId> person; ///< none for a test reader
    LinkStatus status = LinkStatus::issued;
    Instant expires;
    bool usable = false; ///< issued and not expired
};
BOOST_DESCRIBE_STRUCT(IssuedLinkView, (),
                      (id, purpose, object, code, location, person, status, expires, usable))

/// Members in order of party and role, those who left last.
[[nodiscard]] std::vector<MemberView> members_view(Engagement const& state, Actor const& viewer);
/// Both teams for who writes there, the own locations for who answers for them, else nobody.
[[nodiscard]] std::vector<PersonView> people_view(Engagement const& state, Actor const& viewer);
[[nodiscard]] std::vector<IssuedLinkView> links_view(Engagement const& state, Actor const& viewer,
                                                     Instant now);

} // namespace hefboom::domain
