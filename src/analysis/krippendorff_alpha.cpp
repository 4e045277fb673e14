// SPDX-License-Identifier: EUPL-1.2
#include "analysis/krippendorff_alpha.hpp"

#include "analysis/wide_count.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

namespace hefboom::analysis {

namespace {

/// How often each value stands in a unit with at least two, and how many that are in all.
struct Margin {
    std::vector<std::uint64_t> counts;
    std::uint64_t all = 0;
};

Margin margin_of(UnitCounts const& counts, std::span<std::size_t const> units) {
    Margin margin{.counts = std::vector<std::uint64_t>(counts.values(), 0)};
    for (auto const unit : units) {
        if (counts.total(unit) < 2) continue;
        margin.all += counts.total(unit);
        for (auto const [value, count] : counts.of(unit))
            margin.counts[value] += count;
    }
    return margin;
}

/// Sums per number of ratings in a unit, so that whole numbers are divided only once.
template <class Sum>
class ByTotal {
public:
    void add(std::size_t total, Sum sum) {
        if (total >= sums_.size()) sums_.resize(total + 1, 0);
        sums_[total] += sum;
    }

    /// Σ sum / (m - 1).
    [[nodiscard]] double weighted() const {
        double weighted = 0;
        for (std::size_t total = 2; total < sums_.size(); ++total)
            weighted += static_cast<double>(sums_[total]) / static_cast<double>(total - 1);
        return weighted;
    }

private:
    std::vector<Sum> sums_;
};

/// Do n and De n (n - 1), both times the same number.
struct Differences {
    double observed = 0;
    double expected = 0;
    double scale = 1; ///< that number
};

Differences of_names(UnitCounts const& counts, std::span<std::size_t const> units,
                     Margin const& margin) {
    ByTotal<WideCount> within;
    for (auto const unit : units) {
        auto const total = counts.total(unit);
        if (total < 2) continue;
        auto unlike = static_cast<std::uint64_t>(total) * total;
        for (auto const [value, count] : counts.of(unit))
            unlike -= static_cast<std::uint64_t>(count) * count;
        within.add(total, unlike);
    }
    auto between = WideCount{margin.all} * margin.all;
    for (auto const count : margin.counts)
        between -= WideCount{count} * count;
    return {.observed = within.weighted(), .expected = static_cast<double>(between)};
}

/// m Σ s² - (Σ s)²: half the sum of squared differences over ordered pairs.
WideCount spread(WideCount total, WideCount sum, WideCount squares) {
    return total * squares - sum * sum;
}

Differences of_scores(UnitCounts const& counts, std::span<std::size_t const> units,
                      Margin const& margin, std::span<std::uint64_t const> scores, double scale) {
    ByTotal<WideCount> within;
    for (auto const unit : units) {
        auto const total = counts.total(unit);
        if (total < 2) continue;
        WideCount sum = 0;
        WideCount squares = 0;
        for (auto const [value, count] : counts.of(unit)) {
            auto const weighted = WideCount{scores[value]} * count;
            sum += weighted;
            squares += weighted * scores[value];
        }
        within.add(total, spread(total, sum, squares));
    }
    WideCount sum = 0;
    WideCount squares = 0;
    for (std::size_t value = 0; value < scores.size(); ++value) {
        auto const weighted = WideCount{scores[value]} * margin.counts[value];
        sum += weighted;
        squares += weighted * scores[value];
    }
    return {.observed = 2 * within.weighted(),
            .expected = 2 * static_cast<double>(spread(margin.all, sum, squares)),
            .scale = scale * scale};
}

/// Twice the mid-rank of each value, less one.
std::vector<std::uint64_t> double_mid_ranks(Margin const& margin) {
    std::vector<std::uint64_t> ranks;
    std::uint64_t below = 0;
    for (auto const count : margin.counts) {
        ranks.push_back(2 * below + count);
        below += count;
    }
    return ranks;
}

/// The values as whole numbers of steps above the smallest.
struct Steps {
    std::vector<std::uint64_t> steps = {};
    double per_one = 1; ///< how many steps make 1
};

/// Nothing where the values have no step that is a half or a power of a tenth, or where sums over
/// `all` of them might not fit.
std::optional<Steps> steps_of(std::span<double const> values, std::uint64_t all) {
    auto const most = 0x1p62 / std::max(1.0, static_cast<double>(all));
    for (auto const per_one : {1.0, 2.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6}) {
        Steps steps{.per_one = per_one};
        for (auto const value : values) {
            auto const step = std::round(value * per_one);
            if (step / per_one != value || std::abs(step) > 0x1p52) break;
            auto const above = step - std::round(values.front() * per_one);
            if (above > most) break;
            steps.steps.push_back(static_cast<std::uint64_t>(above));
        }
        if (steps.steps.size() == values.size()) return steps;
    }
    return std::nullopt;
}

/// Squared differences from a value in the middle: equal values then differ by exactly 0.
struct Moments {
    double total = 0;
    double sum = 0;
    double squares = 0;

