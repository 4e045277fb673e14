// SPDX-License-Identifier: EUPL-1.2
#include "analysis/roll_out.hpp"

#include <algorithm>
#include <utility>

namespace hefboom::analysis {

namespace {

std::optional<double> change(RollOut const& roll_out, std::size_t location, std::size_t base,
                             std::size_t period) {
    auto const before = roll_out.mean(location, base);
    auto const then = roll_out.mean(location, period);
    if (!before || !then) return std::nullopt;
    return *then - *before;
}

/// The difference of a location that starts in `start`, against those not live at `not_live_at`.
std::optional<RollOutEffect> difference(RollOut const& roll_out, std::size_t location,
                                        std::size_t start, std::size_t period,
                                        std::size_t not_live_at) {
    auto const own = change(roll_out, location, start - 1, period);
    if (!own) return std::nullopt;
    RollOutEffect found{.location = location,
                        .period = period,
                        .event = static_cast<std::ptrdiff_t>(period) -
                                 static_cast<std::ptrdiff_t>(start)};
    double sum = 0;
    for (std::size_t other = 0; other < roll_out.locations; ++other) {
        if (roll_out.live(other, not_live_at)) continue;
        auto const theirs = change(roll_out, other, start - 1, period);
        if (!theirs) continue;
        sum += *theirs;
        found.controls.push_back(other);
    }
    if (found.controls.empty()) return std::nullopt;
    found.effect = *own - sum / static_cast<double>(found.controls.size());
    return found;
}

} // namespace

std::vector<RollOutEffect> roll_out_effects(RollOut const& roll_out) {
    std::vector<RollOutEffect> effects;
    for (std::size_t location = 0; location < roll_out.locations; ++location) {
        auto const start = roll_out.starts[location].value_or(0);
        if (start == 0) continue;
        for (auto period = start; period < roll_out.periods; ++period)
            if (auto effect = difference(roll_out, location, start, period, period))
                effects.push_back(std::move(*effect));
    }
    return effects;
}

std::vector<RollOutEffect> differences_before_start(RollOut const& roll_out) {
    std::vector<RollOutEffect> differences;
    for (std::size_t location = 0; location < roll_out.locations; ++location) {
        auto const start = roll_out.starts[location].value_or(0);
        if (start == 0 || start >= roll_out.periods) continue;
        for (std::size_t period = 0; period + 1 < start; ++period)
            if (auto found = difference(roll_out, location, start, period, start))
                differences.push_back(std::move(*found));
    }
    return differences;
}

std::optional<double> mean_effect(std::span<RollOutEffect const> effects) {
    if (effects.empty()) return std::nullopt;
    double sum = 0;
    for (auto const& effect : effects)
        sum += effect.effect;
    return sum / static_cast<double>(effects.size());
}

} // namespace hefboom::analysis
