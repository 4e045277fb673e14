// SPDX-License-Identifier: EUPL-1.2
#include "analysis/alpha_bootstrap.hpp"

#include "analysis/percentile.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hefboom::analysis {

namespace {

AlphaBootstrap summary(std::vector<std::optional<double>> const& drawn) {
    AlphaBootstrap answer{.resamples = drawn.size()};
    std::vector<double> alphas;
    for (auto const& alpha : drawn)
        if (alpha) alphas.push_back(*alpha);
    answer.undefined = drawn.size() - alphas.size();
    if (alphas.empty()) return answer;
    std::ranges::sort(alphas);
    auto const n = static_cast<double>(alphas.size());
    auto const mean = std::accumulate(alphas.begin(), alphas.end(), 0.0) / n;
    answer.mean = mean;
    answer.range = Interval{.low = percentile(alphas, 0.025), .high = percentile(alphas, 0.975)};
    if (alphas.size() < 2) return answer;
    double squares = 0;
    for (auto const alpha : alphas)
        squares += (alpha - mean) * (alpha - mean);
    answer.sd = std::sqrt(squares / (n - 1));
    return answer;
}

} // namespace

AlphaBootstrap bootstrap_alpha(UnitCounts const& counts, std::span<double const> values,
                               Level level, std::size_t resamples, Random& random) {
    std::vector<std::optional<double>> drawn;
    std::vector<std::size_t> units(counts.units());
    for (std::size_t resample = 0; resample < resamples; ++resample) {
        for (auto& unit : units)
            unit = static_cast<std::size_t>(random.below(counts.units()));
        drawn.push_back(krippendorff_alpha(counts, values, level, units).alpha);
    }
    return summary(drawn);
}

AlphaBootstrap bootstrap_alpha(UnitCounts const& counts, std::span<double const> values,
                               Level level, std::span<std::vector<std::size_t> const> resamples) {
    std::vector<std::optional<double>> drawn;
    for (auto const& units : resamples)
        drawn.push_back(krippendorff_alpha(counts, values, level, units).alpha);
    return summary(drawn);
}

} // namespace hefboom::analysis
