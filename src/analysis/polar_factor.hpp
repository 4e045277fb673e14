// SPDX-License-Identifier: EUPL-1.2
// Problem: the rotation (with mirroring) that is nearest to a square matrix: how to turn one set of
// axes onto another.
//
// Formula: M = U S V', the nearest orthogonal matrix is U V'; the sum of S tells how well it fits.
//
// Source: Schönemann 1966, Psychometrika 31(1):1 (orthogonal Procrustes); computed by Eigen.
//
// Limits: where a singular value is 0 the rotation is not unique; then it is one of the nearest.
#pragma once

#include "analysis/grid.hpp"

namespace hefboom::analysis {

struct PolarFactor {
    Matrix rotation = {};
    double fit = 0; ///< the sum of the singular values
};

/// Of a square matrix.
[[nodiscard]] PolarFactor polar_factor(Matrix const& matrix);

} // namespace hefboom::analysis
