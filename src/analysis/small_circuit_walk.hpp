// SPDX-License-Identifier: EUPL-1.2
// A walk behind elementary_circuits.hpp: all elementary circuits, however long, through one
// concept, the lowest of them, within a component that fits the bits of a word. A concept on the
// path is locked, and so is one that left it without a way back, until one it leads to is released
// (Johnson 1975).
#pragma once

#include "analysis/digraph.hpp"
#include "analysis/loop_sign.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// Components of at most so many concepts.
inline constexpr std::size_t small_walk_most = 64;

class SmallCircuitWalk {
public:
    /// Prepares the walk from `start` through its component.
    SmallCircuitWalk(CauseMap const& map, Digraph const& graph,
                     std::span<std::uint32_t const> component, std::uint32_t start);

    /// Calls `take(polarity, length)` for every loop until it returns false; false then.
    template <class Take>
    bool visit(Take take) {
        enter(0, {});
        if (!closes(take)) return false;
        while (length_ > 0) {
            auto& visit = path_[length_ - 1];
            // What is locked now stays without a way back as long as this path stands.
            visit.left &= ~locked_;
            if (visit.left == 0) {
                leave();
                continue;
            }
            auto const to = static_cast<std::uint32_t>(std::countr_zero(visit.left));
            visit.left &= visit.left - 1;
            enter(to, visit.sign.then(nodes_[visit.node].sign_to(to)));
            if (!closes(take)) return false;
        }
        return true;
    }

    /// The links of the loop that is being taken.
    [[nodiscard]] std::vector<std::uint32_t> links() const;

private:
    using Set = std::uint64_t;

    struct Node {
        Set to = 0; ///< without the start and itself
        Set from = 0;
        Set minus = 0; ///< to which a minus link leads
        Set contested = 0;
        bool closing = false;
        LoopSign closing_sign = {};

        [[nodiscard]] LoopSign sign_to(std::uint32_t node) const {
            return {.minus = static_cast<std::uint8_t>(minus >> node & 1U),
                    .contested = static_cast<std::uint8_t>(contested >> node & 1U)};
        }
    };
    struct Visit {
        Set left = 0; ///< where to go next
        std::uint32_t node = 0;
        LoopSign sign = {};
        bool closed = false; ///< a loop was found from here
    };

    void enter(std::uint32_t node, LoopSign sign) {
        auto const& entered = nodes_[node];
        path_[length_++] = {
            .left = entered.to, .node = node, .sign = sign, .closed = entered.closing};
        locked_ |= Set{1} << node;
        on_path_ |= Set{1} << node;
    }

    void leave() {
        auto const& left = path_[--length_];
        auto released = Set{1} << left.node;
        on_path_ &= ~released;
        if (!left.closed) return;
        if (length_ > 0) path_[length_ - 1].closed = true;
        locked_ &= ~released;
        while (released != 0) {
            auto const& node = nodes_[static_cast<std::size_t>(std::countr_zero(released))];
            released &= released - 1;
            auto const more = node.from & locked_ & ~on_path_;
            locked_ &= ~more;
            released |= more;
        }
    }

    template <class Take>
    bool closes(Take take) {
        auto const& visit = path_[length_ - 1];
        if (!visit.closed) return true;
        return take(visit.sign.then(nodes_[visit.node].closing_sign).polarity(), length_);
    }

    Digraph const& graph_;
    Set locked_ = 0;
    Set on_path_ = 0;
    std::size_t length_ = 0;
    std::array<Visit, small_walk_most> path_ = {};
    std::array<Node, small_walk_most> nodes_ = {};
    std::vector<std::uint32_t> names_; ///< the concepts of the component, the start first
};

} // namespace hefboom::analysis
