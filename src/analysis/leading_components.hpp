// SPDX-License-Identifier: EUPL-1.2
// Problem: the two directions in which the rows of a table differ most, for tables from a room to
// thousands of people, most of whose cells are 0.
//
// Formula: the eigenvectors v1, v2 of X'X with the largest eigenvalues, and the scores X v. With
// few rows through the dense XX' (v = X'u / √λ); else by Lanczos on X'X with every vector made
// orthogonal to all before it, until |β s| <= 1e-13 λ1 for both, which is a bound on the residual.
//
// Source: Golub and Van Loan 2013, Matrix Computations, 4th ed., §10.1-10.3.
//
// Limits: where the second and third eigenvalue are equal the second direction is one of many.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace hefboom::analysis {

/// The cells of a table that are not 0, column after column.
struct SparseColumns {
    std::size_t rows = 0;
    std::vector<std::size_t> starts = {0}; ///< of each column, and the end
    std::vector<std::uint32_t> row = {};
    std::vector<double> value = {};

    [[nodiscard]] std::size_t columns() const { return starts.size() - 1; }
};

using Pair = std::array<double, 2>;

struct LeadingComponents {
    Pair variance = {};             ///< eigenvalues of X'X; 0 where the table has no such direction
    std::vector<Pair> columns = {}; ///< v1 and v2: of length 1, or all 0 where the variance is 0
    std::vector<Pair> rows = {};    ///< X v
};

/// Each direction has the sign that makes the sum of its column weights positive; where that is
/// within 1e-9 of 0, its largest weight (the first of them).
[[nodiscard]] LeadingComponents leading_components(SparseColumns const& table);

} // namespace hefboom::analysis
