// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/grid.hpp"

#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// The x of `square` x = `right` (LU with partial pivoting, Golub and Van Loan 2013, §3.4); nothing
/// where it is singular to working precision.
[[nodiscard]] std::optional<std::vector<double>> linear_solution(Matrix const& square,
                                                                 std::span<double const> right);

} // namespace hefboom::analysis
