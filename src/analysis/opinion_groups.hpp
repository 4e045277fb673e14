// SPDX-License-Identifier: EUPL-1.2
// Problem: are there groups of people who vote alike, or does the map only look like it? At the
// size of a team a clustering finds groups in noise most of the time.
//
// Formula: the statistic is the best mean silhouette over k = 2..min(5, 2 + ⌊n / 12⌋) of
// `plane_clusters` on the map, the larger k on ties, no group under 3 people. Under the null the
// votes of each statement are permuted among those who voted on it: every statement keeps its
// counts, everybody his number of votes, and what ties one statement to another is gone.
// p = (1 + shuffles at least as good) / (1 + shuffles). Groups are shown only where p <= .05.
//
// Source: permutation p of Phipson and Smyth 2010, Stat. Appl. Genet. Mol. Biol. 9(1):39; k as in
// compdemocracy/polis, which always shows at least two groups.
//
// Limits: under 20 people real groups are mostly missed. A group found is a way of voting, not a
// kind of person.
#pragma once

#include "analysis/note.hpp"
#include "analysis/opinion_map.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace hefboom::analysis {

struct OpinionGroups {
    bool shown = false;
    std::optional<std::size_t> k = {};     ///< of the best solution, shown or not
    std::optional<double> silhouette = {}; ///< its statistic
    std::optional<double> p = {};          ///< nothing without groups or shuffles
    /// Of each person on the map, from 1; group 1 is that of the first person. Empty unless shown.
    std::vector<std::size_t> members = {};
    Notes notes = {};
};

/// A group of fewer is none.
inline constexpr std::size_t people_in_a_group_fewest = 3;
/// With fewer on the map a note says that little can be found.
inline constexpr std::size_t people_for_groups_fewest = 20;
/// Groups with a larger p are not shown.
inline constexpr double shown_p_most = 0.05;

/// `map` is that of `votes`.
[[nodiscard]] OpinionGroups opinion_groups(MappedVotes const& votes, OpinionMap const& map,
                                           std::size_t shuffles, Random& random);

} // namespace hefboom::analysis
