// SPDX-License-Identifier: EUPL-1.2
#include "analysis/canonical_order.hpp"

#include <algorithm>
#include <numeric>

namespace hefboom::analysis {

std::vector<std::size_t> canonical_order(std::span<std::string const> identifiers) {
    std::vector<std::size_t> order(identifiers.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    // std::string compares as unsigned bytes.
    std::ranges::stable_sort(order, {},
                             [&](std::size_t at) -> std::string const& { return identifiers[at]; });
    return order;
}

} // namespace hefboom::analysis
