// SPDX-License-Identifier: EUPL-1.2
#include "analysis/elementary_circuits.hpp"

#include "analysis/maps_of_causes.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <span>
#include <utility>
#include <vector>

using namespace hefboom::analysis;

namespace {

constexpr std::uint64_t enough = 1'000'000'000;

/// Every loop by trying every path: nothing is locked, nothing remembered.
class ByTrying {
public:
    ByTrying(CauseMap const& map, std::size_t longest) : map_(map), longest_(longest) {
        for (start_ = 0; start_ < map.concepts; ++start_) {
            path_ = {start_};
            go(1);
        }
    }

    std::uint64_t plus = 0;
    std::uint64_t minus = 0;

private:
    void go(double sign) {
        if (path_.size() > longest_) return;
        for (auto const& link : map_.links) {
            if (link.from != path_.back()) continue;
            auto const next = link.weight > 0 ? sign : -sign;
            if (link.to == start_) {
                ++(next > 0 ? plus : minus);
            } else if (link.to > start_ && std::ranges::find(path_, link.to) == path_.end()) {
                path_.push_back(link.to);
                go(next);
                path_.pop_back();
            }
        }
    }

    CauseMap const& map_;
    std::size_t longest_;
    std::uint32_t start_ = 0;
    std::vector<std::uint32_t> path_;
};

CauseMap ring(std::uint32_t concepts) {
    CauseMap map{.concepts = concepts};
    for (std::uint32_t at = 0; at < concepts; ++at)
        map.links.push_back(
            {.from = at, .to = (at + 1) % concepts, .weight = .5, .delay = 1, .drawn = 1});
    return map;
}

} // namespace

TEST_CASE("every loop is found once, with its polarity, whatever the bound on its length") {
    rc::check([](std::uint64_t seed) {
        Random random(seed);
        auto const concepts = 1 + static_cast<std::uint32_t>(random.below(7));
        auto const links = static_cast<std::size_t>(random.below(concepts * concepts + 1));
        auto const map = random_map(concepts, links, random);
        for (std::size_t longest = 1; longest <= concepts + 1U; ++longest) {
            ByTrying const tried(map, longest);
            auto const found =
                elementary_circuits(map, {.longest = longest, .most = enough, .listed = 0});
            RC_ASSERT(found.reinforcing == tried.plus);
            RC_ASSERT(found.balancing == tried.minus);
            RC_ASSERT(!found.capped);
        }
    });
}

