// SPDX-License-Identifier: EUPL-1.2
#include "analysis/ratings.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cmath>

namespace hefboom::analysis {

namespace {

/// The values met so far, each with a number in the order in which they came.
class Met {
public:
    Met() : whole_(whole_most, no_rating), slots_(64, no_rating) {}

    ValueCode number_of(double value) {
        // Nearly all ratings are small whole numbers.
        if (value >= 0 && value < whole_most) {
            auto const whole = static_cast<std::size_t>(value);
            if (static_cast<double>(whole) == value) {
                if (whole_[whole] == no_rating) whole_[whole] = added(value);
                return whole_[whole];
            }
        }
        for (auto slot = first_slot(value);; slot = (slot + 1) & (slots_.size() - 1)) {
            if (slots_[slot] == no_rating) return hashed(value, slot);
            if (values_[slots_[slot]] == value) return slots_[slot];
        }
    }

    [[nodiscard]] std::vector<double> const& values() const { return values_; }

private:
    static constexpr std::size_t whole_most = 1024;

    ValueCode added(double value) {
        values_.push_back(value);
        return static_cast<ValueCode>(values_.size() - 1);
    }

    [[nodiscard]] std::size_t first_slot(double value) const {
        // The upper bits: small numbers differ in nothing but the upper bits of a double, and a
        // product's lower bits know only the lower bits of its factors.
        auto const mixed = std::bit_cast<std::uint64_t>(value) * 0x9E3779B97F4A7C15U;
        return static_cast<std::size_t>(mixed >> (64 - std::bit_width(slots_.size() - 1)));
    }

    ValueCode hashed(double value, std::size_t slot) {
        auto const number = added(value);
        slots_[slot] = number;
        hashed_.push_back(number);
        if (hashed_.size() * 2 > slots_.size()) grow();
        return number;
    }

    void grow() {
        slots_.assign(slots_.size() * 2, no_rating);
        for (auto const number : hashed_) {
            auto slot = first_slot(values_[number]);
            while (slots_[slot] != no_rating)
                slot = (slot + 1) & (slots_.size() - 1);
            slots_[slot] = number;
        }
    }

    std::vector<ValueCode> whole_; ///< the number of each small whole value
    std::vector<ValueCode> slots_; ///< of the others, by open addressing
    std::vector<ValueCode> hashed_;
    std::vector<double> values_;
};

} // namespace

Ratings coded(std::span<double const> cells, std::size_t raters,
              std::span<double const> categories) {
    assert(raters > 0 ? cells.size() % raters == 0 : cells.empty());
    Met met;
    for (auto const value : categories)
        (void)met.number_of(value);
    Ratings ratings{.raters = raters};
    ratings.cells.resize(cells.size());
    std::ranges::transform(cells, ratings.cells.begin(), [&](double value) {
        return std::isnan(value) ? no_rating : met.number_of(value);
    });
    ratings.values = met.values();
    std::ranges::sort(ratings.values);
    std::vector<ValueCode> place;
    for (auto const value : met.values()) {
        auto const at = std::ranges::lower_bound(ratings.values, value);
        place.push_back(static_cast<ValueCode>(at - ratings.values.begin()));
    }
    for (auto& cell : ratings.cells)
        if (cell != no_rating) cell = place[cell];
    return ratings;
}

UnitCounts::UnitCounts(Ratings const& ratings) : starts_(1, 0), values_(ratings.values.size()) {
    auto const units = ratings.units();
    starts_.reserve(units + 1);
    totals_.reserve(units);
    auto const few = values_ <= 4 * ratings.raters;
    // As much as there can be: what is not used is never touched, and growing copies.
    counts_.reserve(std::min(ratings.cells.size(), units * values_));
    // One more than there are values: where cells without a rating are counted.
    std::vector<std::uint32_t> seen(values_ + 1, 0);
    std::vector<ValueCount> met(values_ + 1);
    auto const none = static_cast<ValueCode>(values_);
    for (std::size_t unit = 0; unit < units; ++unit) {
        auto const row = std::span(ratings.cells).subspan(unit * ratings.raters, ratings.raters);
        std::size_t different = 0;
        if (few) {
            for (auto const cell : row)
                ++seen[std::min(cell, none)];
            // Without a branch: which values a unit got cannot be guessed.
            for (ValueCode value = 0; value < none; ++value) {
                met[different] = {.value = value, .count = seen[value]};
                different += seen[value] > 0 ? 1U : 0U;
            }
        } else {
            for (auto const cell : row)
                if (seen[std::min(cell, none)]++ == 0 && cell < none) met[different++].value = cell;
            std::ranges::sort(met.begin(), met.begin() + static_cast<std::ptrdiff_t>(different), {},
                              &ValueCount::value);
            for (std::size_t at = 0; at < different; ++at)
                met[at].count = seen[met[at].value];
        }
        totals_.push_back(static_cast<std::uint32_t>(row.size()) - seen[none]);
        seen[none] = 0;
        for (std::size_t at = 0; at < different; ++at)
            seen[met[at].value] = 0;
        counts_.insert(counts_.end(), met.begin(),
                       met.begin() + static_cast<std::ptrdiff_t>(different));
        starts_.push_back(counts_.size());
    }
}

} // namespace hefboom::analysis
