// SPDX-License-Identifier: EUPL-1.2
// Problem: agreement where most units get the same value. Krippendorff's alpha and the kappas then
// sink to 0 however much is agreed; Gwet's coefficients do not, because chance is measured by how
// undecided the values are.
//
// Formula: AC = (pa - pe) / (1 - pe). With weights w and r_uk ratings of value k among r_u on unit
// u: pa is the mean over units with r_u >= 2 of Σ_k r_uk (Σ_l w_kl r_ul - 1) / (r_u (r_u - 1)); π_k
// is the mean over all rated units of r_uk / r_u; pe = Σ w / (q (q - 1)) Σ_k π_k (1 - π_k). AC1 has
// weights 1 on the diagonal, AC2 here 1 - (k - l)² / range². The variance is that of the units'
// contributions, without a correction for a finite population, with Student's t of n - 1.
//
// Source: Gwet 2008, British Journal of Mathematical and Statistical Psychology 61:29; Gwet 2014,
// Handbook of Inter-Rater Reliability, 4th edition.
//
// Limits: it depends on q, the number of values that could have been given: name them where a code
// book fixes them. With one value there is no chance to correct for.
#pragma once

#include "analysis/interval.hpp"
#include "analysis/ratings.hpp"

#include <cstddef>
#include <optional>
#include <span>

namespace hefboom::analysis {

struct GwetAc {
    std::optional<double> ac = {};        ///< nothing with fewer than two values, or without pairs
    std::optional<double> se = {};        ///< nothing with fewer than two units
    std::optional<Interval> around = {};  ///< the same
    std::optional<double> observed = {};  ///< pa; nothing without pairs
    std::optional<double> by_chance = {}; ///< pe; nothing with fewer than two values
};

/// AC1. Units without ratings are passed over.
[[nodiscard]] GwetAc gwet_ac1(UnitCounts const& counts);

/// AC2 with quadratic weights. `values` are what the codes stand for.
[[nodiscard]] GwetAc gwet_ac2(UnitCounts const& counts, std::span<double const> values);

} // namespace hefboom::analysis
