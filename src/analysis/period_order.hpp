// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// The places of the periods in order of time: as numbers where all of them are, else as text.
/// Equal periods keep the order they were given in.
[[nodiscard]] std::vector<std::size_t> period_order(std::span<std::string const> periods);

} // namespace hefboom::analysis
