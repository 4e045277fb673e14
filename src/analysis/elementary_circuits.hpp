// SPDX-License-Identifier: EUPL-1.2
// Problem: which loops run through a map of causes, and which of them strengthen themselves (an
// even number of minus links) or hold themselves back (an odd number)?
//
// Formula: every elementary circuit once, from its lowest concept, within the concepts that can
// reach it and be reached. Without a bound on length a concept from which the start cannot be
// reached stays locked until one on its way is released (Johnson). With a bound each concept
// carries the depth from which it can no longer return in time, which is raised when a shorter way
// back turns up (Gupta and Suzumura); it begins at what the plain distance allows.
//
// Source: Johnson 1975, SIAM Journal on Computing 4(1):77; Gupta and Suzumura 2021,
// arXiv:2105.10094.
//
// Limits: the number of loops grows without measure with the number of links, so counting stops
// where the caller says. A loop says that something can feed itself, not that it does.
#pragma once

#include "analysis/cause_map.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hefboom::analysis {

enum class Polarity : std::uint8_t {
    reinforcing, ///< the product of its signs is plus
    balancing,   ///< it is minus
    contested,   ///< it runs over a link that people drew with both signs
};

/// One loop: its concepts from the lowest on, each leading to the next and the last to the first.
struct Circuit {
    std::vector<std::uint32_t> concepts = {};
    Polarity polarity = Polarity::reinforcing;
    std::optional<double> gain = {}; ///< product of weights; nothing where it is beyond a double
    double delay = 0;                ///< sum of delays
};

struct CircuitSearch {
    std::size_t longest = 0; ///< most links in a loop; the number of concepts is no bound at all
    std::uint64_t most = 0;  ///< counting stops there
    std::size_t listed = 0;  ///< how many are kept: the shortest, then in order of finding
    /// Only loops over this link (its place in `links`) are kept; all are counted.
    std::optional<std::uint32_t> over = {};
};

struct Circuits {
    std::uint64_t reinforcing = 0;
    std::uint64_t balancing = 0;
    std::uint64_t contested = 0;
    bool capped = false; ///< there are more than `most`
    std::vector<Circuit> list = {};

    [[nodiscard]] std::uint64_t total() const { return reinforcing + balancing + contested; }
};

[[nodiscard]] Circuits elementary_circuits(CauseMap const& map, CircuitSearch const& search);

/// A shortest loop over a link (its place in `links`), however long; nothing where there is none.
[[nodiscard]] std::optional<Circuit> shortest_circuit_over(CauseMap const& map, std::uint32_t link);

} // namespace hefboom::analysis
