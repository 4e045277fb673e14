// SPDX-License-Identifier: EUPL-1.2
// Shares of small groups. The interval that is taught first (share ± 1.96 standard errors) has no
// width when all agree and leaves [0, 1]; Wilson's does neither.
#pragma once

#include "analysis/interval.hpp"

#include <cstdint>

namespace hefboom::analysis {

/// Wilson's score interval (1927, JASA 22:209) of `hits` among `n`. `n` is at least 1.
[[nodiscard]] Interval wilson(std::int64_t hits, std::int64_t n);

/// Newcombe's interval, method 10 (1998, Statistics in Medicine 17:873), of the second share minus
/// the first, of two groups of different people. Both counts are at least 1.
[[nodiscard]] Interval newcombe(std::int64_t first_hits, std::int64_t first_n,
                                std::int64_t second_hits, std::int64_t second_n);

} // namespace hefboom::analysis
