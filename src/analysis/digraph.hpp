// SPDX-License-Identifier: EUPL-1.2
// Problem: which nodes of a directed graph can reach each other? Only there a loop can run, and
// only there a motion can feed itself. Formula: Tarjan 1972, SIAM Journal on Computing 1(2):146,
// with a stack of its own, so that a long chain does not exhaust the machine's.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace hefboom::analysis {

/// A directed graph. The links of a node stand together, from `first[node]` up to
/// `first[node + 1]`; each is the node it leads to.
struct Digraph {
    std::vector<std::uint32_t> first = {0};
    std::vector<std::uint32_t> target = {};

    [[nodiscard]] std::uint32_t nodes() const {
        return static_cast<std::uint32_t>(first.size() - 1);
    }
};

/// The graph of links (from, to) that ascend; it keeps their places. Every node is below `nodes`.
[[nodiscard]] Digraph
digraph_of(std::uint32_t nodes,
           std::span<std::pair<std::uint32_t, std::uint32_t> const> ascending_links);

/// For each node, which strongly connected component it is in, counted from 0; of the nodes from
/// `lowest` on, and links between them only. Nodes below it are in none: `no_component`.
[[nodiscard]] std::vector<std::uint32_t> strong_components(Digraph const& graph,
                                                           std::uint32_t lowest);

inline constexpr std::uint32_t no_component = ~std::uint32_t{0};

} // namespace hefboom::analysis
