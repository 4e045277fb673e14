// SPDX-License-Identifier: EUPL-1.2
#include "analysis/circuit_walk.hpp"

#include <algorithm>

namespace hefboom::analysis {

CircuitWalk::CircuitWalk(CauseMap const& map, Digraph const& graph,
                         std::span<std::uint32_t const> component, std::uint32_t start,
                         std::size_t longest) {
    std::vector<std::uint32_t> numbers(map.concepts, no_link);
    for (auto concept_at = start; concept_at < map.concepts; ++concept_at)
        if (component[concept_at] == component[start]) {
            numbers[concept_at] = static_cast<std::uint32_t>(names_.size());
            names_.push_back(concept_at);
        }
    longest_ = std::min(longest, names_.size());
    find_steps(map, graph, numbers);
    find_predecessors();
    find_distances();
    path_.reserve(names_.size());
}

void CircuitWalk::find_steps(CauseMap const& map, Digraph const& graph,
                             std::vector<std::uint32_t> const& numbers) {
    nodes_.resize(names_.size() + 1);
    for (std::size_t node = 0; node < names_.size(); ++node) {
        nodes_[node].first = static_cast<std::uint32_t>(steps_.size());
        auto const name = names_[node];
        for (auto link = graph.first[name]; link < graph.first[name + 1U]; ++link) {
            auto const to = numbers[graph.target[link]];
            if (to == 0) {
                nodes_[node].closing = link;
                nodes_[node].closing_sign = LoopSign::of(map.links[link]);
            } else if (to != no_link && to != node) {
                steps_.push_back({.to = to, .link = link, .sign = LoopSign::of(map.links[link])});
            }
        }
    }
    nodes_.back().first = static_cast<std::uint32_t>(steps_.size());
}

void CircuitWalk::find_predecessors() {
    before_first_.assign(names_.size() + 1, 0);
    for (auto const& step : steps_)
        ++before_first_[step.to + 1U];
    for (std::size_t node = 0; node < names_.size(); ++node)
        before_first_[node + 1] += before_first_[node];
    before_.resize(steps_.size());
    auto next = before_first_;
    for (std::uint32_t node = 0; node < names_.size(); ++node)
        for (auto at = nodes_[node].first; at < nodes_[node + 1U].first; ++at)
            before_[next[steps_[at].to]++] = node;
}

void CircuitWalk::find_distances() {
    back_.assign(names_.size(), locked);
    std::vector<std::uint32_t> reached;
    for (std::uint32_t node = 0; node < names_.size(); ++node)
        if (nodes_[node].closing != no_link) {
            back_[node] = 1;
            reached.push_back(node);
        }
    for (std::size_t at = 0; at < reached.size(); ++at)
        for (auto to = before_first_[reached[at]]; to < before_first_[reached[at] + 1U]; ++to) {
            auto const node = before_[to];
            if (back_[node] != locked) continue;
            back_[node] = back_[reached[at]] + 1;
            reached.push_back(node);
        }
}

void CircuitWalk::leave(std::uint32_t node) {
    nodes_[node].on_path = false;
    auto least = nodes_[node].closing == no_link ? locked : 0;
    for (auto at = nodes_[node].first; at < nodes_[node + 1U].first; ++at)
        least = std::min(least, back_[steps_[at].to]);
    if (least == locked) return;
    back_[node] = least + 1;
    released_.assign(1, node);
    while (!released_.empty()) {
        auto const now = released_.back();
        released_.pop_back();
        auto const most = back_[now] + 1;
        for (auto at = before_first_[now]; at < before_first_[now + 1U]; ++at) {
            auto const before = before_[at];
            if (back_[before] <= most || nodes_[before].on_path) continue;
            back_[before] = most;
            released_.push_back(before);
        }
    }
}

std::vector<std::uint32_t> CircuitWalk::links() const {
    std::vector<std::uint32_t> links;
    for (std::size_t at = 0; at + 1 < path_.size(); ++at)
        links.push_back(steps_[path_[at].next - 1].link);
    links.push_back(nodes_[path_.back().node].closing);
    return links;
}

} // namespace hefboom::analysis
