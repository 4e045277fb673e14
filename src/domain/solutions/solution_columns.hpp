// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/engagement.hpp"

namespace hefboom::domain {

/// The locations in the order in which they start; those without a start month last.
[[nodiscard]] std::vector<LocationId> locations_in_order(Engagement const& state);

} // namespace hefboom::domain
