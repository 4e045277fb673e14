// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/engagement.hpp"

#include <boost/describe/class.hpp>
#include <optional>

namespace hefboom::domain {

/// A location at a glance.
struct LocationCard {
    LocationId id;
    TextRef code;
    TextRef place;
    LocationState state = LocationState::announced;
    std::optional<LocalDate> start_month; ///< first day of the month
    std::int32_t sessions_held = 0;
    std::optional<LocalDate> next_session_on;
    std::int32_t running = 0; ///< trials that count towards `most`
    std::int32_t most = limits::running_trials_per_location_most;
    std::int32_t kept = 0;
};
BOOST_DESCRIBE_STRUCT(LocationCard, (),
                      (id, code, place, state, start_month, sessions_held, next_session_on, running,
                       most, kept))

/// Where a location stands, computed from what happened there: announced; prepared once a session
/// is planned; started once one was held; applying while a solution runs; independent once at least
/// one is kept and none runs any more.
[[nodiscard]] LocationState location_state(Engagement const& state, LocationId location);

[[nodiscard]] LocationCard location_card(Engagement const& state, Location const& location,
                                         LocalDate today);

} // namespace hefboom::domain
