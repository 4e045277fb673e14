// SPDX-License-Identifier: EUPL-1.2
// Problem: older reports give a kappa; to compare with them the same must be computed.
//
// Formula: kappa = (P - Pe) / (1 - Pe). Cohen, two raters: P is the share of units on which they
// agree, Pe = Σ_k p_1k p_2k with each rater's own shares. Fleiss, equally many ratings on every
// unit: P is the mean share of agreeing pairs, Pe = Σ_k p_k² with the shares over all ratings.
//
// Source: Cohen 1960, Educational and Psychological Measurement 20:37; Fleiss 1971, Psychological
// Bulletin 76:378.
//
// Limits: unweighted, and no allowance for small numbers. Units that one of the two did not rate
// are left out by Cohen. Alpha needs neither equal numbers nor that.
#pragma once

#include "analysis/ratings.hpp"

#include <optional>

namespace hefboom::analysis {

/// Cohen's kappa; nothing unless there are two raters who rated a unit both, or where chance
/// explains everything.
[[nodiscard]] std::optional<double> cohen_kappa(Ratings const& ratings);

/// Fleiss' kappa over the units with a rating; nothing unless all have equally many, at least two,
/// or where chance explains everything.
[[nodiscard]] std::optional<double> fleiss_kappa(UnitCounts const& counts);

} // namespace hefboom::analysis
