// SPDX-License-Identifier: EUPL-1.2
#include "analysis/principal_components.hpp"

#include "analysis/symmetric_eigen.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr double rounding = 1e-10; ///< an eigenvalue below it is none
constexpr double as_large = 1e-9;  ///< relative: two eigenvalues that cannot be told apart
constexpr double sum_is_zero = 1e-9;

bool through_statements(Matrix const& standard) {
    return standard.columns() > standard.rows();
}

void not_negative(std::vector<double>& eigenvalues) {
    for (auto& value : eigenvalues)
        value = std::max(value, 0.0);
}

} // namespace

std::size_t rank_of(std::vector<double> const& eigenvalues) {
    return static_cast<std::size_t>(
        std::ranges::count_if(eigenvalues, [](double value) { return value > rounding; }));
}

void face_forward(Matrix& loadings) {
    for (std::size_t k = 0; k < loadings.columns(); ++k) {
        double sum = 0;
        double largest = 0;
        for (auto const loading : loadings.column(k)) {
            sum += loading;
            if (std::abs(loading) > std::abs(largest) + sum_is_zero) largest = loading;
        }
        if (std::abs(sum) <= sum_is_zero ? largest >= 0 : sum > 0) continue;
        for (auto& loading : loadings.column(k))
            loading = -loading;
    }
}

PrincipalComponents principal_components(Matrix const& standard, std::size_t components) {
    auto const across = through_statements(standard);
    auto eigen = symmetric_eigen(across ? gram_of_rows(standard) : gram_of_columns(standard));
    not_negative(eigen.values);
    auto const rank = rank_of(eigen.values);
    auto const kept = std::min(components, rank);
    PrincipalComponents found{.eigenvalues = std::move(eigen.values)};
    Matrix axes(eigen.vectors.rows(), kept);
    for (std::size_t k = 0; k < kept; ++k)
        std::ranges::copy(eigen.vectors.column(k), axes.column(k).begin());
    if (across) {
        found.loadings = transposed_product(standard, axes);
    } else {
        for (std::size_t k = 0; k < kept; ++k)
            for (auto& cell : axes.column(k))
                cell *= std::sqrt(found.eigenvalues[k]);
        found.loadings = std::move(axes);
    }
    face_forward(found.loadings);
    found.unique = kept == 0 || kept == rank ||
                   found.eigenvalues[kept - 1] - found.eigenvalues[kept] >
                       as_large * found.eigenvalues[kept - 1];
    return found;
}

std::vector<double> component_eigenvalues(Matrix const& standard) {
    auto values = symmetric_eigenvalues(through_statements(standard) ? gram_of_rows(standard)
                                                                     : gram_of_columns(standard));
    not_negative(values);
    return values;
}

} // namespace hefboom::analysis
