// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace hefboom {

/// Whether this part stands in a text.
inline bool says(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

} // namespace hefboom
