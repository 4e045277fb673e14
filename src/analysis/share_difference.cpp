// SPDX-License-Identifier: EUPL-1.2
#include "analysis/share_difference.hpp"

namespace hefboom::analysis {

double ShareDifference::value() const {
    return static_cast<double>(part) / static_cast<double>(whole);
}

std::int32_t ShareDifference::thousandths() const {
    auto const half = part < 0 ? -whole : whole;
    return static_cast<std::int32_t>((2000 * part + half) / (2 * whole));
}

ShareDifference ShareDifference::size() const {
    return {.part = part < 0 ? -part : part, .whole = whole};
}

std::optional<ShareDifference> share_difference(std::int64_t a, std::int64_t n, std::int64_t b,
                                                std::int64_t m) {
    if (n == 0 || m == 0) return std::nullopt;
    return ShareDifference{.part = a * m - b * n, .whole = n * m};
}

} // namespace hefboom::analysis
