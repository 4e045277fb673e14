// SPDX-License-Identifier: EUPL-1.2
#include "analysis/factor_scores.hpp"

#include "analysis/percentile.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr double flag_level = 1.96;
constexpr double square_most = 1 - 1e-12;
constexpr double no_variation = 1e-12;
constexpr double same_z = 1e-9;

bool on_end_of(FactorView const& view, double loading) {
    switch (view.part) {
    case FactorView::Part::whole: return true;
    case FactorView::Part::front: return loading >= 0;
    case FactorView::Part::mirror: return loading < 0;
    }
    return false;
}

/// Makes `sums` the standard scores; false where they do not differ.
bool standard_scores(std::span<double> sums) {
    auto const n = static_cast<double>(sums.size());
    auto const mean = std::accumulate(sums.begin(), sums.end(), 0.0) / n;
    double squares = 0;
    double largest = 0;
    for (auto& sum : sums) {
        largest = std::max(largest, std::abs(sum));
        sum -= mean;
        squares += sum * sum;
    }
    auto const deviation = std::sqrt(squares / (n - 1));
    auto const varies = n > 1 && deviation > no_variation * largest;
    for (auto& sum : sums)
        sum = varies ? sum / deviation : 0;
    return varies;
}

std::vector<double> sorted(std::span<double const> scores) {
    std::vector<double> held(scores.begin(), scores.end());
    std::ranges::sort(held);
    return held;
}

/// What a sort consists of: which scores, and each how often.
class Pieces {
public:
    explicit Pieces(std::span<double const> ascending) {
        for (auto const score : ascending) {
            if (values_.empty() || values_.back() != score) {
                values_.push_back(score);
                counts_.push_back(0);
            }
            ++counts_.back();
        }
        if (values_.empty() || values_.back() - values_.front() > look_up_most) return;
        slots_.assign(static_cast<std::size_t>(values_.back() - values_.front()) + 1, 0);
        for (std::size_t at = 0; at < values_.size(); ++at)
            slots_[static_cast<std::size_t>(values_[at] - values_.front())] = at;
    }

    /// Whether another sort has the same.
    [[nodiscard]] bool make_up(std::span<double const> scores) const {
        auto left = counts_;
        for (auto const score : scores) {
            auto const at = slot_of(score);
            if (values_.data()[at] != score || left.data()[at]-- == 0) return false;
        }
        return true;
    }

private:
    static constexpr double look_up_most = 1000;

    /// Where the score stands among the values, if it does: whole numbers are looked up.
    [[nodiscard]] std::size_t slot_of(double score) const {
        auto const above = score - values_.front();
        if (above >= 0 && above < static_cast<double>(slots_.size())) {
            auto const at = slots_.data()[static_cast<std::size_t>(above)];
            if (values_.data()[at] == score) return at;
        }
        auto const found = std::ranges::lower_bound(values_, score);
        return found == values_.end() ? 0 : static_cast<std::size_t>(found - values_.begin());
    }

    std::vector<double> values_;
    std::vector<std::size_t> counts_;
    std::vector<std::size_t> slots_;
};

} // namespace

Flags automatic_flags(Matrix const& loadings, std::size_t statements) {
    Flags flags(loadings.rows(), loadings.columns());
    auto const least = flag_level / std::sqrt(static_cast<double>(statements));
    for (std::size_t sort = 0; sort < loadings.rows(); ++sort)
        for (std::size_t k = 0; k < loadings.columns(); ++k) {
            auto const loading = loadings(sort, k);
            if (std::abs(loading) <= least) continue;
            double others = 0;
            for (std::size_t other = 0; other < loadings.columns(); ++other)
                if (other != k) others += loadings(sort, other) * loadings(sort, other);
            flags(sort, k) = loading * loading > others;
        }
    return flags;
}

std::vector<FactorView> split_where_bipolar(Matrix const& loadings, Flags const& flags) {
    std::vector<FactorView> views;
    for (std::size_t k = 0; k < loadings.columns(); ++k) {
        bool front = false;
        bool back = false;
        for (std::size_t sort = 0; sort < loadings.rows(); ++sort)
            if (flags(sort, k) != 0) (loadings(sort, k) < 0 ? back : front) = true;
        auto const both = front && back;
        views.push_back(
            {.factor = k, .part = both ? FactorView::Part::front : FactorView::Part::whole});
        if (both) views.push_back({.factor = k, .part = FactorView::Part::mirror});
    }
    return views;
}

