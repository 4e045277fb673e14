// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace hefboom::exchange {

/// The style sheet of all prints, `print.css` as it was when the program was built.
[[nodiscard]] std::string_view print_style();

} // namespace hefboom::exchange
