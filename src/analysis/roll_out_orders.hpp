// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/roll_out.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// The mean effect of a roll-out, had its locations gone live in another order: the moments of the
/// starts stay, the locations change places. Prepared once, then asked for thousands of orders.
///
/// Where every location answered in every period the number compared with at t does not depend on
/// the order, so that the mean is a sum of one number per location and start: as many look-ups as
/// there are locations. With gaps the sums behind each difference are added up per order.
class RollOutOrders {
public:
    enum class Way { quickest, by_sums };

    RollOutOrders(RollOut const& roll_out, Way way);

    /// How many locations have a start, and so change places.
    [[nodiscard]] std::size_t starting() const { return starts_.size(); }
    /// The moments they start at, in the order of the locations.
    [[nodiscard]] std::span<std::size_t const> starts() const { return starts_; }
    /// The largest mean of a location and period, without its sign: what rounding is measured by.
    [[nodiscard]] double scale() const { return scale_; }

    /// The mean effect when location i starts where location `order[i]` did; nothing where no
    /// location has anybody to compare with.
    [[nodiscard]] std::optional<double> mean_effect(std::span<std::size_t const> order);

private:
    /// One difference that a location starting at `start` can have.
    struct Moment {
        std::size_t start = 0;
        std::size_t period = 0;
    };
    struct Sums {
        std::vector<double> sum;
        std::vector<double> count;
    };

    void find_moments(RollOut const& roll_out);
    [[nodiscard]] Sums changes(RollOut const& roll_out, std::size_t location) const;
    void fill_table(RollOut const& roll_out);
    [[nodiscard]] std::optional<double> by_table(std::span<std::size_t const> order) const;
    [[nodiscard]] std::optional<double> by_sums(std::span<std::size_t const> order);

    std::vector<std::size_t> starts_;
    std::vector<Moment> moments_;                ///< by period, so that controls are a first part
    std::vector<std::size_t> before_;            ///< per start: how many moments lie before it
    std::vector<std::vector<std::size_t>> from_; ///< per start: the moments of those who start then
    std::vector<Sums> changes_;                  ///< per location with a start: by moment
    Sums never_;                                 ///< those that never start, together
    Sums own_;
    Sums control_;
    bool full_ = false;
    std::vector<double> table_; ///< location by start
    double constant_ = 0;
    double effects_ = 0;
    double scale_ = 0;
};

} // namespace hefboom::analysis
