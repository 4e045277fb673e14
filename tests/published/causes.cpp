// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_dynamics.hpp"
#include "analysis/elementary_circuits.hpp"
#include "analysis/leverage.hpp"
#include "published/fcm8.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <span>
#include <string>
#include <utility>
#include <vector>

using namespace hefboom::analysis;

namespace {

double farthest(std::span<double const> one, std::span<double const> other) {
    REQUIRE(one.size() == other.size());
    double away = 0;
    for (std::size_t at = 0; at < one.size(); ++at)
        away = std::max(away, std::abs(one[at] - other[at]));
    return away;
}

std::string shown(MotionForm const& form) {
    return "rule " + std::to_string(static_cast<int>(form.rule)) + ", transfer " +
           std::to_string(static_cast<int>(form.transfer)) + ", lambda " +
           std::to_string(form.lambda);
}

Circuits all_circuits(CauseMap const& map) {
    return elementary_circuits(map, {.longest = map.concepts, .most = 10'000'000, .listed = 0});
}

CauseMap complete(std::uint32_t concepts) {
    CauseMap map{.concepts = concepts};
    for (std::uint32_t from = 0; from < concepts; ++from)
        for (std::uint32_t to = 0; to < concepts; ++to)
            if (from != to)
                map.links.push_back({.from = from, .to = to, .weight = 1, .drawn = 1, .plus = 1});
    return map;
}

/// The diagram of the case that Hefboom's demo tells, X01 to X19: the links "now" (L01 to L26),
/// then those "wanted" (L27 to L31).
std::size_t const links_now = 26;
std::vector<DrawnLink> const diagram{
    {.from = 1, .to = 2, .weight = 1, .delay = 0},
    {.from = 2, .to = 16, .weight = 1, .delay = 0},
    {.from = 16, .to = 1, .weight = -1, .delay = 0},
    {.from = 16, .to = 17, .weight = -1, .delay = 0},
    {.from = 17, .to = 5, .weight = -1, .delay = 1},
    {.from = 5, .to = 1, .weight = 1, .delay = 0},
    {.from = 1, .to = 3, .weight = -1, .delay = 0},
    {.from = 3, .to = 4, .weight = 1, .delay = 1},
    {.from = 4, .to = 5, .weight = -1, .delay = 1},
    {.from = 5, .to = 14, .weight = 1, .delay = 0},
    {.from = 14, .to = 10, .weight = 1, .delay = 0},
    {.from = 10, .to = 14, .weight = -1, .delay = 0},
    {.from = 10, .to = 11, .weight = -1, .delay = 0},
    {.from = 11, .to = 4, .weight = 1, .delay = 1},
    {.from = 10, .to = 15, .weight = 1, .delay = 0},
    {.from = 15, .to = 12, .weight = 1, .delay = 1},
    {.from = 12, .to = 13, .weight = 1, .delay = 0},
    {.from = 13, .to = 15, .weight = -1, .delay = 0},
    {.from = 13, .to = 14, .weight = 1, .delay = 0},
    {.from = 14, .to = 6, .weight = -1, .delay = 0},
    {.from = 6, .to = 7, .weight = -1, .delay = 0},
    {.from = 7, .to = 8, .weight = -1, .delay = 0},
    {.from = 8, .to = 9, .weight = 1, .delay = 1},
    {.from = 9, .to = 6, .weight = 1, .delay = 0},
    {.from = 6, .to = 18, .weight = 1, .delay = 1},
    {.from = 14, .to = 18, .weight = -1, .delay = 0},
    {.from = 19, .to = 11, .weight = 1, .delay = 0},
    {.from = 19, .to = 3, .weight = 1, .delay = 0},
    {.from = 19, .to = 8, .weight = 1, .delay = 0},
    {.from = 19, .to = 13, .weight = -1, .delay = 0},
    {.from = 6, .to = 19, .weight = 1, .delay = 1},
};

CauseMap diagram_of(std::size_t links) {
    return cause_map(20, in_map_order(std::span(diagram).first(links)),
                     std::vector<std::size_t>{1});
}

} // namespace