TEST_CASE("what is listed are different loops whose signs, gains and delays are their links'") {
    Random random(4);
    auto const map = random_map(7, 30, random);
    auto const found = elementary_circuits(map, {.longest = 7, .most = enough, .listed = 100'000});
    REQUIRE(found.list.size() == found.total());
    std::set<std::vector<std::uint32_t>> different;
    std::uint64_t plus = 0;
    for (auto const& circuit : found.list) {
        different.insert(circuit.concepts);
        CHECK(circuit.concepts.front() == std::ranges::min(circuit.concepts));
        double gain = 1;
        for (std::size_t at = 0; at < circuit.concepts.size(); ++at) {
            auto const to = circuit.concepts[(at + 1) % circuit.concepts.size()];
            auto const link = std::ranges::find_if(map.links, [&](CauseLink const& one) {
                return one.from == circuit.concepts[at] && one.to == to;
            });
            REQUIRE(link != map.links.end());
            gain *= link->weight;
        }
        CHECK(*circuit.gain == doctest::Approx(gain).epsilon(1e-12));
        CHECK((circuit.polarity == Polarity::reinforcing) == (gain > 0));
        if (gain > 0) ++plus;
    }
    CHECK(different.size() == found.list.size());
    CHECK(plus == found.reinforcing);
    CHECK(std::ranges::is_sorted(found.list, {},
                                 [](Circuit const& one) { return one.concepts.size(); }));
}

TEST_CASE("the list holds the shortest, and asking for fewer changes no count") {
    Random random(9);
    auto const map = random_map(8, 40, random);
    auto const all = elementary_circuits(map, {.longest = 8, .most = enough, .listed = 100'000});
    auto const few = elementary_circuits(map, {.longest = 8, .most = enough, .listed = 5});
    CHECK(few.total() == all.total());
    REQUIRE(few.list.size() == 5);
    for (std::size_t at = 0; at < 5; ++at)
        CHECK(few.list[at].concepts.size() == all.list[at].concepts.size());
}

TEST_CASE("counting stops where it is told, and says so only when there is more") {
    Random random(2);
    auto const map = random_map(8, 40, random);
    auto const total = elementary_circuits(map, {.longest = 8, .most = enough}).total();
    REQUIRE(total > 10);
    auto const exact = elementary_circuits(map, {.longest = 8, .most = total});
    CHECK(exact.total() == total);
    CHECK_FALSE(exact.capped);
    auto const stopped = elementary_circuits(map, {.longest = 8, .most = total - 1});
    CHECK(stopped.total() == total - 1);
    CHECK(stopped.capped);
}

TEST_CASE("a loop over a link with both signs is contested, neither reinforcing nor balancing") {
    auto map = map_of(3, {{0, 1, .5}, {1, 0, .5}, {1, 2, .5}, {2, 1, -.5}});
    map.links[0].plus = 2;
    map.links[0].minus = 1;
    auto const found = elementary_circuits(map, {.longest = 3, .most = enough, .listed = 9});
    CHECK(found.contested == 1);
    CHECK(found.reinforcing == 0);
    CHECK(found.balancing == 1);
    CHECK(found.list[0].polarity == Polarity::contested);
}

TEST_CASE("influence on oneself is a loop of one") {
    auto const map = map_of(2, {{1, 1, -.5}});
    auto const found = elementary_circuits(map, {.longest = 1, .most = enough, .listed = 1});
    CHECK(found.balancing == 1);
    CHECK(found.list[0].concepts == std::vector<std::uint32_t>{1});
}

TEST_CASE("loops over more than a word of concepts are found too, with and without a bound") {
    auto map = ring(200);
    CHECK(elementary_circuits(map, {.longest = 200, .most = enough}).total() == 1);
    CHECK(elementary_circuits(map, {.longest = 199, .most = enough}).total() == 0);
    auto const found = elementary_circuits(map, {.longest = 1000, .most = enough, .listed = 1});
    CHECK(found.list[0].delay == 200);
    CHECK(*found.list[0].gain == doctest::Approx(std::pow(.5, 200)).epsilon(1e-12));
    // A ladder of 40 rings of three, each touching the next: 40 loops and no more.
    CauseMap rings{.concepts = 81};
    for (std::uint32_t at = 0; at < 80; at += 2) {
        rings.links.push_back({.from = at, .to = at + 1, .weight = 1, .drawn = 1});
        rings.links.push_back({.from = at + 1, .to = at + 2, .weight = 1, .drawn = 1});
        rings.links.push_back({.from = at + 2, .to = at, .weight = 1, .drawn = 1});
    }
    std::ranges::sort(rings.links, {},
                      [](CauseLink const& one) { return std::pair(one.from, one.to); });
    CHECK(elementary_circuits(rings, {.longest = 81, .most = enough}).total() == 40);
    CHECK(elementary_circuits(rings, {.longest = 3, .most = enough}).total() == 40);
    CHECK(elementary_circuits(rings, {.longest = 2, .most = enough}).total() == 0);
}

TEST_CASE("a hundred million ways that all end before the start are not walked one by one") {
    // 0 <-> 1 -> eight layers of ten, each to all of the next -> 1: from 0 there is one loop, and
    // no way back from any layer.
    CauseMap layers{.concepts = 82};
    auto const link = [&](std::uint32_t from, std::uint32_t to) {
        layers.links.push_back({.from = from, .to = to, .weight = 1, .drawn = 1});
    };
    link(0, 1);
    link(1, 0);
    for (std::uint32_t to = 2; to < 12; ++to)
        link(1, to);
    for (std::uint32_t from = 2; from < 72; ++from)
        for (std::uint32_t to = 0; to < 10; ++to)
            link(from, (from - 2) / 10 * 10 + 12 + to);
    for (std::uint32_t from = 72; from < 82; ++from)
        link(from, 1);
    for (std::size_t const longest : {9U, 12U, 82U})
        CHECK(elementary_circuits(layers, {.longest = longest, .most = 1000}).capped);
    CHECK(elementary_circuits(layers, {.longest = 8, .most = 1000}).total() == 1);
}

TEST_CASE("other numbers for the concepts change no count") {
    Random random(12);
    auto const map = random_map(9, 40, random);
    std::vector<std::uint32_t> names(9);
    std::iota(names.begin(), names.end(), 0U);
    random.shuffle(std::span(names));
    std::vector<DrawnLink> renamed;
    for (auto const& link : map.links)
        renamed.push_back({.from = names[link.from], .to = names[link.to], .weight = link.weight});
    for (std::size_t const longest : {3U, 5U, 9U}) {
        auto const one = elementary_circuits(map, {.longest = longest, .most = enough});
        auto const other =
            elementary_circuits(map_of(9, renamed), {.longest = longest, .most = enough});
        CHECK(one.reinforcing == other.reinforcing);
        CHECK(one.balancing == other.balancing);
    }
}

TEST_CASE("the shortest loop over a link is found however long, or there is none") {
    auto const map = map_of(5, {{0, 1, 1}, {1, 2, 1}, {2, 0, -1}, {2, 3, 1}, {3, 0, 1}, {3, 4, 1}});
    auto const link = [&](std::uint32_t from, std::uint32_t to) {
        return static_cast<std::uint32_t>(
            std::ranges::find_if(
                map.links, [&](CauseLink const& one) { return one.from == from && one.to == to; }) -
            map.links.begin());
    };
    CHECK(shortest_circuit_over(map, link(0, 1))->concepts == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(shortest_circuit_over(map, link(0, 1))->polarity == Polarity::balancing);
    CHECK(shortest_circuit_over(map, link(3, 0))->concepts ==
          std::vector<std::uint32_t>{0, 1, 2, 3});
    CHECK_FALSE(shortest_circuit_over(map, link(3, 4)));
    auto const own = map_of(1, {{0, 0, 1}});
    CHECK(shortest_circuit_over(own, 0)->concepts == std::vector<std::uint32_t>{0});
    CircuitSearch search{.longest = 5, .most = enough, .listed = 9, .over = link(3, 0)};
    auto const found = elementary_circuits(map, search);
    CHECK(found.total() == 2);
    CHECK(found.list.size() == 1);
}

TEST_CASE("a map of nothing has no loops") {
    CHECK(elementary_circuits({}, {.longest = 8, .most = enough, .listed = 8}).total() == 0);
    CHECK(elementary_circuits(map_of(3, {{0, 1, 1}, {1, 2, 1}}), {.longest = 8, .most = enough})
              .total() == 0);
    CHECK(elementary_circuits(ring(3), {.longest = 0, .most = enough}).total() == 0);
}
