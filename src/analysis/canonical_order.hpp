// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// The places of the identifiers in the order of their bytes: where chance is drawn over people or
/// statements it is drawn in this order, so that the order of a file changes nothing.
[[nodiscard]] std::vector<std::size_t> canonical_order(std::span<std::string const> identifiers);

} // namespace hefboom::analysis
