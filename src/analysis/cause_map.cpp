// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_map.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace hefboom::analysis {

namespace {

/// A mean this small beside the weights it was made of is a zero that was rounded.
constexpr double nothing_left = 1e-12;

auto ends(DrawnLink const& link) {
    return std::tuple(link.from, link.to);
}

/// The link of those who drew one; `drawn` is of the same two concepts.
CauseLink joined(std::span<DrawnLink const> drawn, std::span<std::size_t const> times) {
    CauseLink link{.from = drawn.front().from, .to = drawn.front().to};
    double absolute = 0;
    for (auto const& one : drawn) {
        auto const count = times[one.person];
        if (one.weight == 0 || count == 0) continue;
        link.drawn += count;
        (one.weight > 0 ? link.plus : link.minus) += count;
        link.weight += one.weight * static_cast<double>(count);
        link.delay += one.delay * static_cast<double>(count);
        absolute += std::abs(one.weight) * static_cast<double>(count);
    }
    if (link.drawn == 0) return link;
    if (std::abs(link.weight) <= nothing_left * absolute) link.weight = 0;
    link.weight /= static_cast<double>(link.drawn);
    link.delay /= static_cast<double>(link.drawn);
    return link;
}

} // namespace

Digraph CauseMap::graph() const {
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    pairs.reserve(links.size());
    for (auto const& link : links)
        pairs.emplace_back(link.from, link.to);
    return digraph_of(concepts, pairs);
}

std::vector<DrawnLink> in_map_order(std::span<DrawnLink const> drawn) {
    std::vector<DrawnLink> ordered(drawn.begin(), drawn.end());
    auto const key = [](DrawnLink const& link) {
        return std::tuple(link.from, link.to, link.person);
    };
    std::ranges::stable_sort(ordered, {}, key);
    std::vector<DrawnLink> last;
    for (auto const& link : ordered)
        if (!last.empty() && key(last.back()) == key(link))
            last.back() = link;
        else
            last.push_back(link);
    return last;
}

CauseMap cause_map(std::uint32_t concepts, std::span<DrawnLink const> ordered,
                   std::span<std::size_t const> times) {
    CauseMap map{.concepts = concepts};
    for (std::size_t at = 0; at < ordered.size();) {
        auto end = at + 1;
        while (end < ordered.size() && ends(ordered[end]) == ends(ordered[at]))
            ++end;
        auto const link = joined(ordered.subspan(at, end - at), times);
        if (link.weight != 0)
            map.links.push_back(link);
        else if (link.drawn > 0)
            map.cancelled.push_back(link);
        at = end;
    }
    return map;
}

std::vector<ConceptIndices> concept_indices(CauseMap const& map) {
    std::vector<ConceptIndices> indices(map.concepts);
    for (auto const& link : map.links) {
        indices[link.from].outdegree += std::abs(link.weight);
        indices[link.to].indegree += std::abs(link.weight);
    }
    return indices;
}

MapIndices map_indices(CauseMap const& map) {
    auto const indices = concept_indices(map);
    auto const n = static_cast<double>(map.concepts);
    MapIndices whole;
    if (map.concepts == 0) return whole;
    whole.density = static_cast<double>(map.links.size()) / (n * n);
    auto const transmitters = std::ranges::count_if(indices, &ConceptIndices::transmitter);
    if (transmitters > 0)
        whole.complexity =
            static_cast<double>(std::ranges::count_if(indices, &ConceptIndices::receiver)) /
            static_cast<double>(transmitters);
    if (map.concepts < 2) return whole;
    double mean = 0;
    for (auto const& one : indices)
        mean += one.outdegree / n;
    double squares = 0;
    for (auto const& one : indices)
        squares += (one.outdegree - mean) * (one.outdegree - mean);
    whole.hierarchy = 12 * squares / ((n - 1) * n * (n + 1));
    return whole;
}

} // namespace hefboom::analysis
