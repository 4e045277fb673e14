// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_map.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace hefboom::analysis;

namespace {

std::vector<std::size_t> once_each(std::size_t people) {
    return std::vector<std::size_t>(people, 1);
}

/// Three people: all drew 0 -> 1, two of them 1 -> 2 with both signs, one 2 -> 0.
std::vector<DrawnLink> const drawn{{.from = 0, .to = 1, .person = 0, .weight = .2},
                                   {.from = 0, .to = 1, .person = 1, .weight = .4},
                                   {.from = 0, .to = 1, .person = 2, .weight = .9},
                                   {.from = 1, .to = 2, .person = 0, .weight = .6},
                                   {.from = 1, .to = 2, .person = 1, .weight = -.2, .delay = 2},
                                   {.from = 2, .to = 0, .person = 2, .weight = -.5}};

} // namespace

TEST_CASE("a weight is the mean of those who drew the link, beside how many said plus and minus") {
    auto const map = cause_map(3, in_map_order(drawn), once_each(3));
    REQUIRE(map.links.size() == 3);
    CHECK(map.links[0].weight == doctest::Approx(.5).epsilon(1e-12));
    CHECK(map.links[0].drawn == 3);
    CHECK(map.links[1].weight == doctest::Approx(.2).epsilon(1e-12));
    CHECK(map.links[1].delay == 1);
    CHECK(map.links[1].plus == 1);
    CHECK(map.links[1].minus == 1);
    CHECK(map.links[1].contested());
    CHECK_FALSE(map.links[0].contested());
    CHECK(map.links[2].drawn == 1);
}

TEST_CASE("a person counts as often as told, and not at all with 0") {
    auto const map = cause_map(3, in_map_order(drawn), std::vector<std::size_t>{2, 1, 0});
    REQUIRE(map.links.size() == 2);
    CHECK(map.links[0].weight == doctest::Approx((.2 * 2 + .4) / 3).epsilon(1e-12));
    CHECK(map.links[0].drawn == 3);
    CHECK(map.links[1].plus == 2);
}

TEST_CASE("of one person's links between two concepts the last holds, and 0 takes it back") {
    std::vector<DrawnLink> const twice{{.from = 0, .to = 1, .weight = .3},
                                       {.from = 1, .to = 0, .weight = .3},
                                       {.from = 0, .to = 1, .weight = -.7},
                                       {.from = 1, .to = 0, .weight = 0}};
    auto const map = cause_map(2, in_map_order(twice), once_each(1));
    REQUIRE(map.links.size() == 1);
    CHECK(map.links[0].weight == -.7);
    CHECK_FALSE(map.links[0].contested());
    CHECK(map.cancelled.empty());
}

TEST_CASE("weights that add up to nothing leave the map, also where rounding leaves a crumb") {
    std::vector<DrawnLink> const against{{.from = 0, .to = 1, .person = 0, .weight = .1},
                                         {.from = 0, .to = 1, .person = 1, .weight = .2},
                                         {.from = 0, .to = 1, .person = 2, .weight = -.3}};
    REQUIRE(.1 + .2 - .3 != 0);
    auto const map = cause_map(2, in_map_order(against), once_each(3));
    CHECK(map.links.empty());
    REQUIRE(map.cancelled.size() == 1);
    CHECK(map.cancelled[0].drawn == 3);
    CHECK(map.cancelled[0].contested());
}

TEST_CASE("indices follow from the links, influence on oneself included") {
    std::vector<DrawnLink> const links{{.from = 0, .to = 1, .weight = -.5},
                                       {.from = 0, .to = 2, .weight = 1},
                                       {.from = 1, .to = 1, .weight = .25}};
    auto const map = cause_map(4, in_map_order(links), once_each(1));
    auto const indices = concept_indices(map);
    CHECK(indices[0].outdegree == 1.5);
    CHECK(indices[0].transmitter());
    CHECK(indices[1].indegree == .75);
    CHECK(indices[1].centrality() == 1);
    CHECK(indices[2].receiver());
    CHECK_FALSE(indices[3].receiver());
    auto const whole = map_indices(map);
    CHECK(whole.density == 3.0 / 16);
    CHECK(whole.complexity == 1);
    // Outdegrees 1.5 .25 0 0: sum of squares 1.546875; 12 of it / (3 * 4 * 5).
    CHECK(*whole.hierarchy == doctest::Approx(12 * 1.546875 / 60).epsilon(1e-12));
}

TEST_CASE("what is undefined of a map of nothing is not there") {
    auto const nothing = map_indices(cause_map(0, {}, once_each(1)));
    CHECK_FALSE(nothing.density);
    CHECK_FALSE(nothing.complexity);
    CHECK_FALSE(nothing.hierarchy);
    std::vector<DrawnLink> const own{{.from = 0, .to = 0, .weight = 1}};
    auto const one = map_indices(cause_map(1, in_map_order(own), once_each(1)));
    CHECK(one.density == 1);
    CHECK_FALSE(one.complexity);
    CHECK_FALSE(one.hierarchy);
}
