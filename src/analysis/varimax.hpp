// SPDX-License-Identifier: EUPL-1.2
// Problem: turn factors so that each sort belongs to as few of them as possible.
//
// Formula: with every row scaled to length 1 (Kaiser), the rotation that maximises the sum over
// factors of the variance of the squared loadings, V. Two columns x, y are turned by
// φ = atan2(2(n Σab − Σa Σb), n Σ(a² − b²) − (Σa)² + (Σb)²) / 4, a = x² − y², b = 2xy, pair after
// pair until no angle exceeds 1e-14.
//
// Source: Kaiser 1958, Psychometrika 23(3):187. The other form is that of R's stats::varimax with
// its stop at 1e-5, which has not converged: loadings differ by 1e-5 to 1e-2.
//
// Limits: V can be as high for every angle; then the factors are one choice of many, and the answer
// says so. It finds the maximum it comes to from where it starts.
#pragma once

#include "analysis/grid.hpp"

#include <cstddef>

namespace hefboom::analysis {

struct Varimax {
    Matrix loadings = {};
    double criterion = 0; ///< V, on rows of length 1
    std::size_t sweeps = 0;
    bool converged = true;
    bool unique = true; ///< false where a pair of columns could be turned without changing V
};

/// To convergence. A row of zeros takes no part.
[[nodiscard]] Varimax varimax(Matrix const& loadings);

/// As R 4 does it: by singular values, until their sum grows by less than a factor 1.00001.
[[nodiscard]] Varimax varimax_of_r(Matrix const& loadings);

} // namespace hefboom::analysis
