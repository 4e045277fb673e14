// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/verify_export.hpp"

#include <string>

namespace hefboom::cli {

/// What is wrong, in one English sentence for whoever holds the file; for an unknown key the key.
[[nodiscard]] std::string sentence_of(journal::Problem const& problem);

} // namespace hefboom::cli
