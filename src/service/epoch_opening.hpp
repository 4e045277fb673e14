// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/room.hpp"

namespace hefboom::service {

/// What a log that lacks entries somebody saw must say before anything else: the same command every
/// time it is made, so that it acts once.
[[nodiscard]] Asked epoch_opening(domain::EngagementId engagement, store::EpochDue const& due);

} // namespace hefboom::service
