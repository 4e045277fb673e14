// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/cause_map.hpp"
#include "analysis/random.hpp"

#include <cstdint>
#include <initializer_list>
#include <tuple>
#include <vector>

namespace hefboom::analysis {

/// A map of links (from, to, weight) that one person drew.
inline CauseMap map_of(std::uint32_t concepts, std::vector<DrawnLink> const& drawn) {
    return cause_map(concepts, in_map_order(drawn), std::vector<std::size_t>(1, 1));
}

inline CauseMap
map_of(std::uint32_t concepts,
       std::initializer_list<std::tuple<std::uint32_t, std::uint32_t, double>> links) {
    std::vector<DrawnLink> drawn;
    for (auto const& [from, to, weight] : links)
        drawn.push_back({.from = from, .to = to, .weight = weight});
    return map_of(concepts, drawn);
}

/// A map with about so many links, weights between -1 and 1.
inline CauseMap random_map(std::uint32_t concepts, std::size_t links, Random& random) {
    std::vector<DrawnLink> drawn;
    for (std::size_t link = 0; link < links; ++link)
        drawn.push_back({.from = static_cast<std::uint32_t>(random.below(concepts)),
                         .to = static_cast<std::uint32_t>(random.below(concepts)),
                         .weight = 2 * random.unit() - 1});
    return map_of(concepts, drawn);
}

} // namespace hefboom::analysis
