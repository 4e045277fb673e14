// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_dynamics.hpp"

#include "analysis/linear_solution.hpp"
#include "analysis/spectral_radius.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace hefboom::analysis {

namespace {

using State = std::vector<double>;

constexpr std::size_t steps_most = 20'000;
constexpr double near_rest = 1e-6;
constexpr double newton_moves_most = 1e-3;
constexpr int newton_steps_most = 20;
constexpr double newton_is_done = 1e-15;
constexpr double residual_most = 1e-12;
/// After a polish that was refused the changes must become this much smaller for the next.
constexpr double calmer = 1e-3;
constexpr std::size_t round_most = 1'000;
constexpr double round_closes = 1e-9;
constexpr double round_moves_least = 1e-6;

double distance(State const& one, State const& other) {
    double largest = 0;
    for (std::size_t at = 0; at < one.size(); ++at)
        largest = std::max(largest, std::abs(one[at] - other[at]));
    return largest;
}

/// The fixed point beside a state that hardly moves; nothing where there is none so near.
std::optional<State> polished(CauseMotion const& motion, State const& near) {
    auto state = near;
    State next(state.size());
    for (int step = 0; step < newton_steps_most; ++step) {
        motion.step(state, next);
        State residual(state.size());
        for (std::size_t at = 0; at < state.size(); ++at)
            residual[at] = next[at] - state[at];
        auto const responses = motion.responses(motion.slopes(next));
        auto const moves = linear_solution(
            identity_minus(motion.responding(), responses, Orientation::plain), residual);
        if (!moves) return std::nullopt;
        double largest = 0;
        for (std::size_t at = 0; at < state.size(); ++at) {
            state[at] += (*moves)[at];
            largest = std::max(largest, std::abs((*moves)[at]));
        }
        if (distance(state, near) > newton_moves_most) return std::nullopt;
        if (largest < newton_is_done) break;
    }
    if (motion.step(state, next) > residual_most) return std::nullopt;
    return state;
}

/// What a push on a steady state does.
struct Push {
    bool dies_out = true;
    bool calm = false;
    std::optional<double> radius = {};
};

Push push_at(CauseMotion const& motion, State const& steady, Radius wanted) {
    if (!motion.form().has_slope()) return {};
    auto const responses = motion.responses(motion.slopes(steady));
    if (wanted == Radius::only_whether_calm &&
        surely_within(calm_radius_most, motion.responding(), responses))
        return {.calm = true};
    auto const radius = spectral_radius(motion.responding(), responses);
    return {.dies_out = !radius || *radius <= 1,
            .calm = radius && *radius <= calm_radius_most,
            .radius = radius};
}

/// Keeps one earlier state, at steps that double, and sees when the same comes again (Brent 1980,
/// BIT 20:176).
class SameAgain {
public:
    /// After how many steps this state came again.
    std::optional<std::size_t> seen(State const& state, std::size_t step) {
        if (state == kept_) return step - kept_at_;
        if (step < 2 * kept_at_) return std::nullopt;
        kept_ = state;
        kept_at_ = step;
        return std::nullopt;
    }

private:
    State kept_;
    std::size_t kept_at_ = 1;
};

std::optional<Round> round_from(CauseMotion const& motion, State state) {
    Round round;
    State next(state.size());
    double moves = 0;
    for (std::size_t step = 1; step <= round_most; ++step) {
        round.states.push_back(state);
        motion.step(state, next);
        std::swap(state, next);
        auto const away = distance(state, round.states.front());
        moves = std::max(moves, away);
        if (away > round_closes) continue;
        return step > 1 && moves > round_moves_least ? std::optional(round) : std::nullopt;
    }
    return std::nullopt;
}

void rest(Settling& end, CauseMotion const& motion, State steady, Push const& push) {
    end.settles = true;
    end.steady = std::move(steady);
    end.calm = push.calm;
    end.spectral_radius = push.radius;
    if (!motion.form().has_slope())
        end.notes.push_back({.key = "no-slope"});
    else if (!push.dies_out)
        end.notes.push_back({.key = "balance-would-tip"});
    else if (!push.calm && !push.radius)
        end.notes.push_back({.key = "radius-not-found"});
}

} // namespace

Settling settled(CauseMotion const& motion, std::span<double const> start, Radius wanted) {
    Settling end;
    State state(start.begin(), start.end());
    motion.clamp(state);
    State next(state.size());
    SameAgain again;
    auto polish_below = near_rest;
    while (end.steps < steps_most) {
        auto const change = motion.step(state, next);
        std::swap(state, next);
        ++end.steps;
        if (change < polish_below && motion.form().has_slope()) {
            auto steady = polished(motion, state);
            auto const push = steady ? push_at(motion, *steady, wanted) : Push{.dies_out = false};
            if (push.dies_out) {
                rest(end, motion, std::move(*steady), push);
                return end;
            }
            polish_below = change * calmer;
        } else if (change > near_rest) {
            polish_below = near_rest;
        }
        if (change == 0) {
            rest(end, motion, state, push_at(motion, state, wanted));
            return end;
        }
        if (again.seen(state, end.steps)) break;
    }
    end.round = round_from(motion, state);
    end.notes.push_back(
        {.key = "map-does-not-settle", .about = {{"steps", std::to_string(end.steps)}}});
    if (!end.round) end.notes.push_back({.key = "no-round-found"});
    return end;
}

std::optional<Iterated> iterated(CauseMotion const& motion, std::span<double const> start,
                                 double change) {
    Iterated end{.state = State(start.begin(), start.end())};
    motion.clamp(end.state);
    State next(end.state.size());
    while (end.steps < steps_most) {
        auto const changed = motion.step(end.state, next);
        std::swap(end.state, next);
        ++end.steps;
        if (changed <= change) return end;
    }
    return std::nullopt;
}

} // namespace hefboom::analysis
