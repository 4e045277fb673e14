// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <vector>

namespace hefboom::analysis {

/// The q of each p, in the order given: the smallest false discovery rate at which it would be
/// listed. q(i) = min over j >= i of m p(j) / j over the p's in ascending order (Benjamini and
/// Hochberg 1995, JRSS B 57:289); never above 1.
[[nodiscard]] std::vector<double> benjamini_hochberg(std::span<double const> p);

} // namespace hefboom::analysis
