// SPDX-License-Identifier: EUPL-1.2
// Problem: a change goes live location by location. Did it help there, or did things change
// everywhere at once?
//
// Formula: ATT(l, t) = (Y(l,t) − Y(l,b)) − mean over the locations c not yet live at t of
// (Y(c,t) − Y(c,b)), with b the period just before l went live and Y a mean of a location in a
// period. The summary is the mean over all l and t from the start on. Before the start the same
// differences show what was going on already: there the locations compared with are those not yet
// live when l starts.
//
// Source: Callaway and Sant'Anna 2021, Journal of Econometrics 225(2):200.
//
// Limits: nothing can be said once the last location is live, nor of one live in the first period.
// Two-way fixed effects and cluster-robust errors claim too much with so few locations; the test
// is in roll_out_test.hpp.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

struct RollOut {
    std::size_t locations = 0;
    std::size_t periods = 0;
    /// Location after location, each with all its periods; nothing where nobody answered.
    std::vector<std::optional<double>> means = {};
    /// Of each location the first period it is live in, `periods` when that is after the last one;
    /// nothing when it never is.
    std::vector<std::optional<std::size_t>> starts = {};

    [[nodiscard]] std::optional<double> mean(std::size_t location, std::size_t period) const {
        return means[location * periods + period];
    }
    [[nodiscard]] bool live(std::size_t location, std::size_t period) const {
        return starts[location] && *starts[location] <= period;
    }
};

struct RollOutEffect {
    std::size_t location = 0;
    std::size_t period = 0;
    std::ptrdiff_t event = 0; ///< periods since the start; below 0 before it
    double effect = 0;
    std::vector<std::size_t> controls = {}; ///< whom it is compared with
};

/// ATT(l, t) from the start on, by location and period; those without anybody to compare with are
/// left out.
[[nodiscard]] std::vector<RollOutEffect> roll_out_effects(RollOut const& roll_out);

/// The same differences before the base period: far from 0 they warn that locations were drifting
/// apart already.
[[nodiscard]] std::vector<RollOutEffect> differences_before_start(RollOut const& roll_out);

/// Their mean; nothing without any.
[[nodiscard]] std::optional<double> mean_effect(std::span<RollOutEffect const> effects);

} // namespace hefboom::analysis
