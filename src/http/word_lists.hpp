// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/words.hpp"

#include <string_view>

namespace hefboom::http {

/// The word list in a JSON object of key to sentence. Throws std::runtime_error when it is anything
/// else: a list that came with the program is the operator's to see.
[[nodiscard]] Words::List read_word_list(std::string_view json);

/// The lists of i18n/, as they were when the program was built.
[[nodiscard]] Words embedded_words();

} // namespace hefboom::http
