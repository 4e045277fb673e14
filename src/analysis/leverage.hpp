// SPDX-License-Identifier: EUPL-1.2
// Problem: a little push on which concept moves the goals most, and how sure is that with so few
// people who drew the map?
//
// Formula: at the steady state A, with J the responses of the motion and f' its slopes,
//   S = (I - J)^-1 diag(λ f'),   effect_i = sum over goals g of S_gi,
// where S_gi is what the steady state of g gains for a push of 1 on what comes in at i: all loops
// and detours included. Concepts are ranked by the size of their effect; one that works against the
// goals is pushed the other way. The interval comes from drawing as many people again from those
// who drew, with replacement, and going all the way for each draw: a new map, its steady state, its
// effects. Ranks that differ from draw to draw are no ranks.
//
// Source: the implicit function theorem; Efron 1979, Annals of Statistics 7:1 (the bootstrap,
// percentiles).
//
// Limits: small pushes only. Draws of a map that does not settle, or hardly, are left out and
// counted. An interval speaks of who drew the map, not of whether the map is right.
#pragma once

#include "analysis/cause_dynamics.hpp"
#include "analysis/interval.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// The effect of every concept on the sum of the goals at a steady state; nothing where I - J is
/// singular.
[[nodiscard]] std::optional<std::vector<double>> goal_effects(CauseMotion const& motion,
                                                              std::span<double const> steady,
                                                              std::span<std::uint32_t const> goals);

/// The rank of each effect by size, 1 for the largest; equal ones share the best.
[[nodiscard]] std::vector<std::size_t> ranks_by_size(std::span<double const> effects);

/// What was drawn by whom, and how it moves.
struct LeverageData {
    std::uint32_t concepts = 0;
    std::span<DrawnLink const> drawn = {}; ///< in_map_order
    std::size_t people = 0;                ///< at least 1
    MotionForm form = {};
    std::span<double const> start = {};
    std::span<std::uint32_t const> goals = {};
};

struct RankInterval {
    std::size_t low = 0; ///< the best rank
    std::size_t high = 0;
};

struct LeverageSpread {
    std::size_t steps = 0;
    std::size_t left_out = 0; ///< did not settle, or hardly
    /// For every concept; empty where fewer than two draws were left.
    std::vector<Interval> effect = {};
    std::vector<RankInterval> rank = {};
};

[[nodiscard]] LeverageSpread leverage_spread(LeverageData const& data, std::size_t steps,
                                             Random& random);

} // namespace hefboom::analysis
