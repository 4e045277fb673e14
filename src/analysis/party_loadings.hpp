// SPDX-License-Identifier: EUPL-1.2
// Problem: do two parties hold the shared viewpoints to the same degree?
//
// Formula: per factor the difference of the parties' mean loading; p is the share of the ways to
// divide the sorts over the parties, as large as they are, in which it is at least as large. All of
// them where there are at most a million (equal within 1e-12 counts), else 100,000 drawn: (1 +
// hits) / (1 + draws).
//
// Source: Fisher 1935, The Design of Experiments; Phipson and Smyth 2010, Statistical Applications
// in Genetics and Molecular Biology 9(1):39 (never 0).
//
// Limits: factors stay as they are; only the labels move. It says nothing about a single person.
#pragma once

#include "analysis/grid.hpp"
#include "analysis/note.hpp"
#include "analysis/random.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

struct PartyMean {
    std::string party;
    std::size_t sorts = 0;
    std::vector<double> means = {}; ///< by factor
};

struct PartyLoadings {
    std::vector<PartyMean> parties = {}; ///< in the order of their bytes
    /// First minus second, by factor; empty unless there are two.
    std::vector<double> differences = {};
    std::vector<double> p = {};
    bool exact = true;
    std::uint64_t arrangements = 0; ///< counted or drawn
    Notes notes = {};
};

/// `parties` by sort, nothing for a sort of no party; loadings are sort × factor, sorts in
/// canonical order.
[[nodiscard]] PartyLoadings party_loadings(Matrix const& loadings,
                                           std::span<std::optional<std::string> const> parties,
                                           Random& random);

} // namespace hefboom::analysis
