// SPDX-License-Identifier: EUPL-1.2
#include "analysis/roll_out_orders.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <span>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// A roll-out drawn by chance: some never start, some start together or at once, with or without
/// gaps.
RollOut drawn_roll_out(Random& random, bool gaps) {
    RollOut roll_out{.locations = 2 + random.below(6), .periods = 2 + random.below(7)};
    for (std::size_t location = 0; location < roll_out.locations; ++location) {
        roll_out.starts.push_back(
            random.unit() < 0.2 ? std::nullopt
                                : std::optional<std::size_t>(random.below(roll_out.periods + 1)));
        for (std::size_t period = 0; period < roll_out.periods; ++period)
            roll_out.means.push_back(
                gaps && random.unit() < 0.2 ? std::nullopt : std::optional(7 + random.normal()));
    }
    return roll_out;
}

/// The same, as if the locations had gone live in that order.
RollOut reordered(RollOut roll_out, std::span<std::size_t const> order) {
    std::vector<std::size_t> starting;
    for (std::size_t location = 0; location < roll_out.locations; ++location)
        if (roll_out.starts[location]) starting.push_back(location);
    auto const before = roll_out.starts;
    for (std::size_t at = 0; at < starting.size(); ++at)
        roll_out.starts[starting[at]] = before[starting[order[at]]];
    return roll_out;
}

} // namespace

TEST_CASE(
    "a quick order gives the mean effect of the roll-out in that order, with gaps and without") {
    Random random(1);
    int estimated = 0;
    for (int draw = 0; draw < 400; ++draw) {
        auto const roll_out = drawn_roll_out(random, draw % 2 == 0);
        RollOutOrders quick(roll_out, RollOutOrders::Way::quickest);
        RollOutOrders by_sums(roll_out, RollOutOrders::Way::by_sums);
        std::vector<std::size_t> order(quick.starting());
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (int shuffle = 0; shuffle < 5; ++shuffle) {
            auto const slow = mean_effect(roll_out_effects(reordered(roll_out, order)));
            auto const one = quick.mean_effect(order);
            auto const other = by_sums.mean_effect(order);
            REQUIRE(one.has_value() == slow.has_value());
            REQUIRE(other.has_value() == slow.has_value());
            if (slow) {
                ++estimated;
                CHECK(*one == doctest::Approx(*slow).epsilon(1e-10));
                CHECK(*other == doctest::Approx(*slow).epsilon(1e-10));
            }
            random.shuffle(std::span(order));
        }
    }
    CHECK(estimated > 500); // the test is not about nothing
}
