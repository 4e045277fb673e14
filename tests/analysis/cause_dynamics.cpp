// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_dynamics.hpp"

#include "analysis/maps_of_causes.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

Settling let_go(CauseMap const& map, MotionForm form, std::vector<double> const& start) {
    return settled(CauseMotion(map, form, {}), start, Radius::told);
}

bool says(Settling const& end, std::string const& key) {
    return std::ranges::find(end.notes, key, &Note::key) != end.notes.end();
}

} // namespace

TEST_CASE("a steady state is one: a step does not move it") {
    rc::check([](std::uint64_t seed) {
        Random random(seed);
        auto const map = random_map(2 + static_cast<std::uint32_t>(random.below(9)), 25, random);
        MotionForm const form{.rule = static_cast<MotionRule>(random.below(3)),
                              .transfer = static_cast<Transfer>(random.below(2)),
                              .lambda = .2 + 2 * random.unit()};
        CauseMotion const motion(map, form, {});
        auto const end = settled(motion, std::vector<double>(map.concepts, 1.0), Radius::told);
        if (!end.settles) {
            RC_ASSERT(says(end, "map-does-not-settle"));
            RC_ASSERT(end.round.has_value() || says(end, "no-round-found"));
            return;
        }
        std::vector<double> next(map.concepts);
        RC_ASSERT(motion.step(end.steady, next) < 1e-12);
        RC_ASSERT(end.spectral_radius.has_value());
        RC_ASSERT(end.calm == (*end.spectral_radius <= calm_radius_most));
    });
}

TEST_CASE("a map that creeps ends where it would, not where it is first slow") {
    // x' = tanh(.999 x) creeps to 0: a stop at small changes would end at .03.
    auto const end = let_go(map_of(1, {{0, 0, .999}}), {.transfer = Transfer::tanh}, {1});
    CHECK(end.settles);
    CHECK(std::abs(end.steady[0]) < 1e-12);
    CHECK(*end.spectral_radius == doctest::Approx(.999).epsilon(1e-12));
}

TEST_CASE("on the edge of growing a map does not settle, and is not polished into it") {
    // x' = tanh(x) nears 0 ever more slowly: after 20,000 steps it is at .0087.
    auto const end = let_go(map_of(1, {{0, 0, 1}}), {.transfer = Transfer::tanh}, {1});
    CHECK_FALSE(end.settles);
    CHECK_FALSE(end.round);
    CHECK(end.steps == 20'000);
    CHECK(says(end, "no-round-found"));
}

TEST_CASE("a map passes by a balance that would tip") {
    // 0 is a fixed point of x' = tanh(2x); from beside it the map goes up.
    auto const end =
        let_go(map_of(1, {{0, 0, 1}}), {.transfer = Transfer::tanh, .lambda = 2}, {1e-9});
    CHECK(end.settles);
    CHECK(end.steady[0] == doctest::Approx(.95750402407).epsilon(1e-9));
    CHECK(end.calm);
}

TEST_CASE("started in a balance that would tip it stays, and that is said") {
    auto const end = let_go(map_of(1, {{0, 0, 1}}), {.transfer = Transfer::tanh, .lambda = 2}, {0});
    CHECK(end.settles);
    CHECK_FALSE(end.calm);
    CHECK(*end.spectral_radius == 2);
    CHECK(says(end, "balance-would-tip"));
}

TEST_CASE("steps round and round are shown as what they are") {
    // Two that hinder each other take turns; a ring of three with one minus takes six steps.
    auto const two =
        let_go(map_of(2, {{0, 1, -1}, {1, 0, -1}}), {.transfer = Transfer::trivalent}, {1, 1});
    CHECK_FALSE(two.settles);
    REQUIRE(two.round);
    CHECK(two.round->states.size() == 2);
    auto const ring = let_go(map_of(3, {{0, 1, 1}, {1, 2, 1}, {2, 0, -1}}),
                             {.transfer = Transfer::trivalent}, {1, 1, 1});
    REQUIRE(ring.round);
    CHECK(ring.round->states.size() == 6);
    CHECK(ring.steps < 100);
    CHECK_FALSE(says(ring, "no-round-found"));
}

TEST_CASE("a step function that rests has no slope, and that is said") {
    auto const end = let_go(map_of(2, {{0, 1, 1}}), {.transfer = Transfer::bivalent}, {1, 1});
    CHECK(end.settles);
    CHECK(end.steady == std::vector{0.0, 0.0});
    CHECK_FALSE(end.spectral_radius);
    CHECK_FALSE(end.calm);
    CHECK(says(end, "no-slope"));
}

TEST_CASE("a clamped concept stays where it is held and takes no part in the radius") {
    auto const map = map_of(2, {{0, 0, 1}, {0, 1, 1}});
    Clamp const clamp{.held = 0, .value = .5};
    CauseMotion const motion(map, {.transfer = Transfer::tanh, .lambda = 3}, {&clamp, 1});
    auto const end = settled(motion, std::vector{1.0, 1.0}, Radius::told);
    CHECK(end.steady[0] == .5);
    CHECK(end.steady[1] == doctest::Approx(std::tanh(1.5)).epsilon(1e-14));
    CHECK(*end.spectral_radius == 0);
}

TEST_CASE("other numbers for the concepts end in the same state to 1e-9") {
    Random random(8);
    auto const map = random_map(7, 25, random);
    std::vector<DrawnLink> turned;
    for (auto const& link : map.links)
        turned.push_back({.from = 6 - link.from, .to = 6 - link.to, .weight = link.weight});
    std::vector<double> const start(7, 1.0);
    auto const one = let_go(map, {.lambda = 2}, start);
    auto const other = let_go(map_of(7, turned), {.lambda = 2}, start);
    REQUIRE(one.settles);
    for (std::size_t at = 0; at < 7; ++at)
        CHECK(std::abs(one.steady[at] - other.steady[6 - at]) < 1e-9);
}

TEST_CASE("whether it is calm is the same with and without the figure") {
    rc::check([](std::uint64_t seed) {
        Random random(seed);
        auto const map = random_map(6, 18, random);
        CauseMotion const motion(map, {.transfer = Transfer::tanh, .lambda = .3 + random.unit()},
                                 {});
        std::vector<double> const start(6, 1.0);
        auto const told = settled(motion, start, Radius::told);
        auto const only = settled(motion, start, Radius::only_whether_calm);
        RC_ASSERT(told.calm == only.calm);
        RC_ASSERT(told.steady == only.steady);
    });
}

TEST_CASE("a map of nothing is at rest") {
    auto const end = let_go({}, {}, {});
    CHECK(end.settles);
    CHECK(end.steady.empty());
}

TEST_CASE("plain steps reach the same state to 1e-12") {
    Random random(5);
    auto const map = random_map(30, 90, random);
    CauseMotion const motion(map, {}, {});
    std::vector<double> const start(30, 1.0);
    auto const plain = iterated(motion, start, 1e-13);
    auto const polished = settled(motion, start, Radius::told);
    REQUIRE(plain);
    for (std::size_t at = 0; at < 30; ++at)
        CHECK(std::abs(plain->state[at] - polished.steady[at]) < 1e-12);
    CHECK_FALSE(
        iterated(CauseMotion(map_of(1, {{0, 0, -1}}), {.transfer = Transfer::trivalent}, {}),
                 std::vector{1.0}, 1e-12));
}
