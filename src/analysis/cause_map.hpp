// SPDX-License-Identifier: EUPL-1.2
// Problem: several people drew which concept influences which, and how strongly. What is the map of
// all of them, where do they contradict each other, and which concepts stand out by their links?
//
// Formula: a link's weight is the mean over those who drew it; who did not draw it has said nothing
// about it. Beside it stands how many drew it, how many with a plus and how many with a minus: a
// link with both is something to talk about, not an average. Outdegree and indegree are sums of
// absolute weights; density is links / n²; complexity is receivers / transmitters; hierarchy is
// 12 var(outdegree) / (n (n + 1)), with the variance over n - 1.
//
// Source: Özesmi and Özesmi 2004, Ecological Modelling 176:43; MacDonald 1983, Trees and
// Networks in Biological Models (hierarchy).
//
// Limits: a mean hides how far people are apart; weights are opinions, not measurements.
#pragma once

#include "analysis/digraph.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// What one person drew. Concepts and people are numbers from 0.
struct DrawnLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::uint32_t person = 0;
    double weight = 0; ///< 0: not drawn after all
    double delay = 0;
};

/// A link of the map of all.
struct CauseLink {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    double weight = 0; ///< mean over those who drew it
    double delay = 0;  ///< the same
    std::size_t drawn = 0;
    std::size_t plus = 0;
    std::size_t minus = 0;

    [[nodiscard]] bool contested() const { return plus > 0 && minus > 0; }
};

/// Links ascend by from, then to; none has weight 0.
struct CauseMap {
    std::uint32_t concepts = 0;
    std::vector<CauseLink> links = {};
    std::vector<CauseLink> cancelled = {}; ///< drawn with both signs and a mean of 0

    [[nodiscard]] Digraph graph() const;
};

/// The order in which the map is made: by from, to, person. Of a person's links between the same
/// two concepts the last in `drawn` stays.
[[nodiscard]] std::vector<DrawnLink> in_map_order(std::span<DrawnLink const> drawn);

/// The map of links `in_map_order`, where person p counts `times[p]` times.
[[nodiscard]] CauseMap cause_map(std::uint32_t concepts, std::span<DrawnLink const> ordered,
                                 std::span<std::size_t const> times);

/// How one concept stands in the map.
struct ConceptIndices {
    double indegree = 0;
    double outdegree = 0;

    [[nodiscard]] double centrality() const { return indegree + outdegree; }
    [[nodiscard]] bool transmitter() const { return indegree == 0 && outdegree > 0; }
    [[nodiscard]] bool receiver() const { return outdegree == 0 && indegree > 0; }
};

/// How the map as a whole is built.
struct MapIndices {
    std::optional<double> density = {};    ///< nothing without concepts
    std::optional<double> complexity = {}; ///< nothing without transmitters
    std::optional<double> hierarchy = {};  ///< nothing with fewer than two concepts
};

[[nodiscard]] std::vector<ConceptIndices> concept_indices(CauseMap const& map);
[[nodiscard]] MapIndices map_indices(CauseMap const& map);

} // namespace hefboom::analysis
