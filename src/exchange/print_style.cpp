// SPDX-License-Identifier: EUPL-1.2
#include "exchange/print_style.hpp"

// Made beside this by src/CMakeLists.txt.
extern "C" char const hefboom_print_css[];
extern "C" char const hefboom_print_css_end[];

namespace hefboom::exchange {

std::string_view print_style() {
    return {hefboom_print_css, hefboom_print_css_end};
}

} // namespace hefboom::exchange
