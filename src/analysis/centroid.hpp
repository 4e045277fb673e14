// SPDX-License-Identifier: EUPL-1.2
// Problem: factors as they were drawn by hand before computers, which many published studies use.
//
// Formula: with 0 on the diagonal of the correlations, mirror the sort with the smallest column sum
// until all sums are positive; then f = (s + d) / √Σ(s + d) with s the sums and d the diagonal,
// which begins at the mean correlation and becomes f² until it no longer changes (1e-5); mirror
// back, take f f' away, and on to the next.
//
// Source: Brown 1980, Political Subjectivity, p. 208–224.
//
// Limits: factors stand in the order in which they were drawn. A loading can exceed 1 in small
// studies. Nothing more is drawn once the sums are nothing but rounding.
#pragma once

#include "analysis/grid.hpp"

#include <cstddef>

namespace hefboom::analysis {

struct Centroid {
    Matrix loadings = {}; ///< sort × factor, as many as could be drawn
    bool settled = true;  ///< false where a diagonal still changed after many rounds
};

/// Of columns that are centred and of length 1. The sum of each factor's loadings is not negative.
[[nodiscard]] Centroid centroid(Matrix const& standard, std::size_t factors);

} // namespace hefboom::analysis
