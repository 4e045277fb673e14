// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/cause_dynamics.hpp"
#include "analysis/elementary_circuits.hpp"
#include "analysis/leverage.hpp"
#include "analysis/micmac.hpp"
#include "cli/analyse/causes_file.hpp"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <optional>
#include <span>
#include <vector>

// What the figures of a map of causes are called in an answer.
namespace hefboom::cli::analyse {

[[nodiscard]] boost::json::value concepts_json(CausesFile const& causes,
                                               analysis::CauseMap const& map,
                                               analysis::Settling const& end);
[[nodiscard]] boost::json::value structure_json(analysis::MapIndices const& indices);
/// All links people drew, those that cancelled out with weight 0.
[[nodiscard]] boost::json::value edges_json(CausesFile const& causes,
                                            analysis::CauseMap const& map);
/// Null where the map settles.
[[nodiscard]] boost::json::value cycle_json(CausesFile const& causes,
                                            analysis::Settling const& end);
[[nodiscard]] boost::json::object loop_json(CausesFile const& causes,
                                            analysis::Circuit const& circuit);
[[nodiscard]] boost::json::object loops_json(CausesFile const& causes,
                                             analysis::Circuits const& circuits);

/// One concept as a lever; what was not drawn again has no interval.
struct Lever {
    double effect = 0;
    std::size_t rank = 0;
    std::optional<analysis::Interval> interval = {};
    std::optional<analysis::RankInterval> ranks = {};
    std::optional<bool> decided = {};
};
[[nodiscard]] boost::json::value leverage_json(CausesFile const& causes,
                                               std::span<Lever const> levers);

[[nodiscard]] boost::json::value scenario_json(CausesFile const& causes,
                                               std::span<analysis::Clamp const> clamps,
                                               analysis::Settling const& free,
                                               analysis::Settling const& clamped);
[[nodiscard]] boost::json::value micmac_json(CausesFile const& causes,
                                             analysis::Micmac const& found);

} // namespace hefboom::cli::analyse
