// SPDX-License-Identifier: EUPL-1.2
// Problem: how many viewpoints are there? No rule decides that; several say something.
//
// Formula: eigenvalues above 1 (Kaiser); factors with at least two flagged sorts; Humphrey: the
// product of the two largest |loadings| on an unrotated factor exceeds 2/√n; parallel analysis.
//
// Source: Brown 1980, Political Subjectivity; Watts and Stenner 2012, Doing Q
// Methodological Research.
//
// Limits: Kaiser's rule keeps far too many factors where there are many sorts.
#pragma once

#include "analysis/parallel_analysis.hpp"
#include "analysis/viewpoints.hpp"

namespace hefboom::analysis {

struct FactorCriteria {
    std::size_t above_one = 0;
    std::size_t two_flags = 0;                  ///< of the factors that are shown
    std::size_t humphrey = 0;                   ///< the first so many unrotated factors
    std::vector<double> humphrey_products = {}; ///< of the first components, at most ten
    double humphrey_least = 0;
    std::optional<ParallelAnalysis> parallel = {}; ///< nothing where it would take too long
    Notes notes = {};
};

/// How many scores may be shuffled 500 times.
inline constexpr std::size_t parallel_scores_most = 3'000'000;

[[nodiscard]] FactorCriteria factor_criteria(QSorts const& sorts, Viewpoints const& found,
                                             Random& random);

} // namespace hefboom::analysis
