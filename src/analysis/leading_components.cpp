// SPDX-License-Identifier: EUPL-1.2
#include "analysis/leading_components.hpp"

#include "analysis/random.hpp"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>

namespace hefboom::analysis {

namespace {

using Block = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

/// Up to here the dense XX' is fastest.
constexpr std::size_t dense_rows_most = 64;
constexpr double residual_most = 1e-13;
/// A variance below this share of the first is rounding.
constexpr double no_variance = 1e-13;
constexpr double no_sum = 1e-9;

Vector times(SparseColumns const& table, Vector const& weights) {
    Vector scores = Vector::Zero(static_cast<Eigen::Index>(table.rows));
    auto* const score = scores.data();
    for (std::size_t column = 0; column < table.columns(); ++column) {
        auto const weight = weights.data()[column];
        for (auto at = table.starts[column]; at < table.starts[column + 1]; ++at)
            score[table.row[at]] += table.value[at] * weight;
    }
    return scores;
}

Vector transposed_times(SparseColumns const& table, Vector const& scores) {
    Vector weights(static_cast<Eigen::Index>(table.columns()));
    auto const* const score = scores.data();
    for (std::size_t column = 0; column < table.columns(); ++column) {
        double sum = 0;
        for (auto at = table.starts[column]; at < table.starts[column + 1]; ++at)
            sum += table.value[at] * score[table.row[at]];
        weights.data()[column] = sum;
    }
    return weights;
}

/// The two directions as columns; fewer where there are fewer rows or columns.
struct Directions {
    Block weights;
    std::vector<double> variance;
};

Directions through_rows(SparseColumns const& table) {
    auto const n = static_cast<Eigen::Index>(table.rows);
    Block products = Block::Zero(n, n);
    auto* const product = products.data();
    for (std::size_t column = 0; column < table.columns(); ++column)
        for (auto one = table.starts[column]; one < table.starts[column + 1]; ++one) {
            auto* const of_one = product + table.row[one] * table.rows;
            for (auto other = one; other < table.starts[column + 1]; ++other)
                of_one[table.row[other]] += table.value[one] * table.value[other];
        }
    // Rows ascend within a column: what was filled in is the lower triangle, which Eigen reads.
    Eigen::SelfAdjointEigenSolver<Block> const solved(products);
    Directions found{.weights = Block::Zero(static_cast<Eigen::Index>(table.columns()), 2),
                     .variance = {}};
    for (Eigen::Index at = 0; at < std::min<Eigen::Index>(n, 2); ++at) {
        auto const value = solved.eigenvalues()[n - 1 - at];
        found.variance.push_back(value);
        if (value > 0)
            found.weights.col(at) =
                transposed_times(table, solved.eigenvectors().col(n - 1 - at)) / std::sqrt(value);
    }
    return found;
}

/// A vector of length 1, orthogonal to the first `used` columns of the basis.
Vector fresh_direction(Block const& basis, Eigen::Index used, Random& random) {
    for (;;) {
        Vector drawn(basis.rows());
        for (auto& entry : drawn)
            entry = random.normal();
        auto const before = drawn.norm();
        for (int twice = 0; twice < 2; ++twice)
            drawn -= basis.leftCols(used) * (basis.leftCols(used).transpose() * drawn);
        // What is left of a vector within the span is rounding.
        if (drawn.norm() > 1e-6 * before) return drawn.normalized();
    }
}

/// Lanczos on X'X.
class Krylov {
public:
    explicit Krylov(SparseColumns const& table)
        : table_(table), most_(static_cast<Eigen::Index>(std::min(table.rows, table.columns()))) {}

    Directions found() {
        Eigen::Index check = std::min<Eigen::Index>(most_, 20);
        while (used_ < most_) {
            step();
            if (used_ < check && used_ < most_) continue;
            check += check / 4;
            solver_.computeFromTridiagonal(diagonal_.head(used_), beside_.head(used_ - 1));
            if (used_ == most_ || converged()) break;
        }
        Directions directions{.weights = {}, .variance = {}};
        auto const count = std::min<Eigen::Index>(used_, 2);
        directions.weights =
            basis_.leftCols(used_) * solver_.eigenvectors().rightCols(count).rowwise().reverse();
        for (Eigen::Index at = 0; at < count; ++at)
            directions.variance.push_back(solver_.eigenvalues()[used_ - 1 - at]);
        return directions;
    }

private:
    void step() {
        if (used_ == basis_.cols()) grow();
        if (used_ == 0 || beta_ <= residual_most * scale_) {
            // The space is used up: another direction may have the same variance.
            basis_.col(used_) = fresh_direction(basis_, used_, random_);
            beta_ = 0;
        } else {
            basis_.col(used_) = next_ / beta_;
        }
        if (used_ > 0) beside_[used_ - 1] = beta_;
        next_ = transposed_times(table_, times(table_, basis_.col(used_)));
        diagonal_[used_] = basis_.col(used_).dot(next_);
        ++used_;
        for (int twice = 0; twice < 2; ++twice)
            next_ -= basis_.leftCols(used_) * (basis_.leftCols(used_).transpose() * next_);
        beta_ = next_.norm();
        scale_ = std::max({scale_, diagonal_[used_ - 1], beta_});
    }

    [[nodiscard]] bool converged() const {
        auto const largest = solver_.eigenvalues()[used_ - 1];
        for (Eigen::Index at = 0; at < 2; ++at)
            if (beta_ * std::abs(solver_.eigenvectors()(used_ - 1, used_ - 1 - at)) >
                residual_most * largest)
                return false;
        return true;
    }

    void grow() {
        auto const columns = std::min(most_, std::max<Eigen::Index>(32, 2 * basis_.cols()));
        basis_.conservativeResize(static_cast<Eigen::Index>(table_.columns()), columns);
        diagonal_.conservativeResize(columns);
        beside_.conservativeResize(columns);
    }

    SparseColumns const& table_;
    Eigen::Index most_;
    Random random_{1}; ///< any start will do, always the same
    Block basis_;
    Vector diagonal_;
    Vector beside_;
    Vector next_;
    Eigen::Index used_ = 0;
    double beta_ = 0;
    double scale_ = 0;
    Eigen::SelfAdjointEigenSolver<Block> solver_;
};

double sign_of(Vector const& weights) {
    auto const sum = weights.sum();
    if (std::abs(sum) > no_sum) return sum > 0 ? 1 : -1;
    double largest = 0;
    for (auto const weight : weights)
        if (std::abs(weight) > std::abs(largest) + no_sum) largest = weight;
    return largest < 0 ? -1 : 1;
}

} // namespace

LeadingComponents leading_components(SparseColumns const& table) {
    LeadingComponents components{.columns = std::vector<Pair>(table.columns()),
                                 .rows = std::vector<Pair>(table.rows)};
    if (table.rows == 0 || table.columns() == 0) return components;
    auto const found = table.rows <= dense_rows_most ? through_rows(table) : Krylov(table).found();
    for (std::size_t at = 0; at < found.variance.size(); ++at) {
        if (found.variance[at] <= no_variance * found.variance.front()) continue;
        Vector weights = found.weights.col(static_cast<Eigen::Index>(at));
        weights *= sign_of(weights) / weights.norm();
        auto const scores = times(table, weights);
        components.variance[at] = found.variance[at];
        for (std::size_t column = 0; column < table.columns(); ++column)
            components.columns[column][at] = weights.data()[column];
        for (std::size_t row = 0; row < table.rows; ++row)
            components.rows[row][at] = scores.data()[row];
    }
    return components;
}

} // namespace hefboom::analysis
