// SPDX-License-Identifier: EUPL-1.2
#include "analysis/linear_solution.hpp"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace hefboom::analysis {

std::optional<std::vector<double>> linear_solution(Matrix const& square,
                                                   std::span<double const> right) {
    auto const n = static_cast<Eigen::Index>(square.rows());
    if (n == 0) return std::vector<double>{};
    Eigen::PartialPivLU<Eigen::MatrixXd> const factors(
        Eigen::Map<Eigen::MatrixXd const>(square.data(), n, n));
    Eigen::VectorXd const x = factors.solve(Eigen::Map<Eigen::VectorXd const>(right.data(), n));
    std::vector<double> solution(x.data(), x.data() + n);
    if (!std::ranges::all_of(solution, [](double one) { return std::isfinite(one); }))
        return std::nullopt;
    return solution;
}

} // namespace hefboom::analysis
