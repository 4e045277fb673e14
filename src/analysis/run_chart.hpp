// SPDX-License-Identifier: EUPL-1.2
// Problem: one figure, period after period, of one place. Did it change, or is this how it varies?
//
// Formula: a run chart holds the figures against their median. With n points not on it, the process
// changed when the longest run on one side exceeds round(log2 n) + 3, or when it crosses the median
// fewer times than the .05 quantile of the binomial (n - 1, 1/2). XmR adds limits at the mean
// ± 2.66 mean moving range, where moving ranges of at least 3.267 times their mean are left out
// once, and three signals of its own.
//
// Source: Anhøj and Olesen 2014, PLoS ONE 9(11):e113825; Anhøj 2015, PLoS ONE 10(3):e0121349;
// Wheeler 1993, Understanding Variation; NHS England, Making data count.
//
// Limits: fewer than 10 points give no signal, fewer than 13 only trial limits. A signal says that
// something changed, never what. Two places are not compared here.
#pragma once

#include "analysis/note.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// Which signals are looked for beside those of the run chart.
struct RunChartRules {
    bool limits = false; ///< XmR: outside the limits, two of three near one, seven on one side
    bool trend = false;  ///< seven points that only rise or only fall
};

/// What one point is part of.
struct PointSignals {
    bool outside = false;
    bool trend = false;
    bool two_of_three = false;
    bool seven_on_one_side = false;
};

struct RunChart {
    double median = 0;
    std::size_t useful = 0; ///< points that are not on the median
    std::size_t longest_run = 0;
    std::optional<std::size_t> longest_run_most = {}; ///< a longer one is a signal
    std::size_t crossings = 0;
    std::optional<std::size_t> crossings_fewest = {}; ///< fewer are a signal
    std::optional<bool> shift = {};                   ///< nothing where there are too few points
    std::optional<bool> few_crossings = {};
};

struct Limits {
    double centre = 0;
    double low = 0;
    double high = 0;
    double mean_moving_range = 0;
    bool trial = false; ///< too few points to build on
};

struct RunChartAnswer {
    std::optional<RunChart> run = {}; ///< nothing without points
    std::optional<Limits> limits = {};
    std::vector<PointSignals> points = {}; ///< as many as there are values
    Notes notes = {};
};

/// `values` in order of time.
[[nodiscard]] RunChartAnswer run_chart(std::span<double const> values, RunChartRules rules);

} // namespace hefboom::analysis
