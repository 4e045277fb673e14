// SPDX-License-Identifier: EUPL-1.2
#include "analysis/roll_out.hpp"

#include <doctest/doctest.h>

#include <optional>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// Three locations over four periods; the first starts in the second period, the second in the
/// third, the last never.
RollOut three() {
    return {.locations = 3,
            .periods = 4,
            .means = {5, 7, 8, 9, //
                      4, 5, 8, 8, //
                      6, 6, 7, 9},
            .starts = {1, 2, std::nullopt}};
}

} // namespace

TEST_CASE("each location is compared with those not yet live, from the period before its start") {
    auto const effects = roll_out_effects(three());
    REQUIRE(effects.size() == 5);
    // Period 1: (7 − 5) − ((5 − 4) + (6 − 6)) / 2
    CHECK(effects[0].effect == doctest::Approx(1.5));
    CHECK(effects[0].controls == std::vector<std::size_t>{1, 2});
    CHECK(effects[0].event == 0);
    // Period 2, when the second is live: (8 − 5) − (7 − 6)
    CHECK(effects[1].effect == doctest::Approx(2));
    CHECK(effects[1].controls == std::vector<std::size_t>{2});
    CHECK(effects[2].effect == doctest::Approx(1));
    // The second, from period 1: (8 − 5) − (7 − 6) and (8 − 5) − (9 − 6)
    CHECK(effects[3].effect == doctest::Approx(2));
    CHECK(effects[4].effect == doctest::Approx(0));
    CHECK(effects[4].event == 1);
    CHECK(mean_effect(effects) == doctest::Approx(1.3));
}

TEST_CASE("before the start the same differences are taken, with those not live at the start") {
    auto const before = differences_before_start(three());
    REQUIRE(before.size() == 1); // of the second location, two periods before
    CHECK(before[0].event == -2);
    // (4 − 5) − (6 − 6); the first is live when the second starts
    CHECK(before[0].effect == doctest::Approx(-1));
    CHECK(before[0].controls == std::vector<std::size_t>{2});
}

TEST_CASE("nothing is estimated once the last location is live") {
    auto roll_out = three();
    roll_out.starts[2] = 3;
    for (auto const& effect : roll_out_effects(roll_out))
        CHECK(effect.period < 3);
    roll_out.starts = {0, 0, 0};
    CHECK(roll_out_effects(roll_out).empty());
    CHECK_FALSE(mean_effect({}));
}

TEST_CASE("a location live in the first period has no effect and is nobody's control") {
    auto roll_out = three();
    roll_out.starts[0] = 0;
    for (auto const& effect : roll_out_effects(roll_out)) {
        CHECK(effect.location == 1);
        CHECK(effect.controls == std::vector<std::size_t>{2});
    }
}

TEST_CASE("an empty cell leaves out the effects and controls that need it, and no others") {
    auto roll_out = three();
    roll_out.means[2 * 4 + 3] = std::nullopt; // the last location in the last period
    auto const effects = roll_out_effects(roll_out);
    CHECK(effects.size() == 3);
    roll_out = three();
    roll_out.means[1 * 4 + 0] = std::nullopt; // the second in the first period
    auto const others = roll_out_effects(roll_out);
    CHECK(others.size() == 5);
    CHECK(others[0].controls == std::vector<std::size_t>{2});
}

TEST_CASE("what happens everywhere at once, and what locations always were, is no effect") {
    auto roll_out = three();
    auto moved = roll_out;
    for (std::size_t location = 0; location < 3; ++location)
        for (std::size_t period = 0; period < 4; ++period)
            *moved.means[location * 4 + period] +=
                3.0 * static_cast<double>(location) + 0.7 * static_cast<double>(period * period);
    CHECK(*mean_effect(roll_out_effects(moved)) ==
          doctest::Approx(*mean_effect(roll_out_effects(roll_out))).epsilon(1e-12));
}
