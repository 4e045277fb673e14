// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/rooms.hpp"

namespace hefboom::service {

/// Only in the worked example: lets the seats of the session's open round that nobody took join
/// and vote as the room is likely to. As long as no visitor holds a seat, the first one of each
/// party stays free for him. Says how many voted; blocks until that is durable. Refusals
/// not_found.engagement, not_found.session, round.not_open, and those of voting.
[[nodiscard]] Result<std::int32_t>
let_seat_mates_vote(Rooms& rooms, domain::EngagementId engagement, domain::SessionId session);

} // namespace hefboom::service
