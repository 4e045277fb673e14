// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <boost/describe/enum.hpp>

namespace hefboom::domain {

/// The two organisations of the contract.
enum class Party { client, contractor };
BOOST_DESCRIBE_ENUM(Party, client, contractor)

[[nodiscard]] constexpr Party other(Party party) {
    return party == Party::client ? Party::contractor : Party::client;
}

/// What somebody with an account is in an engagement.
enum class Role {
    facilitator,
    contract_manager,
    sponsor,
    deputy,          ///< signs for a sponsor between two dates, as himself
    end_responsible, ///< accountable for the availability of one or more locations (client)
    local_lead,      ///< the contractor's lead at one or more locations
    works_council,
    data_protection, ///< data protection officer
    nobody,          ///< not a member: a seat, a personal link, the clock
};
BOOST_DESCRIBE_ENUM(Role, facilitator, contract_manager, sponsor, deputy, end_responsible,
                    local_lead, works_council, data_protection, nobody)

/// Invited by the facilitator; accepted by the person; confirmed by the own party; left.
enum class MemberStatus { invited, accepted, confirmed, left };
BOOST_DESCRIBE_ENUM(MemberStatus, invited, accepted, confirmed, left)

/// What somebody in a local team does; these people need no account.
enum class Craft {
    technical_manager,
    technician,
    coordinator,
    planner,
    facility_manager,
    contract_manager,
};
BOOST_DESCRIBE_ENUM(Craft, technical_manager, technician, coordinator, planner, facility_manager,
                    contract_manager)

} // namespace hefboom::domain
