// SPDX-License-Identifier: EUPL-1.2
#include "analysis/symmetric_eigen.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace hefboom::analysis;

TEST_CASE("a symmetric matrix falls apart in its axes, the longest first") {
    Matrix matrix(2, 2);
    matrix(0, 0) = matrix(1, 1) = 2;
    matrix(1, 0) = 1; // the upper half is not looked at
    matrix(0, 1) = 99;
    auto const eigen = symmetric_eigen(matrix);
    CHECK(eigen.values[0] == doctest::Approx(3));
    CHECK(eigen.values[1] == doctest::Approx(1));
    CHECK(std::abs(eigen.vectors(0, 0)) == doctest::Approx(std::sqrt(0.5)));
    CHECK(eigen.vectors(0, 0) * eigen.vectors(1, 0) > 0);
    CHECK(eigen.vectors(0, 1) * eigen.vectors(1, 1) < 0);
    CHECK(symmetric_eigenvalues(matrix)[0] == doctest::Approx(3));
}

TEST_CASE("products of rows and of columns are what they are called") {
    Matrix matrix(2, 3);
    for (std::size_t at = 0; at < 6; ++at)
        matrix(at % 2, at / 2) = static_cast<double>(at); // 0 2 4 / 1 3 5
    CHECK(gram_of_rows(matrix)(1, 0) == 26);
    CHECK(gram_of_columns(matrix)(2, 0) == 5);
    CHECK(transposed_product(matrix, matrix)(1, 2) == 23);
}

TEST_CASE("a matrix without rows has no axes") {
    CHECK(symmetric_eigen({}).values.empty());
    CHECK(symmetric_eigenvalues({}).empty());
}
