// SPDX-License-Identifier: EUPL-1.2
#include "analysis/roll_out_test.hpp"

#include "analysis/random.hpp"
#include "analysis/simulations.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstddef>

using namespace hefboom::analysis;

namespace {

constexpr double answer_sd = 1.4;
constexpr double answers_in_a_cell = 8;
constexpr double noise_sd = 0.3;
constexpr double noise_kept = 0.6;

/// Locations that start one after the other from the fourth period on; answers vary, and so does
/// each location from period to period.
RollOut simulated(std::size_t locations, double effect, Random& random) {
    RollOut roll_out{.locations = locations, .periods = locations + 5};
    for (std::size_t location = 0; location < locations; ++location) {
        auto const start = location + 3;
        roll_out.starts.emplace_back(start);
        auto const level = 7 + random.normal();
        auto noise = noise_sd * random.normal();
        for (std::size_t period = 0; period < roll_out.periods; ++period) {
            auto const mean_of_answers = answer_sd / std::sqrt(answers_in_a_cell) * random.normal();
            roll_out.means.emplace_back(level + noise + mean_of_answers +
                                        (period >= start ? effect : 0));
            noise = noise_kept * noise +
                    std::sqrt(1 - noise_kept * noise_kept) * noise_sd * random.normal();
        }
    }
    return roll_out;
}

/// What one should not do: the effects taken for independent.
bool claimed_by_a_naive_test(RollOut const& roll_out) {
    auto const effects = roll_out_effects(roll_out);
    auto const mean = *mean_effect(effects);
    double squares = 0;
    for (auto const& effect : effects)
        squares += (effect.effect - mean) * (effect.effect - mean);
    auto const n = static_cast<double>(effects.size());
    return std::abs(mean) > 1.96 * std::sqrt(squares / (n - 1) / n);
}

struct Claims {
    double by_test = 0;
    double by_naive_test = 0;
};

Claims claims(std::size_t locations, double effect, int rounds) {
    int by_test = 0;
    int naive = 0;
    for (int round = 1; round <= rounds; ++round) {
        Random random(static_cast<std::uint64_t>(round));
        auto const roll_out = simulated(locations, effect, random);
        auto const test = test_roll_out(
            roll_out, {.exact_up_to = 6, .draws = 999, .seed = static_cast<std::uint64_t>(round)});
        REQUIRE(test);
        if (test->p <= 0.05) ++by_test;
        if (claimed_by_a_naive_test(roll_out)) ++naive;
    }
    return {.by_test = by_test / static_cast<double>(rounds),
            .by_naive_test = naive / static_cast<double>(rounds)};
}

} // namespace

TEST_CASE("without an effect the test claims one in at most 7 %, a naive test in far more") {
    auto const rounds = simulations(2000);
    for (std::size_t const locations : {4U, 5U, 6U, 8U, 12U}) {
        auto const found = claims(locations, 0, rounds);
        CAPTURE(locations);
        MESSAGE(locations, " locations: ", 100 * found.by_test, " %, naive ",
                100 * found.by_naive_test, " %");
        CHECK(found.by_test <= 0.07);
        CHECK(found.by_naive_test > 0.2);
    }
}

TEST_CASE("an effect of one point is found in most roll-outs of eight locations") {
    CHECK(claims(8, 1, 100).by_test > 0.7);
}

TEST_CASE("the statistic is the mean effect, and all orders of a few locations are gone through") {
    Random random(3);
    auto const roll_out = simulated(5, 0.5, random);
    auto const test = test_roll_out(roll_out, {});
    REQUIRE(test);
    CHECK(test->statistic ==
          doctest::Approx(*mean_effect(roll_out_effects(roll_out))).epsilon(1e-12));
    CHECK(test->orders == 120);
    CHECK(test->p * 120 == doctest::Approx(std::round(test->p * 120)).epsilon(1e-12));
    CHECK(test->p >= 1.0 / 120);
}

TEST_CASE("drawn orders come near to all orders, and the same seed draws the same") {
    Random random(4);
    auto const roll_out = simulated(6, 0.3, random);
    auto const all = test_roll_out(roll_out, {});
    RollOutTestOptions const options{.exact_up_to = 3, .draws = 20'000, .seed = 7};
    auto const some = test_roll_out(roll_out, options);
    REQUIRE((all && some));
    CHECK(some->orders == 20'000);
    CHECK(some->p == doctest::Approx(all->p).epsilon(0.1));
    CHECK(test_roll_out(roll_out, options)->p == some->p);
}

TEST_CASE("locations that start together leave fewer orders, and the smallest p says so") {
    Random random(5);
    auto roll_out = simulated(4, 50, random);
    roll_out.starts = {3, 3, 5, 5};
    auto const test = test_roll_out(roll_out, {});
    REQUIRE(test);
    CHECK(test->smallest_p == doctest::Approx(4.0 / 24));
    CHECK(test->p >= test->smallest_p - 1e-12);
}

TEST_CASE("where nothing can be compared there is no test") {
    CHECK_FALSE(test_roll_out({}, {}));
    RollOut const alone{.locations = 1, .periods = 3, .means = {1, 2, 3}, .starts = {1}};
    CHECK_FALSE(test_roll_out(alone, {}));
    RollOut const nobody{.locations = 2,
                         .periods = 2,
                         .means = std::vector<std::optional<double>>(4),
                         .starts = {1, std::nullopt}};
    CHECK_FALSE(test_roll_out(nobody, {}));
}

TEST_CASE("the work is told before it is done") {
    Random random(6);
    CHECK(roll_out_test_work(simulated(8, 0, random), {}) > 8.0 * 40'320);
    CHECK(roll_out_test_work(simulated(12, 0, random), {}) < 1e8);
    CHECK(roll_out_test_work({}, {}) < 10);
}
