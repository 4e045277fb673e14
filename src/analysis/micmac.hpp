// SPDX-License-Identifier: EUPL-1.2
// Problem: which concepts drive the map and which are driven, also by detours that nobody drew as a
// link?
//
// Formula: M holds the absolute weights, from row to column. Influence is a row's sum, dependence a
// column's; the indirect ones are those of M^k, with k the first power in which both orders are
// those of the power before. Where there are no loops the powers vanish: then the sums are of all
// powers together, every step divided by the largest influence. Where the orders go on alternating
// the shares are averaged over many powers. Quadrants are cut at the means.
//
// Source: Duperrin and Godet 1973, CEA-R-4541; Godet 1994, From Anticipation to Action.
//
// Limits: signs play no part, and a quadrant near its mean is chance.
#pragma once

#include "analysis/cause_map.hpp"
#include "analysis/note.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace hefboom::analysis {

enum class Quadrant : std::uint8_t {
    driver,    ///< much influence, little dependence
    relay,     ///< much of both
    dependent, ///< little influence, much dependence
    autonomous ///< little of both
};

/// Both of one concept.
struct InfluenceDependence {
    double influence = 0;
    double dependence = 0;
    Quadrant quadrant = Quadrant::autonomous;
};

struct Micmac {
    std::vector<InfluenceDependence> direct = {};
    /// Shares of the whole; empty where there are no links.
    std::vector<InfluenceDependence> indirect = {};
    std::optional<std::size_t> power = {}; ///< nothing where the orders did not come to rest
    Notes notes = {};
};

[[nodiscard]] Micmac micmac(CauseMap const& map);

} // namespace hefboom::analysis
