// SPDX-License-Identifier: EUPL-1.2
#include "analysis/small_circuit_walk.hpp"

#include <algorithm>
#include <iterator>

namespace hefboom::analysis {

SmallCircuitWalk::SmallCircuitWalk(CauseMap const& map, Digraph const& graph,
                                   std::span<std::uint32_t const> component, std::uint32_t start)
    : graph_(graph) {
    for (auto name = start; name < map.concepts; ++name)
        if (component[name] == component[start]) names_.push_back(name);
    for (std::size_t from = 0; from < names_.size(); ++from)
        for (auto link = graph.first[names_[from]]; link < graph.first[names_[from] + 1U]; ++link) {
            auto const found = std::ranges::lower_bound(names_, graph.target[link]);
            if (found == names_.end() || *found != graph.target[link]) continue;
            auto const to = static_cast<std::size_t>(found - names_.begin());
            auto const sign = LoopSign::of(map.links[link]);
            if (to == 0) {
                nodes_[from].closing = true;
                nodes_[from].closing_sign = sign;
            } else if (to != from) {
                nodes_[from].to |= Set{1} << to;
                nodes_[to].from |= Set{1} << from;
                nodes_[from].minus |= Set{sign.minus} << to;
                nodes_[from].contested |= Set{sign.contested} << to;
            }
        }
}

std::vector<std::uint32_t> SmallCircuitWalk::links() const {
    std::vector<std::uint32_t> links;
    for (std::size_t at = 0; at < length_; ++at) {
        auto const from = names_[path_[at].node];
        auto const to = names_[at + 1 < length_ ? path_[at + 1].node : 0];
        auto const first = graph_.target.begin() + graph_.first[from];
        auto const end = graph_.target.begin() + graph_.first[from + 1U];
        auto const found = std::lower_bound(first, end, to);
        links.push_back(static_cast<std::uint32_t>(std::distance(graph_.target.begin(), found)));
    }
    return links;
}

} // namespace hefboom::analysis