Matrix seen_loadings(Matrix const& loadings, std::span<FactorView const> views) {
    Matrix seen(loadings.rows(), views.size());
    for (std::size_t at = 0; at < views.size(); ++at)
        for (std::size_t sort = 0; sort < loadings.rows(); ++sort)
            seen(sort, at) = views[at].sign() * loadings(sort, views[at].factor);
    return seen;
}

Flags seen_flags(Matrix const& loadings, Flags const& flags, std::span<FactorView const> views) {
    Flags seen(flags.rows(), views.size());
    for (std::size_t at = 0; at < views.size(); ++at)
        for (std::size_t sort = 0; sort < flags.rows(); ++sort)
            seen(sort, at) = flags(sort, views[at].factor) != 0 &&
                             on_end_of(views[at], loadings(sort, views[at].factor));
    return seen;
}

FactorWeights factor_weights(Matrix const& loadings, Flags const& flags) {
    FactorWeights held{.weights = Matrix(loadings.rows(), loadings.columns())};
    for (std::size_t k = 0; k < loadings.columns(); ++k)
        for (std::size_t sort = 0; sort < loadings.rows(); ++sort) {
            if (flags(sort, k) == 0) continue;
            auto loading = loadings(sort, k);
            if (loading * loading > square_most) {
                ++held.clamped;
                loading = std::copysign(std::sqrt(square_most), loading);
            }
            held.weights(sort, k) = loading / (1 - std::min(loading * loading, square_most));
        }
    return held;
}

FactorScores factor_scores(Matrix const& sorts, Matrix const& weights,
                           std::span<std::uint32_t const> times) {
    FactorScores scores{.zscores = Matrix(sorts.rows(), weights.columns()),
                        .defined = std::vector<bool>(weights.columns())};
    for (std::size_t k = 0; k < weights.columns(); ++k) {
        auto const sums = scores.zscores.column(k);
        bool any = false;
        for (std::size_t sort = 0; sort < sorts.columns(); ++sort) {
            auto weight = weights(sort, k);
            if (!times.empty()) weight *= times[sort];
            if (weight == 0) continue;
            any = true;
            auto const* const own = sorts.column(sort).data();
            for (std::size_t statement = 0; statement < sums.size(); ++statement)
                sums.data()[statement] += own[statement] * weight;
        }
        scores.defined[k] = any && standard_scores(sums);
    }
    return scores;
}

FactorArray factor_array(std::span<double const> zscores, std::span<double const> distribution) {
    auto const n = zscores.size();
    assert(distribution.size() == n);
    FactorArray array{.scores = std::vector<double>(n), .tied = std::vector<bool>(n)};
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{}, [&](std::size_t at) { return zscores[at]; });
    for (std::size_t start = 0; start < n;) {
        auto end = start + 1;
        while (end < n && zscores[order[end - 1]] - zscores[order[end]] <= same_z)
            ++end;
        std::sort(order.begin() + static_cast<std::ptrdiff_t>(start),
                  order.begin() + static_cast<std::ptrdiff_t>(end));
        for (auto at = start; at < end; ++at)
            array.tied[order[at]] = end - start > 1;
        start = end;
    }
    for (std::size_t at = 0; at < n; ++at)
        array.scores[order[at]] = distribution[n - 1 - at];
    return array;
}

std::optional<Distribution> common_distribution(std::span<std::span<double const> const> sorts) {
    if (sorts.empty()) return std::nullopt;
    Distribution common{.scores = sorted(sorts.front())};
    Pieces const pieces(common.scores);
    common.forced = std::ranges::all_of(
        sorts, [&](std::span<double const> scores) { return pieces.make_up(scores); });
    if (common.forced) return common;
    Matrix by_rank(sorts.size(), common.scores.size());
    for (std::size_t sort = 0; sort < sorts.size(); ++sort) {
        auto const own = sorted(sorts[sort]);
        for (std::size_t rank = 0; rank < own.size(); ++rank)
            by_rank(sort, rank) = own[rank];
    }
    for (std::size_t rank = 0; rank < by_rank.columns(); ++rank) {
        std::ranges::sort(by_rank.column(rank));
        common.scores[rank] = median(by_rank.column(rank));
    }
    return common;
}

} // namespace hefboom::analysis
