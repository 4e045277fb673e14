// SPDX-License-Identifier: EUPL-1.2
#include "analysis/linear_solution.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hefboom::analysis;

TEST_CASE("the solution solves, also where the first pivot is 0") {
    Matrix square(2, 2);
    square(0, 1) = 2;
    square(1, 0) = 4;
    square(1, 1) = 1;
    auto const solution = linear_solution(square, std::vector<double>{6, 11});
    REQUIRE(solution);
    CHECK((*solution)[0] == 2);
    CHECK((*solution)[1] == 3);
}

TEST_CASE("a singular matrix has no solution, an empty one an empty solution") {
    CHECK_FALSE(linear_solution(Matrix(2, 2, 1.0), std::vector<double>{1, 2}));
    CHECK(linear_solution(Matrix(), {})->empty());
}
