// SPDX-License-Identifier: EUPL-1.2
#include "analysis/centroid.hpp"

#include "analysis/q_sorts.hpp"
#include "analysis/sorts_made_up.hpp"
#include "analysis/symmetric_eigen.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace hefboom::analysis;

namespace {

using Rows = std::vector<std::vector<double>>;

std::vector<double> column_sums(Rows const& rows) {
    std::vector<double> sums(rows.size());
    for (auto const& row : rows)
        for (std::size_t at = 0; at < row.size(); ++at)
            sums[at] += row[at];
    return sums;
}

/// As Brown writes it down, on the whole matrix of correlations: one factor, and what is left.
std::vector<double> by_hand(Rows& left) {
    auto const n = left.size();
    std::vector<double> sign(n, 1);
    for (std::size_t at = 0; at < n; ++at)
        left[at][at] = 0;
    for (;;) {
        auto const sums = column_sums(left);
        auto const smallest = std::ranges::min_element(sums);
        if (*smallest > 0) break;
        auto const sort = static_cast<std::size_t>(smallest - sums.begin());
        sign[sort] = -sign[sort];
        for (std::size_t other = 0; other < n; ++other) {
            left[sort][other] = -left[sort][other];
            left[other][sort] = -left[other][sort];
        }
    }
    auto const sums = column_sums(left);
    std::vector<double> diagonal;
    for (auto const sum : sums)
        diagonal.push_back(sum / static_cast<double>(n - 1));
    std::vector<double> factor(n);
    for (double change = 1; change >= 1e-5;) {
        double total = 0;
        for (std::size_t at = 0; at < n; ++at)
            total += sums[at] + diagonal[at];
        change = 0;
        for (std::size_t at = 0; at < n; ++at) {
            factor[at] = (sums[at] + diagonal[at]) / std::sqrt(total);
            change = std::max(change, std::abs(factor[at] * factor[at] - diagonal[at]));
        }
        for (std::size_t at = 0; at < n; ++at)
            diagonal[at] = factor[at] * factor[at];
    }
    for (std::size_t one = 0; one < n; ++one)
        for (std::size_t other = 0; other < n; ++other)
            left[one][other] =
                (left[one][other] - factor[one] * factor[other]) * sign[one] * sign[other];
    for (std::size_t at = 0; at < n; ++at)
        factor[at] *= sign[at];
    return factor;
}

} // namespace

TEST_CASE("centroid factors are those drawn by hand from the matrix of correlations") {
    auto const made = made_up(20, 11, 3, 0.7, 2);
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    auto const gram = gram_of_columns(sorts.standard);
    Rows left(11, std::vector<double>(11));
    for (std::size_t one = 0; one < 11; ++one)
        for (std::size_t other = 0; other < 11; ++other)
            left[one][other] = gram(std::max(one, other), std::min(one, other));
    auto const found = centroid(sorts.standard, 3);
    CHECK(found.settled);
    REQUIRE(found.loadings.columns() == 3);
    for (std::size_t k = 0; k < 3; ++k) {
        auto const factor = by_hand(left);
        auto const way = std::accumulate(factor.begin(), factor.end(), 0.0) < 0 ? -1 : 1;
        for (std::size_t sort = 0; sort < 11; ++sort)
            CHECK(std::abs(found.loadings(sort, k) - way * factor[sort]) < 1e-10);
    }
}

TEST_CASE("where nothing is in common no centroid is drawn") {
    CHECK(centroid(Matrix(), 3).loadings.columns() == 0);
    auto const made = made_up(9, 1, 1, 1, 1);
    auto const alone = q_sorts(made.statements, made.sorts, made.scores);
    CHECK(centroid(alone.standard, 2).loadings.columns() == 0);
}
