// SPDX-License-Identifier: EUPL-1.2
#include "analysis/roll_out_test.hpp"

#include "analysis/measure.hpp"
#include "analysis/random.hpp"

namespace hefboom::bench {

namespace {

/// Eight locations that start one after the other: 28 effects, in every panel of which `gap` says
/// whether a cell is empty.
analysis::RollOut eight(bool gap) {
    analysis::Random random(1);
    analysis::RollOut roll_out{.locations = 8, .periods = 9};
    for (std::size_t location = 0; location < roll_out.locations; ++location) {
        roll_out.starts.emplace_back(location + 1);
        for (std::size_t period = 0; period < roll_out.periods; ++period)
            roll_out.means.emplace_back(random.normal());
    }
    if (gap) roll_out.means[roll_out.periods * 3].reset();
    return roll_out;
}

} // namespace

void measure_roll_out() {
    for (auto const gap : {false, true}) {
        auto const roll_out = eight(gap);
        told(gap ? "roll_out.40320_orders_with_a_gap_ms" : "roll_out.40320_orders_ms",
             median_ms(11, [&] { return analysis::test_roll_out(roll_out, {}); }));
    }
}

} // namespace hefboom::bench
