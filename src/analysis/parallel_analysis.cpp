// SPDX-License-Identifier: EUPL-1.2
#include "analysis/parallel_analysis.hpp"

#include "analysis/percentile.hpp"
#include "analysis/principal_components.hpp"

#include <algorithm>

namespace hefboom::analysis {

namespace {

constexpr double chance_level = 0.95;
constexpr double more_than_rounding = 1e-9;

} // namespace

ParallelAnalysis parallel_analysis(Matrix const& standard, std::span<double const> eigenvalues,
                                   Random& random) {
    ParallelAnalysis answer;
    if (eigenvalues.empty()) return answer;
    Matrix by_component(parallel_sets, eigenvalues.size());
    auto shuffled = standard;
    for (std::size_t set = 0; set < parallel_sets; ++set) {
        for (std::size_t sort = 0; sort < shuffled.columns(); ++sort)
            random.shuffle(shuffled.column(sort));
        auto const values = component_eigenvalues(shuffled);
        for (std::size_t at = 0; at < values.size(); ++at)
            by_component(set, at) = values[at];
    }
    bool counting = true;
    for (std::size_t at = 0; at < eigenvalues.size(); ++at) {
        auto const values = by_component.column(at);
        std::ranges::sort(values);
        answer.thresholds.push_back(percentile(values, chance_level));
        counting = counting && eigenvalues[at] > answer.thresholds[at] + more_than_rounding;
        if (counting) ++answer.factors;
    }
    return answer;
}

} // namespace hefboom::analysis
