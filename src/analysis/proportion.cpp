// SPDX-License-Identifier: EUPL-1.2
#include "analysis/proportion.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace hefboom::analysis {

Interval wilson(std::int64_t hits, std::int64_t n) {
    assert(n > 0 && hits >= 0 && hits <= n);
    auto const size = static_cast<double>(n);
    auto const share = static_cast<double>(hits) / size;
    auto const square = z_975 * z_975;
    auto const middle = share + square / (2 * size);
    auto const half = z_975 * std::sqrt(share * (1 - share) / size + square / (4 * size * size));
    auto const scale = 1 + square / size;
    // Rounding must not leave a share that all hold below 1, or one that nobody holds above 0.
    return {.low = hits == 0 ? 0 : std::max(0.0, (middle - half) / scale),
            .high = hits == n ? 1 : std::min(1.0, (middle + half) / scale)};
}

Interval newcombe(std::int64_t first_hits, std::int64_t first_n, std::int64_t second_hits,
                  std::int64_t second_n) {
    auto const first = static_cast<double>(first_hits) / static_cast<double>(first_n);
    auto const second = static_cast<double>(second_hits) / static_cast<double>(second_n);
    auto const around_first = wilson(first_hits, first_n);
    auto const around_second = wilson(second_hits, second_n);
    auto const difference = second - first;
    return {.low = difference - std::hypot(second - around_second.low, around_first.high - first),
            .high = difference + std::hypot(around_second.high - second, first - around_first.low)};
}

} // namespace hefboom::analysis
