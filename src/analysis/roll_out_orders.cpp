// SPDX-License-Identifier: EUPL-1.2
#include "analysis/roll_out_orders.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>

namespace hefboom::analysis {

RollOutOrders::RollOutOrders(RollOut const& roll_out, Way way) {
    for (std::size_t location = 0; location < roll_out.locations; ++location)
        if (auto const start = roll_out.starts[location]) starts_.push_back(*start);
    for (auto const& mean : roll_out.means)
        scale_ = std::max(scale_, std::abs(mean.value_or(0)));
    find_moments(roll_out);
    never_ = {std::vector<double>(moments_.size()), std::vector<double>(moments_.size())};
    for (std::size_t location = 0; location < roll_out.locations; ++location) {
        auto found = changes(roll_out, location);
        if (roll_out.starts[location]) {
            changes_.push_back(std::move(found));
            continue;
        }
        for (std::size_t at = 0; at < moments_.size(); ++at) {
            never_.sum[at] += found.sum[at];
            never_.count[at] += found.count[at];
        }
    }
    own_ = never_;
    control_ = never_;
    full_ = way == Way::quickest &&
            std::ranges::all_of(roll_out.means, [](auto const& mean) { return mean.has_value(); });
    if (full_) fill_table(roll_out);
}

void RollOutOrders::find_moments(RollOut const& roll_out) {
    std::set<std::size_t> const distinct(starts_.begin(), starts_.end());
    // Once all are live nobody can be compared with, in whatever order.
    auto const all_start = starts_.size() == roll_out.locations && !distinct.empty();
    auto const end = all_start ? std::min(*distinct.rbegin(), roll_out.periods) : roll_out.periods;
    for (std::size_t period = 0; period < end; ++period)
        for (auto const start : distinct)
            if (start > 0 && start <= period)
                moments_.push_back({.start = start, .period = period});
    for (auto const start : starts_) {
        auto& from = from_.emplace_back();
        for (std::size_t at = 0; at < moments_.size(); ++at)
            if (moments_[at].start == start) from.push_back(at);
        before_.push_back(static_cast<std::size_t>(std::ranges::count_if(
            moments_, [&](Moment const& moment) { return moment.period < start; })));
    }
}

/// The change of a location from before the start of each moment, and 1 where it is known.
RollOutOrders::Sums RollOutOrders::changes(RollOut const& roll_out, std::size_t location) const {
    Sums found{std::vector<double>(moments_.size()), std::vector<double>(moments_.size())};
    for (std::size_t at = 0; at < moments_.size(); ++at) {
        auto const before = roll_out.mean(location, moments_[at].start - 1);
        auto const then = roll_out.mean(location, moments_[at].period);
        if (!before || !then) continue;
        found.sum[at] = *then - *before;
        found.count[at] = 1;
    }
    return found;
}

/// What a location adds to the sum of all effects when it starts at a moment: its own changes from
/// then on, less its part in the changes that those before it are compared with.
void RollOutOrders::fill_table(RollOut const& roll_out) {
    auto const all = starts_.size();
    auto const never = static_cast<double>(roll_out.locations - all);
    table_.assign(all * all, 0);
    for (std::size_t at = 0; at < moments_.size(); ++at) {
        auto const [start, period] = moments_[at];
        auto const starting = static_cast<double>(std::ranges::count(starts_, start));
        auto const controls = never + static_cast<double>(std::ranges::count_if(
                                          starts_, [&](auto other) { return other > period; }));
        if (controls == 0) continue;
        effects_ += starting;
        constant_ -= starting * never_.sum[at] / controls;
        for (std::size_t location = 0; location < all; ++location)
            for (std::size_t place = 0; place < all; ++place) {
                auto& held = table_[location * all + place];
                if (starts_[place] == start) held += changes_[location].sum[at];
                if (starts_[place] > period)
                    held -= starting * changes_[location].sum[at] / controls;
            }
    }
}

std::optional<double> RollOutOrders::mean_effect(std::span<std::size_t const> order) {
    assert(order.size() == starts_.size());
    return full_ ? by_table(order) : by_sums(order);
}

std::optional<double> RollOutOrders::by_table(std::span<std::size_t const> order) const {
    if (effects_ == 0) return std::nullopt;
    auto sum = constant_;
    for (std::size_t location = 0; location < order.size(); ++location)
        sum += table_[location * order.size() + order[location]];
    return sum / effects_;
}

std::optional<double> RollOutOrders::by_sums(std::span<std::size_t const> order) {
    // Pointers: this is gone through a hundred thousand times.
    auto* const control_sum = control_.sum.data();
    auto* const control_count = control_.count.data();
    auto* const own_sum = own_.sum.data();
    auto* const own_count = own_.count.data();
    auto const moments = moments_.size();
    std::copy_n(never_.sum.data(), moments, control_sum);
    std::copy_n(never_.count.data(), moments, control_count);
    std::fill_n(own_sum, moments, 0);
    std::fill_n(own_count, moments, 0);
    for (std::size_t location = 0; location < order.size(); ++location) {
        auto const place = order[location];
        auto const* const sum = changes_[location].sum.data();
        auto const* const count = changes_[location].count.data();
        auto const before = before_[place];
        for (std::size_t at = 0; at < before; ++at)
            control_sum[at] += sum[at];
        for (std::size_t at = 0; at < before; ++at)
            control_count[at] += count[at];
        for (auto const at : from_[place]) {
            own_sum[at] += sum[at];
            own_count[at] += count[at];
        }
    }
    double sum = 0;
    double effects = 0;
    for (std::size_t at = 0; at < moments; ++at) {
        if (control_count[at] == 0) continue;
        sum += own_sum[at] - own_count[at] * control_sum[at] / control_count[at];
        effects += own_count[at];
    }
    if (effects == 0) return std::nullopt;
    return sum / effects;
}

} // namespace hefboom::analysis
