// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/kit.hpp"

#include <string>

namespace hefboom::exchange {

/// The letter to those who come: when, where, who sees what, and a line for the hour code. The case
/// is not named, for it is read in silence.
void write_invitation(Print& print, Kit const& kit);

/// The same meeting for a calendar (RFC 5545), without the case: calendars are read by others too.
[[nodiscard]] std::string invitation_calendar(PrintSetting const& setting,
                                              domain::KitView const& view);

} // namespace hefboom::exchange
