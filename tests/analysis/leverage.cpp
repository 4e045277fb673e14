// SPDX-License-Identifier: EUPL-1.2
#include "analysis/leverage.hpp"

#include "analysis/maps_of_causes.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace hefboom::analysis;

namespace {

std::uint32_t const goal = 2;

/// So many people who all drew 0 -> 1 -> 2 and 3 -> 2, each with a little of his own.
std::vector<DrawnLink> drawn_by(std::uint32_t people, double own) {
    Random random(6);
    std::vector<DrawnLink> drawn;
    for (std::uint32_t person = 0; person < people; ++person) {
        auto const link = [&](std::uint32_t from, std::uint32_t to, double weight) {
            drawn.push_back({.from = from,
                             .to = to,
                             .person = person,
                             .weight = weight + own * (random.unit() - .5)});
        };
        link(0, 1, .6);
        link(1, 2, .8);
        link(3, 2, -.3);
    }
    return in_map_order(drawn);
}

LeverageSpread spread_of(std::vector<DrawnLink> const& drawn, std::size_t people, std::size_t steps,
                         std::uint64_t seed) {
    static std::vector<double> const start(4, 1.0);
    Random random(seed);
    return leverage_spread(
        {.concepts = 4, .drawn = drawn, .people = people, .start = start, .goals = {&goal, 1}},
        steps, random);
}

} // namespace

TEST_CASE("an effect is what a small push on what comes in does to the goals in the end") {
    // The push is a concept of its own that is held at a small value and leads to one with
    // weight 1.
    Random random(11);
    auto const map = random_map(6, 20, random);
    std::vector<std::uint32_t> const goals{1, 4};
    MotionForm const form{.lambda = 1.3};
    CauseMotion const motion(map, form, {});
    auto const end = settled(motion, std::vector<double>(6, 1.0), Radius::told);
    auto const effects = goal_effects(motion, end.steady, goals);
    REQUIRE(effects);
    for (std::uint32_t pushed = 0; pushed < 6; ++pushed) {
        auto with_push = map;
        with_push.concepts = 7;
        with_push.links.push_back({.from = 6, .to = pushed, .weight = 1, .drawn = 1});
        auto const goals_at = [&](double push) {
            Clamp const clamp{.held = 6, .value = push};
            auto const pushed_end = settled(CauseMotion(with_push, form, {&clamp, 1}),
                                            std::vector<double>(7, 1.0), Radius::told);
            return pushed_end.steady[1] + pushed_end.steady[4];
        };
        auto const slope = (goals_at(1e-4) - goals_at(-1e-4)) / 2e-4;
        CHECK(std::abs((*effects)[pushed] - slope) < 1e-8);
    }
}

TEST_CASE("ranks go by size, whatever the sign, and equal ones share the best") {
    CHECK(ranks_by_size(std::vector{.1, -.5, .3, .3, 0.0, 0.0}) ==
          std::vector<std::size_t>{4, 1, 2, 2, 5, 5});
    CHECK(ranks_by_size({}).empty());
    CHECK(ranks_by_size(std::vector{0.0, 0.0}) == std::vector<std::size_t>{1, 1});
}

TEST_CASE("people who all drew the same leave no doubt") {
    auto const spread = spread_of(drawn_by(5, 0), 5, 100, 1);
    CHECK(spread.left_out == 0);
    for (std::size_t at = 0; at < 4; ++at) {
        CHECK(spread.effect[at].high - spread.effect[at].low < 1e-15);
        CHECK(spread.rank[at].low == spread.rank[at].high);
    }
    CHECK(spread.rank[goal].low == 1);
}

TEST_CASE("the interval holds the effect of all people and is the same for the same seed") {
    auto const drawn = drawn_by(8, .4);
    auto const map = cause_map(4, drawn, std::vector<std::size_t>(8, 1));
    CauseMotion const motion(map, {}, {});
    auto const end = settled(motion, std::vector<double>(4, 1.0), Radius::told);
    auto const effects = *goal_effects(motion, end.steady, {&goal, 1});
    auto const spread = spread_of(drawn, 8, 400, 1);
    auto const again = spread_of(drawn, 8, 400, 1);
    auto const other = spread_of(drawn, 8, 400, 2);
    for (std::size_t at = 0; at < 4; ++at) {
        CHECK(spread.effect[at].low <= effects[at]);
        CHECK(effects[at] <= spread.effect[at].high);
        CHECK(spread.effect[at] == again.effect[at]);
    }
    CHECK(spread.effect[0].low < spread.effect[0].high);
    CHECK(spread.effect[0] != other.effect[0]);
}

TEST_CASE("draws of a map that does not settle are left out and counted") {
    // Who drew the loop alone makes a map that tips; both together are calm.
    std::vector<DrawnLink> const drawn{{.from = 0, .to = 0, .person = 0, .weight = 1},
                                       {.from = 0, .to = 0, .person = 1, .weight = -.2}};
    std::vector<double> const start{1};
    std::uint32_t const own = 0;
    Random random(1);
    auto const spread = leverage_spread({.concepts = 1,
                                         .drawn = drawn,
                                         .people = 2,
                                         .form = {.transfer = Transfer::tanh},
                                         .start = start,
                                         .goals = {&own, 1}},
                                        200, random);
    // A quarter of the draws is the first person twice: x' = tanh(x).
    CHECK(spread.left_out > 25);
    CHECK(spread.left_out < 80);
    CHECK(spread.effect.size() == 1);
}

TEST_CASE("where no draw is left there is no interval") {
    std::vector<DrawnLink> const drawn{{.from = 0, .to = 0, .weight = 1}};
    std::vector<double> const start{1};
    std::uint32_t const own = 0;
    Random random(1);
    auto const spread = leverage_spread({.concepts = 1,
                                         .drawn = drawn,
                                         .people = 1,
                                         .form = {.transfer = Transfer::tanh},
                                         .start = start,
                                         .goals = {&own, 1}},
                                        3, random);
    CHECK(spread.left_out == 3);
    CHECK(spread.effect.empty());
}
