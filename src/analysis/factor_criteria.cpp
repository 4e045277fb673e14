// SPDX-License-Identifier: EUPL-1.2
#include "analysis/factor_criteria.hpp"

#include "analysis/principal_components.hpp"

#include <algorithm>
#include <cmath>

namespace hefboom::analysis {

namespace {

constexpr std::size_t products_most = 10;
constexpr double rounding = 1e-9;

double product_of_two_largest(std::span<double const> loadings) {
    double largest = 0;
    double second = 0;
    for (auto const loading : loadings) {
        auto const size = std::abs(loading);
        second = std::max(second, std::min(size, largest));
        largest = std::max(largest, size);
    }
    return largest * second;
}

} // namespace

FactorCriteria factor_criteria(QSorts const& sorts, Viewpoints const& found, Random& random) {
    FactorCriteria criteria;
    if (sorts.sorts.empty()) return criteria;
    criteria.above_one = static_cast<std::size_t>(std::ranges::count_if(
        found.eigenvalues, [](double value) { return value > 1 + rounding; }));
    criteria.two_flags = static_cast<std::size_t>(std::ranges::count_if(
        found.characteristics, [](auto const& factor) { return factor.sorts >= 2; }));
    criteria.humphrey_least = 2 / std::sqrt(static_cast<double>(sorts.statements.size()));
    auto const components = principal_components(sorts.standard, products_most);
    bool counting = true;
    for (std::size_t k = 0; k < components.loadings.columns(); ++k) {
        auto const product = product_of_two_largest(components.loadings.column(k));
        criteria.humphrey_products.push_back(product);
        counting = counting && product > criteria.humphrey_least;
        if (counting) ++criteria.humphrey;
    }
    if (sorts.standard.rows() * sorts.standard.columns() <= parallel_scores_most)
        criteria.parallel = parallel_analysis(sorts.standard, found.eigenvalues, random);
    else
        criteria.notes.push_back({.key = "too-many-scores-to-shuffle"});
    return criteria;
}

} // namespace hefboom::analysis
