// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/factor_scores.hpp"
#include "analysis/grid.hpp"
#include "analysis/note.hpp"
#include "cli/analyse/desk.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::cli::analyse {

/// SORTS: `statement` and a column for every sort. Of a statement that stands there twice the last
/// row counts.
struct SortsTable {
    std::vector<std::string> statements = {};
    std::vector<std::string> sorts = {};
    analysis::Matrix scores = {}; ///< statement × sort; not a number where missing
    analysis::Notes notes = {};
};

[[nodiscard]] SortsTable read_sorts(Desk const& desk, std::string const& path);

/// `sort` and a column of 0 and 1 for each factor. By sort of the table.
struct FlagsTable {
    analysis::Flags flags = {};
    analysis::Notes notes = {};
};

[[nodiscard]] FlagsTable read_flags(Desk const& desk, std::string const& path,
                                    std::span<std::string const> sorts, std::size_t factors);

/// `sort,party`. By sort of the table; nothing for a sort that is not there.
[[nodiscard]] std::vector<std::optional<std::string>>
read_parties(Desk const& desk, std::string const& path, std::span<std::string const> sorts);

/// A column of scores, one for every statement; or scores and, in a second column, on how many
/// statements each is put. Ascending.
[[nodiscard]] std::vector<double> read_distribution(Desk const& desk, std::string const& path,
                                                    std::size_t statements);

} // namespace hefboom::cli::analyse
