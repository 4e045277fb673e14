// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

namespace hefboom::domain {

/// How many trials run at the location at the end of that day: in proef, aangepast and gepauzeerd
/// count, what is contract-wide does not.
[[nodiscard]] std::int32_t running_trials(Engagement const& state, LocationId location,
                                          LocalDate on);

/// Whether one more may run there from that day on: on no day since are there three already.
[[nodiscard]] bool has_room(Engagement const& state, LocationId location, LocalDate from);

} // namespace hefboom::domain
