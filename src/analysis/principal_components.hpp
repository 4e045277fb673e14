// SPDX-License-Identifier: EUPL-1.2
// Problem: along which few patterns do many sorts vary together?
//
// Formula: R = V diag(e) V' for the correlations between sorts, loading l_ik = v_ik √e_k. The sorts
// Z (n statements × m sorts, of length 1) give the same through the smaller side: with m > n,
// ZZ' = U diag(e) U' and l = Z'U.
//
// Source: Hotelling 1933; Eckart and Young 1936, Psychometrika 1(3):211.
//
// Limits: no more components than the rank, at most min(m, n − 1). Where two eigenvalues are equal
// the components between them are any.
#pragma once

#include "analysis/grid.hpp"

#include <cstddef>
#include <vector>

namespace hefboom::analysis {

struct PrincipalComponents {
    std::vector<double> eigenvalues = {}; ///< min(m, n) of them, never below 0
    Matrix loadings = {};                 ///< sort × component, as many as were asked and are there
    bool unique = true;                   ///< false where the last asked is as large as the next
};

/// Of columns that are centred and of length 1. The sum of each component's loadings is not
/// negative.
[[nodiscard]] PrincipalComponents principal_components(Matrix const& standard,
                                                       std::size_t components);

/// How many eigenvalues are more than rounding.
[[nodiscard]] std::size_t rank_of(std::vector<double> const& eigenvalues);

/// The same eigenvalues without components.
[[nodiscard]] std::vector<double> component_eigenvalues(Matrix const& standard);

/// Turns every column so that its sum is not negative; where the sum is 0 the largest loading is
/// positive.
void face_forward(Matrix& loadings);

} // namespace hefboom::analysis
