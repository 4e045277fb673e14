// SPDX-License-Identifier: EUPL-1.2
#include "analysis/polar_factor.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace hefboom::analysis;

TEST_CASE("the rotation in a matrix is found whatever it stretches") {
    auto const cosine = std::cos(0.7);
    auto const sine = std::sin(0.7);
    // rotation × diag(3, 5)
    Matrix matrix(2, 2);
    matrix(0, 0) = 3 * cosine;
    matrix(1, 0) = 3 * sine;
    matrix(0, 1) = -5 * sine;
    matrix(1, 1) = 5 * cosine;
    auto const polar = polar_factor(matrix);
    CHECK(polar.fit == doctest::Approx(8));
    CHECK(polar.rotation(0, 0) == doctest::Approx(cosine));
    CHECK(polar.rotation(0, 1) == doctest::Approx(-sine));
}

TEST_CASE("a matrix of zeros has a rotation too, and no fit") {
    auto const polar = polar_factor(Matrix(3, 3));
    CHECK(polar.fit == 0);
    double squares = 0;
    for (std::size_t k = 0; k < 3; ++k)
        squares += polar.rotation(k, 0) * polar.rotation(k, 0);
    CHECK(squares == doctest::Approx(1));
    CHECK(polar_factor({}).rotation.rows() == 0);
}
