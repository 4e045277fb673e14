// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/sheets_view.hpp"
#include "exchange/print.hpp"

#include <string>

namespace hefboom::exchange {

/// What one meeting of the solution table treated: each outcome with its answer, or what it still
/// waits for.
[[nodiscard]] std::string decision_list_page(PrintSetting const& setting,
                                             domain::DecisionListView const& view);

} // namespace hefboom::exchange