TEST_CASE("the map of eight concepts ends in its fixed points, whatever the rule") {
    CHECK(fcm8::fixed_points.size() == 29);
    for (auto const& [form, steady] : fcm8::fixed_points) {
        CauseMotion const motion(fcm8::map(), form, {});
        auto const end = settled(motion, fcm8::start, Radius::told);
        INFO(shown(form));
        REQUIRE(end.settles);
        CHECK(farthest(end.steady, steady) < 1e-10);
    }
}

TEST_CASE("with Kosko's rule, tanh and λ 2 it does not settle, and the round it runs in is shown") {
    CauseMotion const motion(fcm8::map(), {.transfer = Transfer::tanh, .lambda = 2}, {});
    auto const end = settled(motion, fcm8::start, Radius::told);
    CHECK_FALSE(end.settles);
    CHECK_FALSE(end.spectral_radius);
    REQUIRE(end.round);
    REQUIRE(end.round->states.size() == 2);
    CHECK(std::min(farthest(end.round->states[0], fcm8::moving),
                   farthest(end.round->states[1], fcm8::moving)) < 1e-9);
    CHECK(end.notes == Notes{{.key = "map-does-not-settle", .about = end.notes[0].about}});
}

TEST_CASE("held concepts move the others as published") {
    CHECK(fcm8::scenarios.size() == 5);
    for (auto const& [form, all_steady] : fcm8::scenarios)
        for (std::size_t at = 0; at < all_steady.size(); ++at) {
            auto const lowest = form.transfer == Transfer::sigmoid ? 0.0 : -1.0;
            Clamp const clamp{.held = static_cast<std::uint32_t>(at / 2),
                              .value = at % 2 == 0 ? 1.0 : lowest};
            CauseMotion const motion(fcm8::map(), form, {&clamp, 1});
            auto const end = settled(motion, fcm8::start, Radius::told);
            INFO(shown(form), " C", clamp.held + 1);
            REQUIRE(end.settles);
            CHECK(farthest(end.steady, all_steady[at]) < 1e-10);
            CHECK(end.steady[clamp.held] == clamp.value);
        }
}

TEST_CASE("a push moves the fixed point by the exact derivative") {
    CHECK(fcm8::derivatives.size() == 4);
    for (auto const& [form, radius, of_push] : fcm8::derivatives) {
        CauseMotion const motion(fcm8::map(), form, {});
        auto const end = settled(motion, fcm8::start, Radius::told);
        INFO(shown(form));
        REQUIRE(end.calm);
        CHECK(std::abs(*end.spectral_radius - radius) < 1e-10);
        for (std::uint32_t goal = 0; goal < 8; ++goal) {
            auto const effects = goal_effects(motion, end.steady, {&goal, 1});
            REQUIRE(effects);
            for (std::size_t pushed = 0; pushed < 8; ++pushed)
                CHECK(std::abs((*effects)[pushed] - of_push[pushed][goal]) < 1e-10);
        }
    }
}

TEST_CASE("the map of eight concepts has 24 loops, 11 reinforcing and 13 balancing") {
    auto const circuits = all_circuits(fcm8::map());
    CHECK(circuits.total() == 24);
    CHECK(circuits.reinforcing == 11);
    CHECK(circuits.balancing == 13);
}

TEST_CASE("complete digraphs have the sum over k of C(n, k) (k - 1)! circuits") {
    // Johnson 1975, p. 78; OEIS A006231.
    CHECK(all_circuits(complete(8)).total() == 16'064);
    CHECK(all_circuits(complete(9)).total() == 125'664);
    // Without those over nine concepts, of which there are 8!.
    CHECK(elementary_circuits(complete(9), {.longest = 8, .most = 1'000'000}).total() ==
          125'664 - 40'320);
}

TEST_CASE("the diagram of the demo has its eight loops, and twelve with the layer wanted") {
    auto const now = elementary_circuits(diagram_of(links_now),
                                         {.longest = 8, .most = 1'000'000, .listed = 200});
    CHECK(now.reinforcing == 5);
    CHECK(now.balancing == 3);
    CHECK(now.list.size() == 8);
    CHECK(now.list[0].concepts == std::vector<std::uint32_t>{10, 14}); // the line that solves today
    CHECK(now.list[0].polarity == Polarity::balancing);
    auto const wanted = elementary_circuits(diagram_of(diagram.size()),
                                            {.longest = 8, .most = 1'000'000, .listed = 200});
    CHECK(wanted.reinforcing == 9);
    CHECK(wanted.balancing == 3);
}
