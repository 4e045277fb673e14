// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace hefboom::exchange {

/// The style sheet of all prints, the parts of `style/` as they were when the program was built.
[[nodiscard]] std::string_view print_style();

} // namespace hefboom::exchange
