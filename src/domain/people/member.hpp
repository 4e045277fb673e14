// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/party.hpp"
#include "domain/prose.hpp"
#include "domain/two_keys.hpp"

#include <optional>
#include <vector>

namespace hefboom::domain {

/// Somebody with an account and a role in this engagement.
struct Member {
    MemberId id;
    Role role = Role::nobody;
    std::optional<Party> party; ///< none for the facilitator
    TextRef name;
    MemberStatus status = MemberStatus::invited;
    AccountId account;                    ///< empty until accepted
    std::vector<LocationId> locations;    ///< what an end-responsible or local lead answers for
    MemberId deputises;                   ///< the sponsor a deputy signs for
    std::optional<LocalDate> from, until; ///< the days a deputy may sign
    Instant invited_at;
    bool confirmed_before = false; ///< was confirmed once, whatever the status now
    bool vouched_by_client = false, vouched_by_contractor = false; ///< a facilitator needs both
};

namespace limits {
constexpr std::size_t members_most = 200;
constexpr std::int32_t deputy_days_most = 366;
constexpr std::int32_t invitation_valid_days = 30;
} // namespace limits

// Commands.

/// The facilitator invites; the answer carries a single-use invitation, good for 30 days.
struct InviteMember {
    static constexpr std::string_view name = "member.invite";
    Role role = Role::nobody;
    std::optional<Party> party;
    Prose display_name;
    std::vector<LocationId> locations;
};
BOOST_DESCRIBE_STRUCT(InviteMember, (), (role, party, display_name, locations))

/// A sponsor names who signs for him between two dates.
struct NameDeputy {
    static constexpr std::string_view name = "member.name_deputy";
    Prose display_name;
    LocalDate from, until;
};
BOOST_DESCRIBE_STRUCT(NameDeputy, (), (display_name, from, until))

/// The invited person takes the place with his account. Sent by the invitation page only.
struct AcceptInvitation {
    static constexpr std::string_view name = "member.accept";
    MemberId member;
    AccountId account;
    Prose display_name;
};
BOOST_DESCRIBE_STRUCT(AcceptInvitation, (), (member, account, display_name))

/// The own party's sponsor confirms a member; sponsors confirm each other; a facilitator who came
/// later takes both sponsors.
struct ConfirmMember {
    static constexpr std::string_view name = "member.confirm";
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(ConfirmMember, (), (member))

/// Somebody leaves, or is taken off by whoever confirms him. The facilitator withdraws
/// invitations of people who were never confirmed.
struct EndMembership {
    static constexpr std::string_view name = "member.end";
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(EndMembership, (), (member))

/// An administrator reset the passphrase: the member must be confirmed again.
struct DropToAccepted {
    static constexpr std::string_view name = "member.drop_to_accepted";
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(DropToAccepted, (), (member))

// Events.

struct MemberInvited {
    static constexpr std::string_view type = "member.invited";
    MemberId member;
    Role role = Role::nobody;
    std::optional<Party> party;
    TextRef display_name;
    std::vector<LocationId> locations;
    std::optional<MemberId> deputises;
    std::optional<LocalDate> from, until;
};
BOOST_DESCRIBE_STRUCT(MemberInvited, (),
                      (member, role, party, display_name, locations, deputises, from, until))

struct MemberAccepted {
    static constexpr std::string_view type = "member.accepted";
    MemberId member;
    AccountId account;
    TextRef display_name; ///< as the person writes it
};
BOOST_DESCRIBE_STRUCT(MemberAccepted, (), (member, account, display_name))

/// One sponsor confirms a facilitator; the second one's word makes him confirmed.
struct MemberVouched {
    static constexpr std::string_view type = "member.vouched";
    MemberId member;
    Party party = Party::client;
};
BOOST_DESCRIBE_STRUCT(MemberVouched, (), (member, party))

struct MemberConfirmed {
    static constexpr std::string_view type = "member.confirmed";
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(MemberConfirmed, (), (member))

struct MembershipEnded {
    static constexpr std::string_view type = "member.ended";
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(MembershipEnded, (), (member))

struct MemberDropped {
    static constexpr std::string_view type = "member.dropped";
    MemberId member;
};
BOOST_DESCRIBE_STRUCT(MemberDropped, (), (member))

} // namespace hefboom::domain
