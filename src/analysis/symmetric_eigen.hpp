// SPDX-License-Identifier: EUPL-1.2
// Problem: the axes along which a symmetric matrix stretches, and how much.
//
// Formula: A = V diag(e) V', by Householder tridiagonalisation and implicit QR.
//
// Source: Golub and Van Loan 2013, Matrix Computations, chapter 8; computed by Eigen.
//
// Limits: where two eigenvalues are equal the axes between them are any; the caller tells.
#pragma once

#include "analysis/grid.hpp"

#include <vector>

namespace hefboom::analysis {

struct SymmetricEigen {
    std::vector<double> values = {}; ///< the largest first
    Matrix vectors = {};             ///< column k belongs to values[k]
};

/// Of a square matrix of which the lower half counts. Nothing of a matrix without rows.
[[nodiscard]] SymmetricEigen symmetric_eigen(Matrix const& matrix);

/// The values alone, the largest first: several times faster.
[[nodiscard]] std::vector<double> symmetric_eigenvalues(Matrix const& matrix);

/// Row by row, what the rows have in common: the sum over columns of x_a x_b.
[[nodiscard]] Matrix gram_of_rows(Matrix const& matrix);

/// Column by column: the sum over rows.
[[nodiscard]] Matrix gram_of_columns(Matrix const& matrix);

/// left' × right; both have as many rows.
[[nodiscard]] Matrix transposed_product(Matrix const& left, Matrix const& right);

} // namespace hefboom::analysis
