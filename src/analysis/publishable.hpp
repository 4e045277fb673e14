// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/disclosure.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// Up to so many figures the largest set is found exactly.
inline constexpr std::size_t exact_wave_most = 16;

/// Which of a wave's figures can be published together, ascending. They are offered in order of
/// worth: each is taken when the gate allows it. Up to sixteen the largest set is found instead
/// (any part of a safe set is safe, which bounds the search); among sets as large the one that
/// takes what is offered first.
[[nodiscard]] std::vector<std::size_t> publishable(DisclosureGate const& gate,
                                                   std::span<std::vector<std::size_t> const> wave);

} // namespace hefboom::analysis
