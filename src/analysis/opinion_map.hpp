// SPDX-License-Identifier: EUPL-1.2
// Problem: draw people who voted on the same statements as points, near each other where they voted
// alike, though not everybody voted on everything.
//
// Formula: rows are the people with at least min(7, statements) votes. A missing vote becomes the
// mean of its statement; of the centred table the two leading components are taken. A person stands
// at sqrt(statements / votes) times the sum over his votes of (vote - mean) times the components:
// who voted on little would otherwise stand near the middle because he voted on little.
//
// Source: Small, Bjorkegren, Erkkilä, Shaw and Megill 2021, Polis: Scaling Deliberation by Mapping
// High Dimensional Opinion Spaces, Recerca 26(2); compdemocracy/polis
// math/src/polismath/math/pca.clj.
//
// Limits: a plane always shows a picture, also of chance. Who stands near whom says nothing before
// `opinion_groups` has held it against shuffled votes.
#pragma once

#include "analysis/leading_components.hpp"
#include "analysis/vote_table.hpp"

#include <cstddef>
#include <vector>

namespace hefboom::analysis {

struct MapPoint {
    double x = 0;
    double y = 0;

    bool operator==(MapPoint const&) const = default;
};

/// The votes of those on the map, less the mean of their statement. A shuffle changes `centred`
/// only.
struct MappedVotes {
    std::vector<std::size_t> people = {}; ///< places in the table's list, ascending
    SparseColumns centred = {};           ///< a row a person on the map, a column a statement
    std::vector<double> stretch = {};     ///< sqrt(statements / votes) of each
};

struct OpinionMap {
    std::vector<MapPoint> people = {};     ///< of those on the map
    std::vector<MapPoint> statements = {}; ///< the components
    Pair variance = {};                    ///< sums of squares along the two
    double all_variance = 0;               ///< the sum of squares of the centred table
};

/// Fewer votes than this, where there are as many statements, and somebody is not on the map.
inline constexpr std::size_t votes_on_the_map_fewest = 7;

[[nodiscard]] MappedVotes mapped_votes(VoteTable const& table);

[[nodiscard]] OpinionMap opinion_map(MappedVotes const& votes);

} // namespace hefboom::analysis
