// SPDX-License-Identifier: EUPL-1.2
// Problem: where does a fuzzy cognitive map end when it is let go: in a state, in a round of
// states, or nowhere?
//
// Formula: all concepts step at once (cause_motion.hpp) until the largest change is below 1e-6.
// Then Newton's method on f(x(A)) - A finds the state itself, which iteration only nears: a stop at
// a small change is not a fixed point where things move slowly. Newton only polishes: where it
// would move a concept by more than 1e-3, or ends where a push grows (spectral radius of J above
// 1), the map goes on stepping. After 20,000 steps it has not settled, and the round it runs in is
// looked for: the shortest after which all concepts are back within 1e-9.
//
// Source: Dikopoulou and Papageorgiou 2017 (the R package fcm) for the rules; the rest is
// elementary.
//
// Limits: another start may end elsewhere, unless surely_one_end.
#pragma once

#include "analysis/cause_motion.hpp"
#include "analysis/note.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// States that follow each other for ever, the last by the first.
struct Round {
    std::vector<std::vector<double>> states = {};
};

/// Above this spectral radius a small error in a weight moves the steady state far: nothing is
/// ranked.
inline constexpr double calm_radius_most = 0.999;

/// Whether the radius itself is wanted, or only whether the map is calm: that is often proven at
/// less cost.
enum class Radius : std::uint8_t { told, only_whether_calm };

struct Settling {
    bool settles = false;
    bool calm = false; ///< it settles with a radius of at most calm_radius_most
    std::size_t steps = 0;
    std::vector<double> steady = {}; ///< empty where it does not settle
    /// Of the responses at the steady state; nothing where it does not settle or f has no slope.
    std::optional<double> spectral_radius = {};
    std::optional<Round> round = {}; ///< where it does not settle and one was found
    Notes notes = {};
};

/// Lets the motion go from `start`.
[[nodiscard]] Settling settled(CauseMotion const& motion, std::span<double const> start,
                               Radius radius);

/// Steps from `start` until no concept changes by more than `change`: the state and how many steps
/// it took; nothing within 20,000.
struct Iterated {
    std::vector<double> state = {};
    std::size_t steps = 0;
};
[[nodiscard]] std::optional<Iterated> iterated(CauseMotion const& motion,
                                               std::span<double const> start, double change);

} // namespace hefboom::analysis
