// SPDX-License-Identifier: EUPL-1.2
// Problem: with three to twelve locations, could the mean effect of a roll-out be chance?
//
// Formula: had nothing changed, the locations could as well have gone live in any other order.
// p = the share of all L! orders whose mean effect is at least as far from 0 as the one observed,
// itself included; beyond a number of locations of drawn orders, (1 + hits) / (1 + draws).
//
// Source: Fisher 1935, The Design of Experiments; for staggered starts Roth and Sant'Anna 2023,
// Journal of Political Economy Microeconomics 1(4):669.
//
// Limits: the smallest p there can be is 1/L! (more where several start together): with three
// locations no outcome is below .05. It holds by design only when the order was drawn by lot; an
// order that was chosen makes it an indication.
#pragma once

#include "analysis/roll_out.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace hefboom::analysis {

struct RollOutTestOptions {
    std::size_t exact_up_to = 8; ///< locations of which all orders are taken
    std::uint64_t draws = 100'000;
    std::uint64_t seed = 1;
};

struct RollOutTest {
    double statistic = 0; ///< the mean effect observed
    double p = 1;
    double smallest_p = 1; ///< that any outcome could have
    std::uint64_t orders = 0;
};

/// Nothing where no effect can be computed. Locations stand in the order of their identifiers.
[[nodiscard]] std::optional<RollOutTest> test_roll_out(RollOut const& roll_out,
                                                       RollOutTestOptions const& options);

/// Steps the test takes, to refuse beforehand what would take minutes.
[[nodiscard]] double roll_out_test_work(RollOut const& roll_out, RollOutTestOptions const& options);

} // namespace hefboom::analysis