    void add(double count, double from_pivot) {
        total += count;
        sum += count * from_pivot;
        squares += count * from_pivot * from_pivot;
    }
    [[nodiscard]] double spread() const { return std::max(0.0, total * squares - sum * sum); }
};

Differences of_distances(UnitCounts const& counts, std::span<std::size_t const> units,
                         Margin const& margin, std::span<double const> values) {
    ByTotal<double> within;
    for (auto const unit : units) {
        auto const total = counts.total(unit);
        if (total < 2) continue;
        auto const held = counts.of(unit);
        Moments moments;
        for (auto const [value, count] : held)
            moments.add(count, values[value] - values[held.front().value]);
        within.add(total, moments.spread());
    }
    Moments moments;
    for (std::size_t value = 0; value < values.size(); ++value)
        moments.add(static_cast<double>(margin.counts[value]),
                    values[value] - values[values.size() / 2]);
    // All of one value: nothing differs, whatever was rounded on the way.
    auto const varies = std::ranges::count_if(margin.counts, [](auto n) { return n > 0; }) > 1;
    return {.observed = 2 * within.weighted(), .expected = varies ? 2 * moments.spread() : 0};
}

double ratio_difference(double one, double other) {
    auto const sum = one + other;
    if (sum == 0) return 0;
    auto const share = (one - other) / sum;
    return share * share;
}

Differences of_ratios(UnitCounts const& counts, std::span<std::size_t const> units,
                      Margin const& margin, std::span<double const> values) {
    ByTotal<double> within;
    for (auto const unit : units) {
        auto const total = counts.total(unit);
        if (total < 2) continue;
        double sum = 0;
        auto const held = counts.of(unit);
        for (std::size_t one = 0; one < held.size(); ++one)
            for (std::size_t other = 0; other < one; ++other)
                sum += static_cast<double>(held[one].count) * held[other].count *
                       ratio_difference(values[held[one].value], values[held[other].value]);
        within.add(total, 2 * sum);
    }
    double between = 0;
    for (std::size_t one = 0; one < values.size(); ++one) {
        if (margin.counts[one] == 0) continue;
        double sum = 0;
        for (std::size_t other = 0; other < one; ++other)
            sum += static_cast<double>(margin.counts[other]) *
                   ratio_difference(values[one], values[other]);
        between += 2 * static_cast<double>(margin.counts[one]) * sum;
    }
    return {.observed = within.weighted(), .expected = between};
}

Differences differences(UnitCounts const& counts, std::span<double const> values, Level level,
                        std::span<std::size_t const> units, Margin const& margin) {
    switch (level) {
    case Level::nominal: return of_names(counts, units, margin);
    case Level::ordinal: return of_scores(counts, units, margin, double_mid_ranks(margin), 2);
    case Level::interval:
        if (auto const steps = steps_of(values, margin.all))
            return of_scores(counts, units, margin, steps->steps, steps->per_one);
        return of_distances(counts, units, margin, values);
    case Level::ratio: return of_ratios(counts, units, margin, values);
    }
    return {};
}

} // namespace

Alpha krippendorff_alpha(UnitCounts const& counts, std::span<double const> values, Level level,
                         std::span<std::size_t const> units) {
    assert(values.size() == counts.values());
    auto const margin = margin_of(counts, units);
    Alpha answer{.pairable = static_cast<std::size_t>(margin.all)};
    if (margin.all == 0) return answer;
    answer.most_common = static_cast<std::size_t>(*std::ranges::max_element(margin.counts));
    auto const found = differences(counts, values, level, units, margin);
    auto const all = static_cast<double>(margin.all);
    answer.observed = found.observed / (found.scale * all);
    answer.expected = found.expected / (found.scale * all * (all - 1));
    if (found.expected > 0) answer.alpha = 1 - (all - 1) * found.observed / found.expected;
    return answer;
}

Alpha krippendorff_alpha(UnitCounts const& counts, std::span<double const> values, Level level) {
    std::vector<std::size_t> units(counts.units());
    std::iota(units.begin(), units.end(), std::size_t{0});
    return krippendorff_alpha(counts, values, level, units);
}

} // namespace hefboom::analysis
