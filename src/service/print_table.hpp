// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "exchange/print.hpp"
#include "service/tokens.hpp"
#include "service/view_table.hpp"

#include <span>
#include <string>
#include <string_view>

namespace hefboom::service {

/// What a print is made from: what its viewer may see, how it is set, and the secrets that only a
/// seat card carries.
struct Printing {
    Looking const& looking;
    exchange::PrintSetting const& setting;
    Tokens const& tokens;
};

using PrintMaker = Result<std::string> (*)(Printing const& printing);

/// A print by its name in the address, and the view whose right it needs.
struct PrintRow {
    std::string_view name;
    std::string_view view;
    PrintMaker make;
};

[[nodiscard]] std::span<PrintRow const> print_table();

/// The page of that name, when the rights table lets this viewer see what stands on it. Refusals
/// not_found.print and those of the view.
[[nodiscard]] Result<std::string> print_of(std::string_view name, Printing const& printing);

} // namespace hefboom::service
