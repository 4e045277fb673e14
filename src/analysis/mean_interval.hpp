// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/interval.hpp"

#include <optional>
#include <span>

namespace hefboom::analysis {

struct Mean {
    double mean = 0;
    std::optional<double> sd = {};         ///< nothing of one value
    std::optional<Interval> interval = {}; ///< Student's t; no width where all are equal
};

/// The mean of values, at least one.
[[nodiscard]] Mean mean_with_interval(std::span<double const> values);

} // namespace hefboom::analysis
