// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"

#include <string>

namespace hefboom::exchange {

/// One meeting in a calendar.
struct CalendarEvent {
    std::string id; ///< the same for every print of the same meeting, so that it is replaced
    Instant written, from, until;
    std::string title, place, note;
};

/// The event as an iCalendar file (RFC 5545): texts escaped, lines folded, moments in UTC.
[[nodiscard]] std::string calendar_of(CalendarEvent const& event);

} // namespace hefboom::exchange
