// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/sheets_view.hpp"
#include "exchange/print.hpp"

#include <string>

namespace hefboom::exchange {

/// "Blad van de zaal": every outcome in the team's words, who answers and by when, and room for the
/// initials that are not there yet. It is handed out before people leave. No figure stands on it,
/// and no seal: what the room confirms is said in words.
[[nodiscard]] std::string hall_sheet_page(PrintSetting const& setting,
                                          domain::HallSheetView const& view);

} // namespace hefboom::exchange
