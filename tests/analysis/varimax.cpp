// SPDX-License-Identifier: EUPL-1.2
#include "analysis/varimax.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

using namespace hefboom::analysis;

namespace {

Matrix noise(std::size_t rows, std::size_t columns, std::uint64_t seed) {
    Random random(seed);
    Matrix loadings(rows, columns);
    for (std::size_t k = 0; k < columns; ++k)
        for (auto& loading : loadings.column(k))
            loading = random.normal() / 3;
    return loadings;
}

double length_of_row(Matrix const& loadings, std::size_t row) {
    double sum = 0;
    for (std::size_t k = 0; k < loadings.columns(); ++k)
        sum += loadings(row, k) * loadings(row, k);
    return sum;
}

} // namespace

TEST_CASE("sorts that each belong to one factor are found again after any turn") {
    Matrix loadings(6, 2);
    for (std::size_t row = 0; row < 6; ++row) {
        auto const size = 0.4 + 0.1 * static_cast<double>(row);
        auto const angle = 0.5 + (row < 3 ? 0 : 2 * std::atan(1.0));
        loadings(row, 0) = size * std::cos(angle);
        loadings(row, 1) = size * std::sin(angle);
    }
    auto const turned = varimax(loadings);
    CHECK(turned.converged);
    CHECK(turned.unique);
    CHECK(turned.criterion == doctest::Approx(0.5)); // half of the rows 1, half 0, twice
    for (std::size_t row = 0; row < 6; ++row)
        CHECK(std::min(std::abs(turned.loadings(row, 0)), std::abs(turned.loadings(row, 1))) <
              1e-14);
}

TEST_CASE("turning keeps every communality, and goes at least as far as the stop of R") {
    rc::check("varimax of noise", [](std::uint32_t seed) {
        auto const columns = std::size_t{2} + seed % 5;
        auto const loadings = noise(8 + seed % 40, columns, seed);
        auto const ours = varimax(loadings);
        auto const of_r = varimax_of_r(loadings);
        RC_ASSERT(ours.converged);
        for (std::size_t row = 0; row < loadings.rows(); ++row)
            RC_ASSERT(std::abs(length_of_row(ours.loadings, row) - length_of_row(loadings, row)) <
                      1e-12);
        // From there, pairwise turning finds the same or another maximum, never less.
        RC_ASSERT(varimax(of_r.loadings).criterion >= of_r.criterion - 1e-12);
    });
}

TEST_CASE("once turned there is nothing left to turn") {
    auto const once = varimax(noise(50, 4, 3));
    auto const twice = varimax(once.loadings);
    CHECK(twice.sweeps <= 2);
    double apart = 0;
    for (std::size_t k = 0; k < 4; ++k)
        for (std::size_t row = 0; row < 50; ++row)
            apart = std::max(apart, std::abs(once.loadings(row, k) - twice.loadings(row, k)));
    CHECK(apart < 1e-13);
}

TEST_CASE("where every direction is as good, that is said") {
    // The eight directions of a compass rose.
    Matrix rose(8, 2);
    for (std::size_t row = 0; row < 8; ++row) {
        auto const angle = static_cast<double>(row) * std::atan(1.0) / 2;
        rose(row, 0) = std::cos(angle);
        rose(row, 1) = std::sin(angle);
    }
    auto const turned = varimax(rose);
    CHECK(turned.converged);
    CHECK_FALSE(turned.unique);
}

TEST_CASE("a sort without communality stays out, and nothing else is a special case") {
    auto loadings = noise(20, 3, 9);
    Matrix with(21, 3);
    for (std::size_t k = 0; k < 3; ++k)
        std::ranges::copy(loadings.column(k), with.column(k).begin());
    auto const without_it = varimax(loadings);
    auto const with_it = varimax(with);
    CHECK(with_it.criterion == doctest::Approx(without_it.criterion).epsilon(1e-13));
    CHECK(with_it.loadings(20, 0) == 0);
    CHECK(with_it.loadings(4, 1) == doctest::Approx(without_it.loadings(4, 1)).epsilon(1e-12));
    for (auto const& nothing : {Matrix(), Matrix(4, 0), Matrix(4, 2), Matrix(1, 1)}) {
        CHECK(varimax(nothing).converged);
        CHECK(varimax_of_r(nothing).converged);
    }
    CHECK(varimax(noise(7, 1, 1)).loadings == noise(7, 1, 1));
}

TEST_CASE("the stop of R has not converged, which is why it is not the default") {
    auto const loadings = noise(50, 5, 12);
    CHECK(varimax_of_r(loadings).criterion < varimax(varimax_of_r(loadings).loadings).criterion);
}
