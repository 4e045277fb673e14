// SPDX-License-Identifier: EUPL-1.2
// Problem: bring Q-sorts (how each person ordered the same statements) in the form that everything
// about viewpoints starts from, whatever the order of the file.
//
// Formula: a sort is centred and scaled to length 1, so that the product of two is their Pearson
// correlation. Statements and sorts stand in the order of the bytes of their identifiers.
//
// Source: Stephenson 1953, The Study of Behavior; Brown 1980, Political Subjectivity.
//
// Limits: a sort with one and the same score everywhere has no correlation, and one that lacks a
// score cannot be compared: both are left out, with a note.
#pragma once

#include "analysis/grid.hpp"
#include "analysis/note.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// The sorts that can be compared. A "place" is an index here; rows and columns are those of the
/// table.
struct QSorts {
    std::vector<std::string> statements = {};
    std::vector<std::string> sorts = {};
    Matrix standard = {};                                     ///< statement × sort, of length 1
    std::vector<std::size_t> statement_places = {};           ///< by row of the table
    std::vector<std::optional<std::size_t>> sort_places = {}; ///< by column; nothing when left out
    Matrix const* table = nullptr;                            ///< the scores as given
    Notes notes = {};

    /// The scores as given, by place.
    [[nodiscard]] Matrix scores() const;
};

/// `table` is statement × sort and outlives the answer; a score that is not a number is missing.
/// Identifiers are unique, scores at most `largest_score` from 0.
[[nodiscard]] QSorts q_sorts(std::span<std::string const> statements,
                             std::span<std::string const> sorts, Matrix const& table);

inline constexpr double largest_score = 1e6;

/// Names in a sentence: the first ten, and how many more.
[[nodiscard]] std::string listed(std::vector<std::string> const& names);

} // namespace hefboom::analysis
