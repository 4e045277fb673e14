// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hefboom {

/// True for well-formed UTF-8 without control characters other than newline and tab.
[[nodiscard]] bool is_clean_utf8(std::string_view text);

/// How many words: runs of characters without white space.
[[nodiscard]] std::size_t word_count(std::string_view text);

/// How many Unicode code points of well-formed UTF-8.
[[nodiscard]] std::size_t character_count(std::string_view text);

/// Without white space at both ends, line ends as "\n".
[[nodiscard]] std::string trimmed(std::string_view text);

} // namespace hefboom
