// SPDX-License-Identifier: EUPL-1.2
#include "analysis/net_promoter.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace hefboom::analysis {

namespace {

constexpr double added_to_each_side = 0.75;
constexpr double added = 3;

} // namespace

NetPromoter net_promoter(std::size_t promoters, std::size_t detractors, std::size_t n) {
    assert(n > 0 && promoters + detractors <= n);
    auto const difference = static_cast<double>(promoters) - static_cast<double>(detractors);
    auto const size = static_cast<double>(n) + added;
    auto const middle = difference / size;
    auto const either =
        (static_cast<double>(promoters + detractors) + 2 * added_to_each_side) / size;
    auto const half = z_975 * std::sqrt((either - middle * middle) / size);
    return {
        .score = difference / static_cast<double>(n),
        .interval = {.low = std::max(-1.0, middle - half), .high = std::min(1.0, middle + half)}};
}

} // namespace hefboom::analysis
