// SPDX-License-Identifier: EUPL-1.2
// Problem: does a small push on a system die out (below 1) or grow (above 1)? Formula: the largest
// absolute eigenvalue, taken over the strongly connected parts of the matrix one by one: between
// parts nothing returns, and a chain without loops is 0 exactly, where the eigenvalues of the whole
// would be the nth root of a rounding. Source: Golub and Van Loan 2013, Matrix Computations, §7.5
// (QR iteration); Collatz 1942, Mathematische Zeitschrift 48:221 (the bound). Limits: it says
// nothing about pushes that are not small.
#pragma once

#include "analysis/digraph.hpp"

#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// The spectral radius of the matrix with `values` at the links of `graph`; nothing where the
/// iteration does not converge.
[[nodiscard]] std::optional<double> spectral_radius(Digraph const& graph,
                                                    std::span<double const> values);

/// Whether a few cheap steps prove that the spectral radius is at most `bound`. False proves
/// nothing.
[[nodiscard]] bool surely_within(double bound, Digraph const& graph,
                                 std::span<double const> values);

} // namespace hefboom::analysis
