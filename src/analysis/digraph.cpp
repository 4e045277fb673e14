// SPDX-License-Identifier: EUPL-1.2
#include "analysis/digraph.hpp"

#include <algorithm>

namespace hefboom::analysis {

Digraph digraph_of(std::uint32_t nodes,
                   std::span<std::pair<std::uint32_t, std::uint32_t> const> ascending_links) {
    Digraph graph;
    graph.first.assign(nodes + 1U, 0);
    graph.target.reserve(ascending_links.size());
    for (auto const& [from, to] : ascending_links) {
        ++graph.first[from + 1U];
        graph.target.push_back(to);
    }
    for (std::uint32_t node = 0; node < nodes; ++node)
        graph.first[node + 1U] += graph.first[node];
    return graph;
}

namespace {

class Tarjan {
public:
    explicit Tarjan(Digraph const& graph, std::uint32_t lowest)
        : graph_(graph), lowest_(lowest), seen_(graph.nodes(), 0), low_(graph.nodes(), 0),
          component_(graph.nodes(), no_component), next_(graph.first.begin(), graph.first.end()) {}

    std::vector<std::uint32_t> run() {
        for (auto root = lowest_; root < graph_.nodes(); ++root)
            if (seen_[root] == 0) visit_from(root);
        return std::move(component_);
    }

private:
    void enter(std::uint32_t node) {
        seen_[node] = low_[node] = ++count_;
        walk_.push_back(node);
        open_.push_back(node);
    }

    void visit_from(std::uint32_t root) {
        enter(root);
        while (!walk_.empty()) {
            auto const node = walk_.back();
            if (next_[node] == graph_.first[node + 1U]) {
                leave(node);
                continue;
            }
            auto const to = graph_.target[next_[node]++];
            if (to < lowest_) continue;
            if (seen_[to] == 0)
                enter(to);
            else if (component_[to] == no_component)
                low_[node] = std::min(low_[node], seen_[to]);
        }
    }

    void leave(std::uint32_t node) {
        walk_.pop_back();
        if (!walk_.empty()) low_[walk_.back()] = std::min(low_[walk_.back()], low_[node]);
        if (low_[node] != seen_[node]) return;
        for (auto member = no_component; member != node;) {
            member = open_.back();
            open_.pop_back();
            component_[member] = components_;
        }
        ++components_;
    }

    Digraph const& graph_;
    std::uint32_t lowest_;
    std::uint32_t count_ = 0;
    std::uint32_t components_ = 0;
    std::vector<std::uint32_t> seen_;
    std::vector<std::uint32_t> low_;
    std::vector<std::uint32_t> component_;
    std::vector<std::uint32_t> next_;
    std::vector<std::uint32_t> walk_;
    std::vector<std::uint32_t> open_;
};

} // namespace

std::vector<std::uint32_t> strong_components(Digraph const& graph, std::uint32_t lowest) {
    return Tarjan(graph, lowest).run();
}

} // namespace hefboom::analysis
