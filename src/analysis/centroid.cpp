// SPDX-License-Identifier: EUPL-1.2
#include "analysis/centroid.hpp"

#include "analysis/principal_components.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace hefboom::analysis {

namespace {

constexpr double settled_change = 1e-5;
constexpr double rounding = 1e-12;
constexpr std::size_t rounds_most = 10000;

/// The correlations that the factors so far leave, with every sort mirrored or not. The matrix
/// itself (sorts × sorts) is never made: its column sums follow from two weighted sums.
class Residual {
public:
    Residual(Matrix const& standard, std::vector<std::vector<double>> const& factors)
        : standard_(standard), factors_(factors), sign_(standard.columns(), 1.0),
          own_(standard.columns(), 1.0), direction_(standard.rows()), taken_(factors.size()) {
        for (std::size_t sort = 0; sort < sign_.size(); ++sort) {
            for (auto const& factor : factors)
                own_[sort] -= factor[sort] * factor[sort];
            add(sort, 1);
        }
    }

    [[nodiscard]] double sign(std::size_t sort) const { return sign_[sort]; }

    void mirror(std::size_t sort) {
        add(sort, -2 * sign_[sort]);
        sign_[sort] = -sign_[sort];
    }

    /// Of every column, without the diagonal.
    [[nodiscard]] std::vector<double> sums() const {
        std::vector<double> sums(sign_.size());
        for (std::size_t sort = 0; sort < sums.size(); ++sort) {
            auto const column = standard_.column(sort);
            double sum = 0;
            for (std::size_t row = 0; row < direction_.size(); ++row)
                sum += column.data()[row] * direction_.data()[row];
            for (std::size_t k = 0; k < factors_.size(); ++k)
                sum -= factors_[k][sort] * taken_[k];
            sums[sort] = sign_[sort] * sum - own_[sort];
        }
        return sums;
    }

private:
    void add(std::size_t sort, double weight) {
        auto const column = standard_.column(sort);
        for (std::size_t row = 0; row < direction_.size(); ++row)
            direction_[row] += weight * column[row];
        for (std::size_t k = 0; k < factors_.size(); ++k)
            taken_[k] += weight * factors_[k][sort];
    }

    Matrix const& standard_;
    std::vector<std::vector<double>> const& factors_;
    std::vector<double> sign_;
    std::vector<double> own_; ///< what is left on the diagonal
    std::vector<double> direction_;
    std::vector<double> taken_;
};

/// The column sums once all are positive. Every mirroring raises their total, so it ends.
std::vector<double> positive_sums(Residual& residual) {
    for (;;) {
        auto sums = residual.sums();
        auto const smallest = std::ranges::min_element(sums);
        if (*smallest >= -rounding) return sums;
        residual.mirror(static_cast<std::size_t>(smallest - sums.begin()));
    }
}

struct Drawn {
    std::vector<double> loadings = {};
    bool settled = true;
};

/// Nothing where the sums are nothing but rounding.
Drawn drawn_from(std::vector<double> const& sums) {
    auto const others = std::max(1.0, static_cast<double>(sums.size()) - 1);
    std::vector<double> diagonal;
    for (auto const sum : sums)
        diagonal.push_back(sum / others);
    Drawn drawn;
    for (std::size_t round = 0; round < rounds_most; ++round) {
        double total = 0;
        for (std::size_t sort = 0; sort < sums.size(); ++sort)
            total += sums[sort] + diagonal[sort];
        if (!(total > rounding * static_cast<double>(sums.size()))) return {};
        drawn.loadings.clear();
        double change = 0;
        for (std::size_t sort = 0; sort < sums.size(); ++sort) {
            auto const loading = (sums[sort] + diagonal[sort]) / std::sqrt(total);
            drawn.loadings.push_back(loading);
            change = std::max(change, std::abs(loading * loading - diagonal[sort]));
            diagonal[sort] = loading * loading;
        }
        if (change < settled_change) return drawn;
    }
    drawn.settled = false;
    return drawn;
}

} // namespace

Centroid centroid(Matrix const& standard, std::size_t factors) {
    std::vector<std::vector<double>> found;
    Centroid answer;
    while (found.size() < factors && standard.columns() > 0) {
        Residual residual(standard, found);
        auto drawn = drawn_from(positive_sums(residual));
        if (drawn.loadings.empty()) break;
        answer.settled = answer.settled && drawn.settled;
        for (std::size_t sort = 0; sort < drawn.loadings.size(); ++sort)
            drawn.loadings[sort] *= residual.sign(sort);
        found.push_back(std::move(drawn.loadings));
    }
    answer.loadings = Matrix(standard.columns(), found.size());
    for (std::size_t k = 0; k < found.size(); ++k)
        std::ranges::copy(found[k], answer.loadings.column(k).begin());
    face_forward(answer.loadings);
    return answer;
}

} // namespace hefboom::analysis
