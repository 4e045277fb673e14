// SPDX-License-Identifier: EUPL-1.2
#include "analysis/elementary_circuits.hpp"

#include "analysis/circuit_walk.hpp"
#include "analysis/loop_sign.hpp"
#include "analysis/small_circuit_walk.hpp"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr std::uint32_t no_link = ~std::uint32_t{0};

Circuit circuit_over(CauseMap const& map, std::span<std::uint32_t const> links) {
    Circuit circuit;
    LoopSign sign;
    double gain = 1;
    for (auto const at : links) {
        auto const& link = map.links[at];
        circuit.concepts.push_back(link.from);
        circuit.delay += link.delay;
        gain *= link.weight;
        sign = sign.then(LoopSign::of(link));
    }
    if (std::isfinite(gain)) circuit.gain = gain;
    circuit.polarity = sign.polarity();
    std::ranges::rotate(circuit.concepts, std::ranges::min_element(circuit.concepts));
    return circuit;
}

/// Counts loops, and keeps the links of the shortest; of equal length those found first.
class Tally {
public:
    explicit Tally(CircuitSearch const& search) : search_(search) {}

    /// Takes a loop in; false once there are more than are to be counted.
    template <class LinksOf>
    bool take(Polarity polarity, std::size_t length, LinksOf links_of) {
        if (counted_ == search_.most) {
            capped_ = true;
            return false;
        }
        ++counted_;
        ++of_[static_cast<std::size_t>(polarity)];
        if (wants(length)) keep(links_of());
        return true;
    }

    [[nodiscard]] Circuits circuits(CauseMap const& map) {
        std::ranges::sort_heap(kept_, shorter);
        Circuits all{
            .reinforcing = of_[0], .balancing = of_[1], .contested = of_[2], .capped = capped_};
        for (auto const& one : kept_)
            all.list.push_back(circuit_over(map, one.links));
        return all;
    }

private:
    struct Kept {
        std::uint64_t found = 0;
        std::vector<std::uint32_t> links = {};
    };

    static bool shorter(Kept const& one, Kept const& other) {
        return std::pair(one.links.size(), one.found) < std::pair(other.links.size(), other.found);
    }

    [[nodiscard]] bool wants(std::size_t length) const {
        if (kept_.size() < search_.listed) return true;
        return !kept_.empty() && length < kept_.front().links.size();
    }

    void keep(std::vector<std::uint32_t> links) {
        if (search_.over && std::ranges::find(links, *search_.over) == links.end()) return;
        if (kept_.size() == search_.listed) {
            std::ranges::pop_heap(kept_, shorter);
            kept_.pop_back();
        }
        kept_.push_back({.found = counted_, .links = std::move(links)});
        std::ranges::push_heap(kept_, shorter);
    }

    CircuitSearch const& search_;
    std::uint64_t counted_ = 0;
    std::uint64_t of_[3] = {};
    bool capped_ = false;
    std::vector<Kept> kept_; ///< a heap, the longest in front
};

} // namespace

Circuits elementary_circuits(CauseMap const& map, CircuitSearch const& search) {
    auto const graph = map.graph();
    Tally tally(search);
    for (std::uint32_t start = 0; start < map.concepts && search.longest > 0; ++start) {
        auto const component = strong_components(graph, start);
        auto const concepts =
            static_cast<std::size_t>(std::ranges::count(component, component[start]));
        auto const all_through_start = [&](auto walk) {
            return walk.visit([&](Polarity polarity, std::size_t length) {
                return tally.take(polarity, length, [&] { return walk.links(); });
            });
        };
        auto const small = concepts <= small_walk_most && concepts <= search.longest;
        auto const went_on =
            small ? all_through_start(SmallCircuitWalk(map, graph, component, start))
                  : all_through_start(CircuitWalk(map, graph, component, start, search.longest));
        if (!went_on) break;
    }
    return tally.circuits(map);
}

std::optional<Circuit> shortest_circuit_over(CauseMap const& map, std::uint32_t link) {
    auto const graph = map.graph();
    auto const from = map.links[link].to;
    auto const to = map.links[link].from;
    std::vector<std::uint32_t> by(map.concepts, no_link);
    std::vector<std::uint32_t> reached{from};
    for (std::size_t at = 0; at < reached.size() && by[to] == no_link; ++at)
        for (auto next = graph.first[reached[at]]; next < graph.first[reached[at] + 1U]; ++next) {
            auto const node = graph.target[next];
            if (node == from || by[node] != no_link) continue;
            by[node] = next;
            reached.push_back(node);
        }
    if (from != to && by[to] == no_link) return std::nullopt;
    std::vector<std::uint32_t> links{link};
    for (auto node = to; node != from; node = map.links[by[node]].from)
        links.push_back(by[node]);
    std::ranges::reverse(links);
    return circuit_over(map, links);
}

} // namespace hefboom::analysis
