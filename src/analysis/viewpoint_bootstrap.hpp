// SPDX-License-Identifier: EUPL-1.2
// Problem: how much do viewpoints hang on who happened to take part?
//
// Formula: draw as many sorts again, with replacement and so that each is drawn equally often over
// all steps. Extract factors L, turn them onto the same rows T of the first answer (L'T = U S V', L
// becomes L U V'), flag and weigh anew. No step is thrown away.
//
// Source: Davison, Hinkley and Schechtman 1986, Biometrika 73(3):555 (balanced); Schönemann 1966,
// Psychometrika 31(1):1 (Procrustes); Zabala and Pascual 2016, PLoS ONE 11(2):e0148087 (in Q).
//
// Limits: flags follow the automatic rule in every step, also when they were given by hand. A step
// in which a factor has no flag has no z for it: counted, not replaced.
#pragma once

#include "analysis/interval.hpp"
#include "analysis/random.hpp"
#include "analysis/viewpoints.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace hefboom::analysis {

/// Of one figure over the steps.
struct Spread {
    double mean = 0;
    std::optional<double> sd = {}; ///< nothing with one step
    Interval interval = {};        ///< percentiles 2.5 and 97.5
};

/// Sorts and statements by place, factors as in the answer.
struct ViewpointBootstrap {
    std::size_t steps = 0;
    std::vector<std::size_t> drawn = {}; ///< by sort: in how many steps it took part
    Grid<std::optional<double>> loading_mean = {};
    Grid<std::optional<double>> loading_sd = {};
    Grid<std::optional<double>> flag_share = {}; ///< of the steps in which it took part
    /// By sort: the share of steps in which a flagged sort has the same flags.
    std::vector<std::optional<double>> flags_kept = {};
    Grid<std::optional<Spread>> zscores = {};
    std::vector<std::size_t> without_z = {};            ///< by factor: steps
    std::size_t compared = 0;                           ///< steps in which statements have a kind
    std::vector<std::optional<double>> kind_share = {}; ///< by statement: the same kind
    Notes notes = {};
};

/// A kind that stays in at least this share of the steps stands.
inline constexpr double kind_stands = 0.95;

/// At least one step. `rules` are those of the answer. Nothing without factors.
[[nodiscard]] std::optional<ViewpointBootstrap>
bootstrap_viewpoints(QSorts const& sorts, ViewpointRules const& rules, Viewpoints const& found,
                     std::size_t steps, Random& random);

} // namespace hefboom::analysis
