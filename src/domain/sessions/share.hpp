// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

namespace hefboom::domain {

/// a/n − b/m in thousandths, rounded half away from zero from the exact fraction; nothing without
/// a denominator.
[[nodiscard]] std::optional<std::int32_t> share_difference(std::int32_t a, std::int32_t n,
                                                           std::int32_t b, std::int32_t m);

} // namespace hefboom::domain
