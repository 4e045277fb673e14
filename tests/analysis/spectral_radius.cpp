// SPDX-License-Identifier: EUPL-1.2
#include "analysis/spectral_radius.hpp"

#include "analysis/maps_of_causes.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <cmath>
#include <vector>

using namespace hefboom::analysis;

namespace {

std::vector<double> weights_of(CauseMap const& map) {
    std::vector<double> weights;
    for (auto const& link : map.links)
        weights.push_back(link.weight);
    return weights;
}

double radius(CauseMap const& map) {
    return *spectral_radius(map.graph(), weights_of(map));
}

} // namespace

TEST_CASE("the radius of a ring is the root of its product, whatever the signs") {
    CHECK(radius(map_of(3, {{0, 1, .5}, {1, 2, -.25}, {2, 0, 1}})) ==
          doctest::Approx(std::cbrt(.125)).epsilon(1e-12));
    CHECK(radius(map_of(1, {{0, 0, -.75}})) == .75);
}

TEST_CASE("a chain without loops has radius 0 exactly") {
    CHECK(radius(map_of(6, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 5, 1}})) == 0);
    CHECK(radius(map_of(0, {})) == 0);
}

TEST_CASE("the largest of the parts counts") {
    auto const map =
        map_of(5, {{0, 1, .5}, {1, 0, .5}, {1, 2, 9}, {2, 3, .9}, {3, 2, .9}, {3, 4, 5}});
    CHECK(radius(map) == doctest::Approx(.9).epsilon(1e-12));
}

TEST_CASE("the cheap bound never proves what is not so") {
    int proven = 0;
    rc::check([&](std::uint64_t seed) {
        Random random(seed);
        auto const map = random_map(6, 1 + random.below(20), random);
        auto const bound = 1.5 * random.unit();
        if (!surely_within(bound, map.graph(), weights_of(map))) return;
        ++proven;
        RC_ASSERT(radius(map) <= bound + 1e-9);
    });
    CHECK(proven > 5);
    CHECK_FALSE(
        surely_within(.99, map_of(2, {{0, 1, 1}, {1, 0, 1}}).graph(), std::vector<double>{1, 1}));
}
