// SPDX-License-Identifier: EUPL-1.2
#include "analysis/symmetric_eigen.hpp"

#include <Eigen/Core>
#include <Eigen/Eigenvalues>

#include <cassert>
#include <iterator>

namespace hefboom::analysis {

namespace {

using Map = Eigen::Map<Eigen::MatrixXd>;
using ConstMap = Eigen::Map<Eigen::MatrixXd const>;

ConstMap mapped(Matrix const& matrix) {
    return {matrix.data(), static_cast<Eigen::Index>(matrix.rows()),
            static_cast<Eigen::Index>(matrix.columns())};
}

Map mapped(Matrix& matrix) {
    return {matrix.data(), static_cast<Eigen::Index>(matrix.rows()),
            static_cast<Eigen::Index>(matrix.columns())};
}

Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solved(Matrix const& matrix, int what) {
    assert(matrix.rows() == matrix.columns());
    return Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd>(mapped(matrix), what);
}

std::vector<double> largest_first(Eigen::VectorXd const& ascending) {
    return {std::make_reverse_iterator(ascending.data() + ascending.size()),
            std::make_reverse_iterator(ascending.data())};
}

} // namespace

SymmetricEigen symmetric_eigen(Matrix const& matrix) {
    if (matrix.rows() == 0) return {};
    auto const solver = solved(matrix, Eigen::ComputeEigenvectors);
    SymmetricEigen eigen{.values = largest_first(solver.eigenvalues()),
                         .vectors = Matrix(matrix.rows(), matrix.rows())};
    mapped(eigen.vectors) = solver.eigenvectors().rowwise().reverse();
    return eigen;
}

std::vector<double> symmetric_eigenvalues(Matrix const& matrix) {
    if (matrix.rows() == 0) return {};
    return largest_first(solved(matrix, Eigen::EigenvaluesOnly).eigenvalues());
}

Matrix gram_of_rows(Matrix const& matrix) {
    Matrix gram(matrix.rows(), matrix.rows());
    mapped(gram).selfadjointView<Eigen::Lower>().rankUpdate(mapped(matrix));
    return gram;
}

Matrix gram_of_columns(Matrix const& matrix) {
    Matrix gram(matrix.columns(), matrix.columns());
    mapped(gram).selfadjointView<Eigen::Lower>().rankUpdate(mapped(matrix).transpose());
    return gram;
}

Matrix transposed_product(Matrix const& left, Matrix const& right) {
    assert(left.rows() == right.rows());
    Matrix product(left.columns(), right.columns());
    mapped(product).noalias() = mapped(left).transpose() * mapped(right);
    return product;
}

} // namespace hefboom::analysis
