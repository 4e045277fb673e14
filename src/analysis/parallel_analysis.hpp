// SPDX-License-Identifier: EUPL-1.2
// Problem: how many factors are more than chance would give?
//
// Formula: shuffle the scores within every sort, so that sorts of the same shape have nothing in
// common; a component counts while its eigenvalue exceeds the 95th percentile (type 7) of that
// component over 500 such sets.
//
// Source: Horn 1965, Psychometrika 30(2):179; Buja and Eyuboglu 1992, Multivariate Behavioral
// Research 27(4):509 (by permutation).
//
// Limits: it says how many components stand out, not how many viewpoints are worth telling.
#pragma once

#include "analysis/grid.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace hefboom::analysis {

struct ParallelAnalysis {
    std::size_t factors = 0;             ///< the first so many components stand out
    std::vector<double> thresholds = {}; ///< as many as there are eigenvalues
};

inline constexpr std::size_t parallel_sets = 500;

/// Of columns that are centred and of length 1, in canonical order, and their eigenvalues.
[[nodiscard]] ParallelAnalysis
parallel_analysis(Matrix const& standard, std::span<double const> eigenvalues, Random& random);

} // namespace hefboom::analysis
