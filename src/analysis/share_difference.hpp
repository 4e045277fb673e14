// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>

namespace hefboom::analysis {

/// One share less another, exactly: `part` / `whole`, in [-1, 1], `whole` above 0.
struct ShareDifference {
    std::int64_t part = 0;
    std::int64_t whole = 1;

    [[nodiscard]] double value() const;
    /// In thousandths, rounded once, half away from zero.
    [[nodiscard]] std::int32_t thousandths() const;
    /// Without its sign.
    [[nodiscard]] ShareDifference size() const;
};

/// a/n − b/m; nothing without a denominator. The counts are of people: below 2^24.
[[nodiscard]] std::optional<ShareDifference> share_difference(std::int64_t a, std::int64_t n,
                                                              std::int64_t b, std::int64_t m);

} // namespace hefboom::analysis
