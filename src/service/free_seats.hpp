// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/room.hpp"

#include <string>
#include <vector>

namespace hefboom::service {

/// A seat nobody took, with the secret of its card.
struct FreeSeat {
    domain::Party party = domain::Party::client;
    std::int32_t number = 0; ///< what stands on its card
    std::string token;
};

/// Only in the worked example, where no deck lies on a table: the first free seat of each party in
/// the round that can be joined now; none of a party that is full, or when no round can be joined.
/// Refusal not_found.session.
[[nodiscard]] Result<std::vector<FreeSeat>> free_seats(Room const& room, domain::SessionId session);

} // namespace hefboom::service
