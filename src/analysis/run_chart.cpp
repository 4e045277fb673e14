// SPDX-License-Identifier: EUPL-1.2
#include "analysis/run_chart.hpp"

#include "analysis/log_factorials.hpp"
#include "analysis/percentile.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>

namespace hefboom::analysis {

namespace {

constexpr std::size_t points_for_a_signal = 10;
constexpr std::size_t points_for_limits = 13;
constexpr double few_crossings_level = 0.05;
constexpr double limit_factor = 2.66;
constexpr double range_factor = 3.267;
constexpr std::size_t long_run = 7;

/// The smallest k at which the binomial (n, 1/2) reaches `level`. By logarithms: 2^-n is no double
/// for a series of more than a thousand points.
std::size_t binomial_half_quantile(std::size_t n, double level) {
    LogFactorials const log_factorial(n);
    auto const log_chance = static_cast<double>(n) * std::log(2.0);
    double sum = 0;
    for (std::size_t k = 0; k < n; ++k) {
        sum += std::exp(log_factorial(n) - log_factorial(k) - log_factorial(n - k) - log_chance);
        if (sum >= level) return k;
    }
    return n;
}

double mean(std::span<double const> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

RunChart runs_around_median(std::span<double const> values) {
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    RunChart chart{.median = median(sorted)};
    std::size_t run = 0;
    bool was_above = false;
    for (auto const value : values) {
        if (value == chart.median) continue;
        auto const above = value > chart.median;
        if (chart.useful > 0 && above != was_above) {
            ++chart.crossings;
            run = 0;
        }
        was_above = above;
        ++chart.useful;
        chart.longest_run = std::max(chart.longest_run, ++run);
    }
    if (chart.useful < points_for_a_signal) return chart;
    auto const expected = std::lround(std::log2(static_cast<double>(chart.useful)));
    chart.longest_run_most = static_cast<std::size_t>(expected) + 3;
    chart.crossings_fewest = binomial_half_quantile(chart.useful - 1, few_crossings_level);
    chart.shift = chart.longest_run > *chart.longest_run_most;
    chart.few_crossings = chart.crossings < *chart.crossings_fewest;
    return chart;
}

Limits limits_of(std::span<double const> values) {
    std::vector<double> ranges;
    for (std::size_t at = 1; at < values.size(); ++at)
        ranges.push_back(std::abs(values[at] - values[at - 1]));
    auto const most = range_factor * mean(ranges);
    if (most > 0) std::erase_if(ranges, [&](double range) { return range >= most; });
    // A mean of equal values may differ from them in its last digit, and all would lie outside.
    auto const all_equal = std::ranges::adjacent_find(values, std::not_equal_to{}) == values.end();
    Limits limits{.centre = all_equal ? values.front() : mean(values),
                  .mean_moving_range = mean(ranges),
                  .trial = values.size() < points_for_limits};
    limits.low = limits.centre - limit_factor * limits.mean_moving_range;
    limits.high = limits.centre + limit_factor * limits.mean_moving_range;
    return limits;
}

/// Marks all points of every stretch of at least `length` over which `continues(at)` holds between
/// a point and the one before it, and `begins(at)` for its first.
template <class Begins, class Continues, class Mark>
void mark_stretches(std::size_t points, std::size_t length, Begins begins, Continues continues,
                    Mark mark) {
    std::size_t start = 0;
    for (std::size_t at = 0; at <= points; ++at) {
        if (at < points && at > start && continues(at)) continue;
        if (at - start >= length && begins(start))
            for (auto marked = start; marked < at; ++marked)
                mark(marked);
        start = at;
    }
}

void mark_two_of_three(std::span<double const> values, Limits const& limits,
                       std::vector<PointSignals>& points) {
    auto const near_limit = limit_factor * limits.mean_moving_range * 2 / 3;
    for (std::size_t at = 0; at + 2 < values.size(); ++at)
        for (auto const side : {1.0, -1.0}) {
            std::size_t far = 0;
            bool one_side = true;
            for (auto point = at; point < at + 3; ++point) {
                auto const away = side * (values[point] - limits.centre);
                one_side = one_side && away > 0;
                if (away > near_limit && !points[point].outside) ++far;
            }
            if (!one_side || far < 2) continue;
            for (auto point = at; point < at + 3; ++point)
                if (side * (values[point] - limits.centre) > near_limit && !points[point].outside)
                    points[point].two_of_three = true;
        }
}

void mark_limits(std::span<double const> values, Limits const& limits,
                 std::vector<PointSignals>& points) {
    for (std::size_t at = 0; at < values.size(); ++at)
        points[at].outside = values[at] < limits.low || values[at] > limits.high;
    mark_two_of_three(values, limits, points);
    auto const side = [&](std::size_t at) {
        return values[at] == limits.centre ? 0 : values[at] > limits.centre ? 1 : -1;
    };
    mark_stretches(
        values.size(), long_run, [&](std::size_t at) { return side(at) != 0; },
        [&](std::size_t at) { return side(at) == side(at - 1); },
        [&](std::size_t at) { points[at].seven_on_one_side = true; });
}

void mark_trend(std::span<double const> values, std::vector<PointSignals>& points) {
    for (auto const way : {1.0, -1.0})
        mark_stretches(
            values.size(), long_run, [](std::size_t) { return true; },
            [&](std::size_t at) { return way * (values[at] - values[at - 1]) > 0; },
            [&](std::size_t at) { points[at].trend = true; });
}

} // namespace

RunChartAnswer run_chart(std::span<double const> values, RunChartRules rules) {
    RunChartAnswer answer{.points = std::vector<PointSignals>(values.size())};
    if (values.empty()) {
        answer.notes.push_back({.key = "no-points"});
        return answer;
    }
    answer.run = runs_around_median(values);
    if (!answer.run->shift)
        answer.notes.push_back({.key = "too-few-points-for-signals",
                                .about = {{"points", std::to_string(answer.run->useful)},
                                          {"least", std::to_string(points_for_a_signal)}}});
    if (rules.trend) mark_trend(values, answer.points);
    if (!rules.limits) return answer;
    if (values.size() < 2) {
        answer.notes.push_back({.key = "one-point-has-no-limits"});
        return answer;
    }
    answer.limits = limits_of(values);
    if (answer.limits->mean_moving_range == 0) {
        auto const [lowest, highest] = std::ranges::minmax(values);
        answer.notes.push_back(
            {.key = lowest == highest ? "no-variation-in-time" : "limits-without-width"});
    }
    if (answer.limits->trial)
        answer.notes.push_back({.key = "trial-limits",
                                .about = {{"points", std::to_string(values.size())},
                                          {"least", std::to_string(points_for_limits)}}});
    mark_limits(values, *answer.limits, answer.points);
    return answer;
}

} // namespace hefboom::analysis
