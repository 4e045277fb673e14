// SPDX-License-Identifier: EUPL-1.2
#include "analysis/principal_components.hpp"

#include "analysis/q_sorts.hpp"
#include "analysis/sorts_made_up.hpp"
#include "analysis/symmetric_eigen.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace hefboom::analysis;

TEST_CASE("through the statements or through the sorts: the same components") {
    auto const made = made_up(12, 30, 3, 0.8, 5);
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    auto const found = principal_components(sorts.standard, 4);
    CHECK(found.eigenvalues.size() == 12);
    // The long way: through the 30 × 30 correlations.
    auto const eigen = symmetric_eigen(gram_of_columns(sorts.standard));
    for (std::size_t k = 0; k < 4; ++k) {
        CHECK(found.eigenvalues[k] == doctest::Approx(eigen.values[k]).epsilon(1e-12));
        auto const way = found.loadings(0, k) * eigen.vectors(0, k) > 0 ? 1 : -1;
        for (std::size_t sort = 0; sort < 30; ++sort)
            CHECK(std::abs(found.loadings(sort, k) -
                           way * eigen.vectors(sort, k) * std::sqrt(eigen.values[k])) < 1e-12);
        CHECK(std::accumulate(found.loadings.column(k).begin(), found.loadings.column(k).end(),
                              0.0) >= 0);
    }
    CHECK(component_eigenvalues(sorts.standard)[2] ==
          doctest::Approx(found.eigenvalues[2]).epsilon(1e-12));
}

TEST_CASE("there are no more components than the rank") {
    auto const made = made_up(5, 9, 2, 3, 1);
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    auto const found = principal_components(sorts.standard, 9);
    CHECK(rank_of(found.eigenvalues) == 4); // centred sorts of five statements
    CHECK(found.loadings.columns() == 4);
    CHECK(found.unique);
    for (auto const value : found.eigenvalues)
        CHECK(value >= 0);
}

TEST_CASE("a last component as strong as the next is any, and is told") {
    // Two pairs of equal sorts that have nothing in common: both eigenvalues are 2.
    Matrix standard(4, 4);
    for (std::size_t sort = 0; sort < 4; ++sort)
        for (std::size_t row = 0; row < 4; ++row) {
            auto const bit = sort < 2 ? row % 2 : row / 2;
            standard(row, sort) = bit == 1 ? 0.5 : -0.5;
        }
    CHECK_FALSE(principal_components(standard, 1).unique);
    CHECK(principal_components(standard, 2).unique);
}

TEST_CASE("a column whose sum is nothing faces the way of its largest loading") {
    Matrix loadings(3, 2);
    loadings(0, 0) = 0.2;
    loadings(1, 0) = -0.6;
    loadings(2, 0) = 0.4;
    loadings(0, 1) = -0.9;
    loadings(1, 1) = 0.5;
    face_forward(loadings);
    CHECK(loadings(1, 0) == 0.6);
    CHECK(loadings(0, 1) == 0.9);
}
