// SPDX-License-Identifier: EUPL-1.2
#include "analysis/mean_interval.hpp"

#include "analysis/student_t.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>

namespace hefboom::analysis {

Mean mean_with_interval(std::span<double const> values) {
    assert(!values.empty());
    auto const n = static_cast<double>(values.size());
    // Of equal values the mean is that value, which their sum may miss by its last digit.
    auto const all_equal = std::ranges::adjacent_find(values, std::not_equal_to{}) == values.end();
    Mean found{.mean = all_equal ? values.front()
                                 : std::accumulate(values.begin(), values.end(), 0.0) / n};
    if (values.size() < 2) return found;
    double squares = 0;
    for (auto const value : values)
        squares += (value - found.mean) * (value - found.mean);
    found.sd = std::sqrt(squares / (n - 1));
    auto const half = *found.sd == 0 ? 0 : t_975(n - 1) * *found.sd / std::sqrt(n);
    found.interval = {.low = found.mean - half, .high = found.mean + half};
    return found;
}

} // namespace hefboom::analysis
