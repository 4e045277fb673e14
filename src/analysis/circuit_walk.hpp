// SPDX-License-Identifier: EUPL-1.2
// A walk behind elementary_circuits.hpp: all elementary circuits of bounded length through one
// concept, the lowest of them, within its component. It holds for each concept how many links the
// way back has at least while the present path stands. That is `locked` for those on the path; when
// one leaves the path it becomes one more than the least of those it leads to, and what led to it
// is lowered along.
#pragma once

#include "analysis/digraph.hpp"
#include "analysis/loop_sign.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hefboom::analysis {

class CircuitWalk {
public:
    /// Prepares the walk from `start` through its component, over loops of at most `longest` links.
    CircuitWalk(CauseMap const& map, Digraph const& graph, std::span<std::uint32_t const> component,
                std::uint32_t start, std::size_t longest);

    /// Calls `take(polarity, length)` for every loop until it returns false; false then.
    template <class Take>
    bool visit(Take take) {
        enter(0, {});
        if (!closes(take)) return false;
        while (!path_.empty()) {
            auto& visit = path_.back();
            if (visit.next == nodes_[visit.node + 1U].first) {
                auto const node = visit.node;
                path_.pop_back();
                leave(node);
                continue;
            }
            auto const& step = steps_[visit.next++];
            if (path_.size() + back_[step.to] > longest_) continue;
            enter(step.to, visit.sign.then(step.sign));
            if (!closes(take)) return false;
        }
        return true;
    }

    /// The links of the loop that is being taken.
    [[nodiscard]] std::vector<std::uint32_t> links() const;

private:
    static constexpr std::uint32_t locked = std::uint32_t{1} << 30U;
    static constexpr std::uint32_t no_link = ~std::uint32_t{0};

    struct Step { ///< a link within the component, not to the start
        std::uint32_t to = 0;
        std::uint32_t link = 0;
        LoopSign sign = {};
    };
    struct Node {
        std::uint32_t first = 0; ///< its steps in steps_, up to the next node's first
        std::uint32_t closing = no_link;
        LoopSign closing_sign = {};
        bool on_path = false;
    };
    struct Visit {
        std::uint32_t node = 0;
        std::uint32_t next = 0; ///< in steps_
        LoopSign sign = {};
    };

    void find_steps(CauseMap const& map, Digraph const& graph,
                    std::vector<std::uint32_t> const& numbers);
    void find_predecessors();
    void find_distances();

    void leave(std::uint32_t node);

    void enter(std::uint32_t node, LoopSign sign) {
        path_.push_back({.node = node, .next = nodes_[node].first, .sign = sign});
        nodes_[node].on_path = true;
        back_[node] = locked;
    }

    template <class Take>
    bool closes(Take take) {
        auto const& visit = path_.back();
        auto const& node = nodes_[visit.node];
        if (node.closing == no_link) return true;
        return take(visit.sign.then(node.closing_sign).polarity(), path_.size());
    }

    std::size_t longest_ = 0;
    std::vector<std::uint32_t> names_; ///< the concepts of the component, the start first
    std::vector<Node> nodes_;          ///< one more than there are
    std::vector<Step> steps_;
    std::vector<std::uint32_t> before_first_;
    std::vector<std::uint32_t> before_;
    std::vector<std::uint32_t> back_;
    std::vector<std::uint32_t> released_;
    std::vector<Visit> path_;
};

} // namespace hefboom::analysis
