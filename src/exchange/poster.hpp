// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/sheets_view.hpp"
#include "exchange/print.hpp"

#include <string>

namespace hefboom::exchange {

/// The answers that go back to the location, set to be read while standing: what the team said and
/// what came of it. No votes, no support, no names; an outcome without an answer has the day on
/// which it is due, one that got none both reasons.
[[nodiscard]] std::string poster_page(PrintSetting const& setting, domain::PosterView const& view);

} // namespace hefboom::exchange
