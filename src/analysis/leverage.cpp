// SPDX-License-Identifier: EUPL-1.2
#include "analysis/leverage.hpp"

#include "analysis/linear_solution.hpp"
#include "analysis/percentile.hpp"

#include <algorithm>
#include <cmath>

namespace hefboom::analysis {

namespace {

/// Effects that differ by less than this, beside the largest, are equal.
constexpr double equal_effects = 1e-12;
constexpr double tail = 0.025;

std::vector<std::size_t> drawn_again(std::size_t people, Random& random) {
    std::vector<std::size_t> times(people);
    for (std::size_t draw = 0; draw < people; ++draw)
        ++times[static_cast<std::size_t>(random.below(people))];
    return times;
}

std::optional<std::vector<double>> effects_of(LeverageData const& data,
                                              std::span<std::size_t const> times) {
    CauseMotion const motion(cause_map(data.concepts, data.drawn, times), data.form, {});
    auto const end = settled(motion, data.start, Radius::only_whether_calm);
    if (!end.calm) return std::nullopt;
    return goal_effects(motion, end.steady, data.goals);
}

} // namespace

std::optional<std::vector<double>> goal_effects(CauseMotion const& motion,
                                                std::span<double const> steady,
                                                std::span<std::uint32_t const> goals) {
    auto const slopes = motion.slopes(steady);
    std::vector<double> wanted(motion.concepts());
    for (auto const goal : goals)
        wanted[goal] += 1;
    auto effects = linear_solution(
        identity_minus(motion.responding(), motion.responses(slopes), Orientation::transposed),
        wanted);
    if (!effects) return std::nullopt;
    for (std::size_t at = 0; at < slopes.size(); ++at)
        (*effects)[at] *= slopes[at];
    return effects;
}

std::vector<std::size_t> ranks_by_size(std::span<double const> effects) {
    std::vector<double> sizes;
    for (auto const effect : effects)
        sizes.push_back(std::abs(effect));
    auto descending = sizes;
    std::ranges::sort(descending, std::ranges::greater{});
    auto const slack = descending.empty() ? 0 : equal_effects * descending.front();
    std::vector<std::size_t> ranks;
    for (auto const size : sizes) {
        auto const larger = std::ranges::partition_point(
            descending, [&](double other) { return other > size + slack; });
        ranks.push_back(static_cast<std::size_t>(larger - descending.begin()) + 1);
    }
    return ranks;
}

LeverageSpread leverage_spread(LeverageData const& data, std::size_t steps, Random& random) {
    LeverageSpread spread{.steps = steps};
    std::vector<std::vector<double>> effects(data.concepts);
    std::vector<std::vector<double>> ranks(data.concepts);
    for (std::size_t step = 0; step < steps; ++step) {
        auto const drawn = effects_of(data, drawn_again(data.people, random));
        if (!drawn) {
            ++spread.left_out;
            continue;
        }
        auto const ranked = ranks_by_size(*drawn);
        for (std::size_t at = 0; at < drawn->size(); ++at) {
            effects[at].push_back((*drawn)[at]);
            ranks[at].push_back(static_cast<double>(ranked[at]));
        }
    }
    if (steps - spread.left_out < 2) return spread;
    for (std::uint32_t at = 0; at < data.concepts; ++at) {
        std::ranges::sort(effects[at]);
        std::ranges::sort(ranks[at]);
        spread.effect.push_back(
            {.low = percentile(effects[at], tail), .high = percentile(effects[at], 1 - tail)});
        auto const best = std::floor(percentile(ranks[at], tail));
        auto const worst = std::ceil(percentile(ranks[at], 1 - tail));
        spread.rank.push_back(
            {.low = static_cast<std::size_t>(best), .high = static_cast<std::size_t>(worst)});
    }
    return spread;
}

} // namespace hefboom::analysis
