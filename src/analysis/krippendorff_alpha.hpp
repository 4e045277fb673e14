// SPDX-License-Identifier: EUPL-1.2
// Problem: several people judged the same units. How much of their agreement is more than chance,
// when some judged only a part, and when a near miss is less bad than a far one?
//
// Formula: alpha = 1 - Do / De over the n values of units with at least two. Do is the mean
// difference between two values of one unit, each unit's pairs weighted by 1 / (m_u - 1); De the
// mean difference between any two of the n values. Difference: nominal 0 or 1; interval (k - l)²;
// ratio ((k - l) / (k + l))², 0 where both are 0; ordinal the square of the number of values from k
// to l, those at both ends counted half, which is the squared difference of mid-ranks. So nominal,
// ordinal and interval need only sums per unit: Σ over pairs = 2 (m Σ s² - (Σ s)²). They are kept
// in whole numbers of 128 bits, and the order of units changes nothing.
//
// Source: Krippendorff 2011, Computing Krippendorff's alpha-reliability (University of
// Pennsylvania); Hayes and Krippendorff 2007, Communication Methods and Measures 1:77.
//
// Limits: without variation there is nothing to agree on and alpha is undefined, not 1. Where
// nearly all values are the same, one disagreement brings it near 0; show raw agreement beside it.
// Ratio costs the square of the number of values.
#pragma once

#include "analysis/ratings.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace hefboom::analysis {

/// What the values are, and so what a difference between two of them is.
enum class Level {
    nominal,  ///< names
    ordinal,  ///< ranks
    interval, ///< distances
    ratio,    ///< distances from a zero; values are 0 or more
};

struct Alpha {
    std::optional<double> alpha = {};    ///< nothing without pairs or without variation
    std::optional<double> observed = {}; ///< Do; nothing without pairs
    std::optional<double> expected = {}; ///< De; nothing without pairs
    std::size_t pairable = 0;            ///< values in units with at least two
    std::size_t most_common = 0;         ///< how many of those are the commonest value
};

/// Over all units. `values` are what the codes stand for.
[[nodiscard]] Alpha krippendorff_alpha(UnitCounts const& counts, std::span<double const> values,
                                       Level level);

/// Over the units named, as often as they are named.
[[nodiscard]] Alpha krippendorff_alpha(UnitCounts const& counts, std::span<double const> values,
                                       Level level, std::span<std::size_t const> units);

} // namespace hefboom::analysis
