// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace hefboom::analysis {

/// The words of a text in small letters: runs of letters and digits, with an apostrophe only
/// between two of them. Small letters are known of the Latin, Greek and Cyrillic alphabets; other
/// writing stays as it is. The text is well-formed UTF-8; bytes that are not count as no letters.
[[nodiscard]] std::vector<std::string> spoken_words(std::string_view text);

} // namespace hefboom::analysis
