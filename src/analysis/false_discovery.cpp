// SPDX-License-Identifier: EUPL-1.2
#include "analysis/false_discovery.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace hefboom::analysis {

std::vector<double> benjamini_hochberg(std::span<double const> p) {
    std::vector<std::size_t> order(p.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t at) { return std::pair(p[at], at); });
    std::vector<double> q(p.size());
    auto const tests = static_cast<double>(p.size());
    double least = 1;
    for (auto rank = p.size(); rank > 0; --rank) {
        auto const at = order[rank - 1];
        least = std::min(least, p[at] * tests / static_cast<double>(rank));
        q[at] = least;
    }
    return q;
}

} // namespace hefboom::analysis
