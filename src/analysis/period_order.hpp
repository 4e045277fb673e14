// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// Every period once, in order of time: as numbers where all of them are (with a decimal point or
/// comma), else as text. So 1 and 1.0 are one period among numbers.
struct Periods {
    std::vector<std::string> names = {}; ///< each as it was written first
    std::vector<std::size_t> of = {};    ///< which of them each of those given is
};

[[nodiscard]] Periods periods_in(std::span<std::string const> periods);

/// The places of the periods in order of time. Equal periods keep the order they were given in.
[[nodiscard]] std::vector<std::size_t> period_order(std::span<std::string const> periods);

} // namespace hefboom::analysis
