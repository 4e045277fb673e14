// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "scenarios/probe_table.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace hefboom::scenarios {

/// A column of a table of states: what it is called there, and the value of the domain's enum.
struct StateColumn {
    std::string name;
    std::string is; ///< such as `CaseState::sealed`; empty when the domain has no name for it
};

/// A row of a table of states: a command, a view or a print, by whoever may, in every state.
struct StateRow {
    enum class Kind { command, view, print };
    Kind kind = Kind::command;
    std::string name; ///< on the wire
    std::string query;
    std::vector<std::string> by;
    std::string not_by;             ///< of a command: who may not, in any state; or nobody_else
    std::string body;               ///< of a command: its fields, with gaps
    std::vector<std::string> part;  ///< of a view: words that show that something is seen
    std::vector<std::string> whole; ///< and words that only those read who see all of it
    std::vector<std::string> cells; ///< one for each column
};

/// A table of states as it stands in a file. Four kinds of lines:
///
///     state NAME [ENUM::VALUE] [what it is]     a column, in this order
///     cell WORD KEY [STATUS]                    what a word in a cell stands for: a refusal, by
///                                               the status its kind has or the one named
///     command NAME | BY… | NOT BY | BODY        a row, and on the line after it, after a bar, a
///     view NAME?QUERY | BY… | PART | WHOLE      word for each column: `ok` or a refusal; of what
///     print NAME?QUERY | BY… | PART | WHOLE     is looked at `all`, `part`, `none` or a refusal
struct StateTable {
    std::string file;
    std::vector<StateColumn> columns;
    std::map<std::string, std::string> keys; ///< of refusals, by their word in the cells
    std::set<std::string> statuses;          ///< "KEY STATUS" where it is not the usual one
    std::vector<StateRow> rows;
};
/// Throws what is wrong with the file.
[[nodiscard]] StateTable state_table(std::string const& file);

/// The files of all tables of states.
[[nodiscard]] std::vector<std::string> const& state_files();

} // namespace hefboom::scenarios
