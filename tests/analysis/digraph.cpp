// SPDX-License-Identifier: EUPL-1.2
#include "analysis/digraph.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <utility>
#include <vector>

using namespace hefboom::analysis;

namespace {

using Links = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

} // namespace

TEST_CASE("nodes that reach each other are in one component, others in their own") {
    // 0 -> 1 -> 2 -> 0, 2 -> 3, 3 -> 4 -> 3, and 5 apart.
    auto const graph = digraph_of(6, Links{{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 4}, {4, 3}});
    auto const component = strong_components(graph, 0);
    CHECK(component[0] == component[1]);
    CHECK(component[1] == component[2]);
    CHECK(component[3] == component[4]);
    CHECK(component[0] != component[3]);
    CHECK(component[5] != component[0]);
    CHECK(component[5] != component[3]);
}

TEST_CASE("nodes below the lowest are in no component and hold nothing together") {
    auto const graph = digraph_of(3, Links{{0, 1}, {1, 2}, {2, 0}});
    auto const component = strong_components(graph, 1);
    CHECK(component[0] == no_component);
    CHECK(component[1] != component[2]);
}

TEST_CASE("a long chain does not exhaust the stack, and a graph may be empty") {
    Links chain;
    for (std::uint32_t at = 0; at + 1 < 300'000; ++at)
        chain.emplace_back(at, at + 1);
    chain.emplace_back(299'999, 0);
    auto const component = strong_components(digraph_of(300'000, chain), 0);
    CHECK(component.front() == component.back());
    CHECK(strong_components(digraph_of(0, {}), 0).empty());
}
