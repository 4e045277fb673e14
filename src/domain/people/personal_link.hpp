// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"

#include <optional>

namespace hefboom::domain {

/// What the one act is that a personal link is for.
enum class LinkPurpose {
    read_case,    ///< a test reader gives recognisability 0–4
    own_solution, ///< a pair owner accepts
    join_duo,     ///< one of the local duo of an application accepts
};
BOOST_DESCRIBE_ENUM(LinkPurpose, read_case, own_solution, join_duo)

enum class LinkStatus { issued, used, withdrawn };
BOOST_DESCRIBE_ENUM(LinkStatus, issued, used, withdrawn)

/// A single-use link that lets somebody without an account do one thing. Its secret is derived by
/// the server from its id and stands nowhere.
struct PersonalLink {
    LinkId id;
    LinkPurpose purpose = LinkPurpose::read_case;
    ObjectId object;     ///< the case or the solution
    LocationId location; ///< for a local duo
    Party party = Party::client;
    PersonId person; ///< empty for a test reader: nobody is named
    LinkStatus status = LinkStatus::issued;
    Instant expires;

    /// Can still be used at that moment.
    [[nodiscard]] bool usable(Instant now) const {
        return status == LinkStatus::issued && now < expires;
    }
};

namespace limits {
constexpr std::int32_t link_valid_days = 14;
constexpr std::size_t links_most = 2000;
constexpr std::size_t people_most = 2000;
} // namespace limits

/// The own party's contract manager hands out a link (or a paper, with RecordOnPaper).
struct IssueLink {
    static constexpr std::string_view name = "link.issue";
    LinkPurpose purpose = LinkPurpose::read_case;
    ObjectId object;
    std::optional<LocationId> location;
    Party party = Party::client;
    std::optional<PersonId> person;
};
BOOST_DESCRIBE_STRUCT(IssueLink, (), (purpose, object, location, party, person))

struct WithdrawLink {
    static constexpr std::string_view name = "link.withdraw";
    LinkId link;
};
BOOST_DESCRIBE_STRUCT(WithdrawLink, (), (link))

struct LinkIssued {
    static constexpr std::string_view type = "link.issued";
    LinkId link;
    LinkPurpose purpose = LinkPurpose::read_case;
    ObjectId object;
    std::optional<LocationId> location;
    Party party = Party::client;
    std::optional<PersonId> person;
    Instant expires;
};
BOOST_DESCRIBE_STRUCT(LinkIssued, (), (link, purpose, object, location, party, person, expires))

struct LinkUsed {
    static constexpr std::string_view type = "link.used";
    LinkId link;
};
BOOST_DESCRIBE_STRUCT(LinkUsed, (), (link))

struct LinkWithdrawn {
    static constexpr std::string_view type = "link.withdrawn";
    LinkId link;
};
BOOST_DESCRIBE_STRUCT(LinkWithdrawn, (), (link))

} // namespace hefboom::domain
