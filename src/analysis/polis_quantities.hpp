// SPDX-License-Identifier: EUPL-1.2
// Problem: repeat what Polis says of a conversation whose groups are given, exactly.
//
// Formula, na, nd, ns the agreeing, disagreeing and all votes of a group on a statement:
//   pa = (na + 1) / (ns + 2), ra = pa over the same of all other groups together,
//   pat = 2 √(ns + 1) ((na + 1) / (ns + 1) - ½), rat = the pooled two-proportion z with 1 added to
//   each of the four counts; pd, rd, pdt, rdt likewise. A statement represents a group when both
//   z's of one side exceed 1.2816; of those at most five are told, by the product of the four.
//   Consensus is the same pa with z above 1.2816 over everybody. Priority of a statement, summed
//   over groups:
//   ((1 - p) (E + 1) a (1 + 8 · 2^(-S/5)))², p = (P + 1) / (S + 2), a = (A + 1) / (S + 2), E its
//   distance from the middle of the map; 49 for one about the conversation itself.
//
// Source: compdemocracy/polis, math/src/polismath/math/{repness,conversation,pca,stats}.clj.
//
// Limits: at the size of a team one statement in ten is representative by chance, and there is no
// correction for looking at all of them. It is here to compare with, not to conclude from.
#pragma once

#include "analysis/note.hpp"
#include "analysis/party_opinions.hpp"
#include "analysis/vote_table.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// How moderators marked a statement.
struct Moderation {
    bool out = false;  ///< left out by moderators
    bool meta = false; ///< about the conversation itself
};

/// A statement of a group, or of everybody.
struct Representative {
    std::size_t statement = 0;
    bool agree = true; ///< the side it stands for
    std::int64_t successes = 0;
    std::int64_t trials = 0;
    double p_success = 0;
    double p_test = 0;
    double repness = 0;        ///< of a group only
    double repness_test = 0;   ///< of a group only
    bool best_agree = false;   ///< what a group agrees on most, told before the others
    std::int64_t agreeing = 0; ///< of best_agree
};

struct PolisQuantities {
    std::vector<std::vector<Representative>> repness = {}; ///< a list a group
    std::vector<Representative> consensus_agree = {};
    std::vector<Representative> consensus_disagree = {};
    std::vector<double> group_aware_consensus = {};           ///< a figure a statement
    std::vector<double> extremity = {};                       ///< a figure a statement
    std::vector<double> priority = {};                        ///< a figure a statement
    std::vector<std::vector<OpinionCounts>> group_votes = {}; ///< by statement, then group
    Notes notes = {};
};

/// `group_of` has an entry a person of the table (`no_party` for those not clustered), each group
/// at least one; `moderation` an entry a statement. `scan` is all statements in the order of their
/// first vote: Polis breaks ties by it.
[[nodiscard]] PolisQuantities
polis_quantities(VoteTable const& table, std::span<std::size_t const> group_of, std::size_t groups,
                 std::span<Moderation const> moderation, std::span<std::size_t const> scan);

} // namespace hefboom::analysis
