// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// A value by its place among all values of a table.
using ValueCode = std::uint32_t;

/// Where a rater gave a unit no value.
inline constexpr ValueCode no_rating = UINT32_MAX;

/// What raters made of units: one row a unit, one column a rater.
struct Ratings {
    std::size_t raters = 0;
    std::vector<ValueCode> cells = {}; ///< unit after unit
    std::vector<double> values = {};   ///< what the codes stand for; ascends, each once

    [[nodiscard]] std::size_t units() const { return raters == 0 ? 0 : cells.size() / raters; }
};

/// The cells in codes. A cell that is not a number (NaN) holds no rating; infinities are not
/// given. `categories` are values that could have been given; those seen are added to them.
[[nodiscard]] Ratings coded(std::span<double const> cells, std::size_t raters,
                            std::span<double const> categories);

/// How often a unit got a value.
struct ValueCount {
    ValueCode value = 0;
    std::uint32_t count = 0;
};

/// The values each unit got and how often, which is all that the order-free coefficients need: as
/// many numbers as different values per unit, however many raters there are.
class UnitCounts {
public:
    explicit UnitCounts(Ratings const& ratings);

    [[nodiscard]] std::size_t units() const { return totals_.size(); }
    /// The values a unit got, ascending.
    [[nodiscard]] std::span<ValueCount const> of(std::size_t unit) const {
        return std::span(counts_).subspan(starts_[unit], starts_[unit + 1] - starts_[unit]);
    }
    /// How many ratings a unit got.
    [[nodiscard]] std::size_t total(std::size_t unit) const { return totals_[unit]; }
    /// How many different values there are in all, given or not.
    [[nodiscard]] std::size_t values() const { return values_; }

private:
    std::vector<ValueCount> counts_;
    std::vector<std::size_t> starts_;
    std::vector<std::uint32_t> totals_;
    std::size_t values_;
};

} // namespace hefboom::analysis
