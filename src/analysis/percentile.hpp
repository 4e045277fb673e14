// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

namespace hefboom::analysis {

/// The value below which a share of the values lies, type 7 of Hyndman and Fan (1996, The American
/// Statistician 50:361): linear between order statistics at share * (n - 1). `sorted` ascends and
/// is not empty; `share` is in [0, 1].
[[nodiscard]] double percentile(std::span<double const> sorted, double share);

/// The median of values that ascend.
[[nodiscard]] double median(std::span<double const> sorted);

} // namespace hefboom::analysis
