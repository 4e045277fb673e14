// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/sessions/session.hpp"

#include <optional>
#include <vector>

namespace hefboom::domain {

/// What the elastic clock says now.
struct SessionClock {
    std::optional<Instant> step_since;
    std::optional<Instant> step_ends_at;
    std::int32_t step_minutes = 0;    ///< what the current step got when it was entered
    std::vector<PlannedStep> to_come; ///< the steps after it, with what is left for them
    std::int32_t overrun_minutes = 0; ///< how much the script, unshortened, passes the end
    bool harvest_now = false;         ///< only what is protected still fits
};

/// Empty before the session opens and after it is over.
[[nodiscard]] SessionClock session_clock(Session const& session, Instant now);

} // namespace hefboom::domain
