// SPDX-License-Identifier: EUPL-1.2
#include "scenarios/state_table.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>

namespace hefboom::scenarios {

namespace {

std::vector<std::string> words(std::string const& text) {
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

[[noreturn]] void wrong(std::string const& file, std::string const& line) {
    throw std::runtime_error(file + ": " + line);
}

/// A line that begins a row: the kind, then four cells.
StateRow row_of(std::string const& file, std::string const& line) {
    auto const space = line.find(' ');
    auto const kind = line.substr(0, space);
    auto const parts = divided(line.substr(space), "|");
    if (parts.size() != 4) wrong(file, line);
    auto const question = std::min(parts[0].find('?'), parts[0].size());
    StateRow row{.kind = StateRow::Kind::command,
                 .name = parts[0].substr(0, question),
                 .query = parts[0].substr(question),
                 .by = words(parts[1]),
                 .not_by = {},
                 .body = {},
                 .part = {},
                 .whole = {},
                 .cells = {}};
    if (kind == "command") {
        row.not_by = parts[2];
        row.body = parts[3];
        return row;
    }
    if (kind != "view" && kind != "print") wrong(file, line);
    row.kind = kind == "view" ? StateRow::Kind::view : StateRow::Kind::print;
    row.part = several(parts[2]);
    row.whole = several(parts[3]);
    return row;
}

void read_line(StateTable& table, std::string const& line) {
    auto const said = words(line);
    if (said.front() == "state") {
        if (said.size() < 2) wrong(table.file, line);
        auto const named = said.size() > 2 && said[2].find("::") != std::string::npos;
        table.columns.push_back({said[1], named ? said[2] : ""});
    } else if (said.front() == "cell") {
        if (said.size() < 3 || said.size() > 4) wrong(table.file, line);
        table.keys.emplace(said[1], said[2]);
        if (said.size() == 4) table.statuses.insert(said[2] + " " + said[3]);
    } else if (said.front() == "|") {
        auto& cells = table.rows.back().cells;
        if (!cells.empty() || said.size() != table.columns.size() + 1) wrong(table.file, line);
        cells.assign(said.begin() + 1, said.end());
    } else {
        table.rows.push_back(row_of(table.file, line));
    }
}

} // namespace

StateTable state_table(std::string const& file) {
    std::ifstream in(std::string(HEFBOOM_SOURCE_DIR) + "/tests/scenarios/" + file);
    StateTable table{.file = file, .columns = {}, .keys = {}, .statuses = {}, .rows = {}};
    for (std::string line; std::getline(in, line);)
        if (!line.empty() && line.front() != '#') read_line(table, line);
    if (table.rows.empty()) wrong(file, "no rows");
    for (auto const& row : table.rows)
        if (row.cells.empty()) wrong(file, row.name + " has no cells");
    return table;
}

std::vector<std::string> const& state_files() {
    static std::vector<std::string> const files{
        "agreement_states.txt", "application_states.txt", "case_states.txt",
        "link_states.txt",      "location_states.txt",    "member_states.txt",
        "outcome_states.txt",   "person_states.txt",      "round_states.txt",
        "session_states.txt",   "solution_states.txt",    "table_states.txt"};
    return files;
}

} // namespace hefboom::scenarios
