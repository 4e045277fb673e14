// SPDX-License-Identifier: EUPL-1.2
// Problem: what do parties that are known beforehand have in common, where do they part, and what
// changed between two rounds?
//
// Formula: share = agree / all votes, a pass included, with Wilson's interval. Common ground on a
// side = the least of the parties' lower bounds on that side, listed above .5. A divide = Fisher's
// two-sided p of agree / not agree between two parties, q by Benjamini and Hochberg over all
// statements on which both have at least 3 votes, listed under .10. Shift = second share less the
// first with Newcombe's interval, unpaired, as nobody's two votes are linked.
//
// Source: Wilson 1927, Newcombe 1998 (see `proportion`), Fisher 1935, Benjamini and Hochberg 1995.
//
// Limits: people of one team are not independent draws; an interval says how little a dozen votes
// tell, not what the organisation thinks. An unpaired shift is wider than a paired one would be.
#pragma once

#include "analysis/interval.hpp"
#include "analysis/session_figures.hpp"
#include "analysis/vote_table.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

/// The party of somebody who has none.
inline constexpr std::size_t no_party = std::numeric_limits<std::size_t>::max();

/// The counts of one statement.
struct StatementCounts {
    OpinionCounts all = {};                   ///< people without a party included
    std::vector<OpinionCounts> by_party = {}; ///< in the order of the parties
};

/// A statement each, in the order of the table. `party_of` has an entry a person of the table.
[[nodiscard]] std::vector<StatementCounts>
count_votes(VoteTable const& table, std::span<std::size_t const> party_of, std::size_t parties);

struct Share {
    double value = 0;
    Interval interval = {};
};

/// The agree share; nothing without votes.
[[nodiscard]] std::optional<Share> agree_share(OpinionCounts const& counts);

/// Which parties can be told apart on a statement. Parties with fewer votes than `minimum` are
/// pooled, and while the pool is smaller than that the next smallest party joins it, so that no
/// subtraction yields them; of equals all join. A party without votes is not told either.
[[nodiscard]] std::vector<bool> told_apart(std::span<OpinionCounts const> by_party,
                                           std::int64_t minimum);

struct CommonGround {
    std::size_t statement = 0;
    Side side = Side::agree;
    double lower = 0; ///< the least of the parties' lower bounds
};

/// The side on which all parties are most surely the majority; nothing with fewer than two parties
/// or where the least lower bound is at most one half.
[[nodiscard]] std::optional<CommonGround> common_ground(std::span<OpinionCounts const> by_party);

struct Divide {
    std::size_t statement = 0;
    std::size_t first = 0; ///< parties
    std::size_t second = 0;
    double difference = 0; ///< agree share of the first less that of the second
    double p = 1;
    double q = 1;
};

/// All tests, by statement and then by pair of parties. `counted` says of each statement whether it
/// takes part.
[[nodiscard]] std::vector<Divide> tested_divides(std::span<StatementCounts const> counts,
                                                 std::vector<bool> const& counted);

/// A divide with a q of this or more is not listed.
inline constexpr double divide_q_below = 0.10;
inline constexpr std::int64_t votes_for_a_divide_fewest = 3;

/// Second less first; nothing without votes in both rounds.
[[nodiscard]] std::optional<Share> shift(OpinionCounts const& first, OpinionCounts const& second);

} // namespace hefboom::analysis
