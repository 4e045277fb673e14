// SPDX-License-Identifier: EUPL-1.2
#include "analysis/polar_factor.hpp"

#include <Eigen/Core>
#include <Eigen/SVD>

#include <cassert>

namespace hefboom::analysis {

PolarFactor polar_factor(Matrix const& matrix) {
    assert(matrix.rows() == matrix.columns());
    PolarFactor polar{.rotation = Matrix(matrix.rows(), matrix.rows())};
    if (matrix.rows() == 0) return polar;
    auto const size = static_cast<Eigen::Index>(matrix.rows());
    Eigen::Map<Eigen::MatrixXd const> const given(matrix.data(), size, size);
    Eigen::JacobiSVD<Eigen::MatrixXd> const svd(given, Eigen::ComputeFullU | Eigen::ComputeFullV);
    Eigen::Map<Eigen::MatrixXd>(polar.rotation.data(), size, size).noalias() =
        svd.matrixU() * svd.matrixV().transpose();
    polar.fit = svd.singularValues().sum();
    return polar;
}

} // namespace hefboom::analysis
