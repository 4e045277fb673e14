// SPDX-License-Identifier: EUPL-1.2
// Problem: how far could alpha have come out otherwise, had other units been judged?
//
// Formula: draw as many units as there are, with replacement, and compute alpha anew with the
// values and ranks of what was drawn; the interval lies between the percentiles 2.5 and 97.5.
//
// Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap. Drawing pairs of values
// instead of units, as is done elsewhere, gives an interval that hardly shrinks with more units.
//
// Limits: it says nothing of other raters. A draw in which nothing varies has no alpha: it is
// counted, not drawn again. With few units the interval is too narrow.
#pragma once

#include "analysis/interval.hpp"
#include "analysis/krippendorff_alpha.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

struct AlphaBootstrap {
    std::size_t resamples = 0;
    std::size_t undefined = 0;          ///< resamples without an alpha
    std::optional<double> mean = {};    ///< nothing without a defined one
    std::optional<double> sd = {};      ///< nothing with fewer than two
    std::optional<Interval> range = {}; ///< nothing without a defined one
};

/// With so many resamples drawn here, units in the order in which `counts` has them.
[[nodiscard]] AlphaBootstrap bootstrap_alpha(UnitCounts const& counts,
                                             std::span<double const> values, Level level,
                                             std::size_t resamples, Random& random);

/// With resamples drawn elsewhere: the places of the units of each, one after the other.
[[nodiscard]] AlphaBootstrap bootstrap_alpha(UnitCounts const& counts,
                                             std::span<double const> values, Level level,
                                             std::span<std::vector<std::size_t> const> resamples);

} // namespace hefboom::analysis
