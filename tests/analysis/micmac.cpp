// SPDX-License-Identifier: EUPL-1.2
#include "analysis/micmac.hpp"

#include "analysis/maps_of_causes.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// The sums of the kth power, by multiplying matrices.
std::vector<double> row_sums(CauseMap const& map, std::size_t power) {
    std::vector<double> sums(map.concepts, 1.0);
    for (std::size_t k = 0; k < power; ++k) {
        std::vector<double> next(map.concepts);
        for (auto const& link : map.links)
            next[link.from] += std::abs(link.weight) * sums[link.to];
        sums = next;
    }
    return sums;
}

} // namespace

TEST_CASE("direct influence and dependence are sums of absolute weights") {
    auto const found = micmac(map_of(3, {{0, 1, .5}, {0, 2, -1}, {2, 1, .25}, {1, 1, .125}}));
    CHECK(found.direct[0].influence == 1.5);
    CHECK(found.direct[0].dependence == 0);
    CHECK(found.direct[0].quadrant == Quadrant::driver);
    CHECK(found.direct[1].influence == .125);
    CHECK(found.direct[1].dependence == .875);
    CHECK(found.direct[1].quadrant == Quadrant::dependent);
}

TEST_CASE("indirect influence is that of the first power whose orders came to rest") {
    Random random(7);
    auto const map = random_map(12, 50, random);
    auto const found = micmac(map);
    REQUIRE(found.power);
    REQUIRE(*found.power >= 2);
    auto const sums = row_sums(map, *found.power);
    double whole = 0;
    for (auto const sum : sums)
        whole += sum;
    double shares = 0;
    double dependence = 0;
    for (std::size_t at = 0; at < 12; ++at) {
        CHECK(found.indirect[at].influence == doctest::Approx(sums[at] / whole).epsilon(1e-10));
        shares += found.indirect[at].influence;
        dependence += found.indirect[at].dependence;
    }
    CHECK(shares == doctest::Approx(1).epsilon(1e-12));
    CHECK(dependence == doctest::Approx(1).epsilon(1e-12));
}

TEST_CASE("without loops all paths are summed, and that is said") {
    // 0 -> 1 -> 2 -> 3: paths from 0: three, from 1: two, from 2: one.
    auto const found = micmac(map_of(4, {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}}));
    CHECK_FALSE(found.power);
    CHECK(found.notes == Notes{{.key = "powers-vanish"}});
    CHECK(found.indirect[0].influence == doctest::Approx(3.0 / 6).epsilon(1e-12));
    CHECK(found.indirect[1].influence == doctest::Approx(2.0 / 6).epsilon(1e-12));
    CHECK(found.indirect[3].influence == 0);
    CHECK(found.indirect[3].dependence == doctest::Approx(3.0 / 6).epsilon(1e-12));
}

TEST_CASE("where the orders alternate the shares are averaged, and that is said") {
    // 0 -> 1 with .9 and back with .1: odd powers put 0 first, even ones make both equal.
    auto const found = micmac(map_of(2, {{0, 1, .9}, {1, 0, .1}}));
    CHECK_FALSE(found.power);
    CHECK(found.notes == Notes{{.key = "powers-alternate"}});
    CHECK(found.indirect[0].influence == doctest::Approx(.7).epsilon(1e-9));
}

TEST_CASE("equal concepts are neither above nor below the mean") {
    auto const found = micmac(map_of(3, {{0, 1, .3}, {1, 2, .3}, {2, 0, .3}}));
    CHECK(found.power == 2);
    for (auto const& one : found.indirect)
        CHECK(one.quadrant == Quadrant::autonomous);
}

TEST_CASE("without links there is nothing indirect") {
    auto const found = micmac(map_of(3, {}));
    CHECK(found.direct.size() == 3);
    CHECK(found.indirect.empty());
    CHECK(found.notes == Notes{{.key = "no-links"}});
    CHECK(micmac({}).direct.empty());
}

TEST_CASE("weights far below and far above one change no share") {
    Random random(3);
    auto map = random_map(8, 30, random);
    auto const plain = micmac(map);
    for (auto const factor : {1e-200, 1e3}) {
        auto scaled = map;
        for (auto& link : scaled.links)
            link.weight *= factor;
        auto const found = micmac(scaled);
        CHECK(found.power == plain.power);
        for (std::size_t at = 0; at < 8; ++at)
            CHECK(found.indirect[at].influence ==
                  doctest::Approx(plain.indirect[at].influence).epsilon(1e-9));
    }
}
