// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/share.hpp"

namespace hefboom::domain {

std::optional<std::int32_t> share_difference(std::int32_t a, std::int32_t n, std::int32_t b,
                                             std::int32_t m) {
    if (n == 0 || m == 0) return std::nullopt;
    auto const whole = n * m;
    auto const part = a * m - b * n;
    auto const half = part < 0 ? -whole : whole;
    return (2000 * part + half) / (2 * whole);
}

} // namespace hefboom::domain
