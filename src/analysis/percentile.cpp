// SPDX-License-Identifier: EUPL-1.2
#include "analysis/percentile.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>

namespace hefboom::analysis {

double percentile(std::span<double const> sorted, double share) {
    assert(!sorted.empty() && share >= 0 && share <= 1);
    auto const place = share * static_cast<double>(sorted.size() - 1);
    auto const below = static_cast<std::size_t>(std::floor(place));
    auto const above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (place - std::floor(place)) * (sorted[above] - sorted[below]);
}

double median(std::span<double const> sorted) {
    return percentile(sorted, 0.5);
}

} // namespace hefboom::analysis
