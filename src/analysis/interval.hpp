// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace hefboom::analysis {

/// An interval of 95 %.
struct Interval {
    double low = 0;
    double high = 0;

    bool operator==(Interval const&) const = default;
};

/// The quantile .975 of the normal distribution.
inline constexpr double z_975 = 1.959963984540054;

} // namespace hefboom::analysis
