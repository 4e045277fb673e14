// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/viewpoints_files.hpp"

#include "analysis/q_sorts.hpp"
#include "cli/analyse/table_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <optional>

namespace hefboom::cli::analyse {

namespace {

/// The columns that are not the named one, in their order.
std::vector<std::size_t> columns_beside(TableFile const& file, std::size_t one) {
    std::vector<std::size_t> others;
    for (std::size_t at = 0; at < file.table().names().size(); ++at)
        if (at != one) others.push_back(at);
    return others;
}

double sort_score(TableFile const& file, std::size_t row, std::size_t column) {
    auto const score = file.maybe_number(row, column);
    if (!score) return std::numeric_limits<double>::quiet_NaN();
    if (std::abs(*score) > analysis::largest_score)
        file.wrong(file.cell(row, column),
                   fmt::format("a score is at most {:.0f} from 0", analysis::largest_score));
    return *score;
}

std::map<std::string, std::size_t, std::less<>>
columns_of_sorts(std::span<std::string const> names) {
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t at = 0; at < names.size(); ++at)
        places.emplace(names[at], at);
    return places;
}

/// Calls `each(sort, row)` for every row of a file about sorts.
template <class Each>
void for_each_sort(TableFile const& file, std::span<std::string const> sorts, Each each) {
    auto const column = file.column("sort");
    auto const places = columns_of_sorts(sorts);
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const name = file.text(row, column);
        auto const found = places.find(name);
        if (found == places.end())
            file.wrong(file.cell(row, column), fmt::format("there is no sort \"{}\"", name));
        each(found->second, row);
    }
}

} // namespace

SortsTable read_sorts(Desk const& desk, std::string const& path) {
    TableFile const file(desk, path);
    auto const statement = file.column("statement");
    auto const columns = columns_beside(file, statement);
    SortsTable table;
    for (auto const column : columns)
        table.sorts.emplace_back(file.table().names()[column].text);
    std::map<std::string, std::size_t> places;
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const name = file.text(row, statement);
        auto const [found, added] = places.emplace(name, rows.size());
        if (added) {
            table.statements.push_back(name);
            rows.push_back(row);
        } else {
            rows[found->second] = row;
        }
    }
    if (rows.size() < file.rows())
        table.notes.push_back({.key = "rows-repeated",
                               .about = {{"count", std::to_string(file.rows() - rows.size())}}});
    table.scores = analysis::Matrix(rows.size(), columns.size());
    for (std::size_t at = 0; at < rows.size(); ++at)
        for (std::size_t sort = 0; sort < columns.size(); ++sort)
            table.scores(at, sort) = sort_score(file, rows[at], columns[sort]);
    return table;
}

FlagsTable read_flags(Desk const& desk, std::string const& path, std::span<std::string const> sorts,
                      std::size_t factors) {
    TableFile const file(desk, path);
    auto const columns = columns_beside(file, file.column("sort"));
    if (columns.size() != factors)
        file.wrong(fmt::format("there are {} columns beside \"sort\", and {} factors",
                               columns.size(), factors));
    FlagsTable table{.flags = analysis::Flags(sorts.size(), factors)};
    std::vector<bool> given(sorts.size());
    for_each_sort(file, sorts, [&](std::size_t sort, std::size_t row) {
        given[sort] = true;
        for (std::size_t k = 0; k < factors; ++k) {
            auto const flag = file.number(row, columns[k]);
            if (flag != 0 && flag != 1) file.wrong(file.cell(row, columns[k]), "a flag is 0 or 1");
            table.flags(sort, k) = flag == 1;
        }
    });
    if (auto const lacking = std::ranges::count(given, false); lacking > 0)
        table.notes.push_back(
            {.key = "sorts-without-flags", .about = {{"count", std::to_string(lacking)}}});
    return table;
}

std::vector<std::optional<std::string>> read_parties(Desk const& desk, std::string const& path,
                                                     std::span<std::string const> sorts) {
    TableFile const file(desk, path);
    auto const column = file.column("party");
    std::vector<std::optional<std::string>> parties(sorts.size());
    for_each_sort(file, sorts, [&](std::size_t sort, std::size_t row) {
        auto const& cell = file.cell(row, column);
        parties[sort] = cell.missing() ? std::nullopt : std::optional(std::string(cell.text));
    });
    return parties;
}

std::vector<double> read_distribution(Desk const& desk, std::string const& path,
                                      std::size_t statements) {
    TableFile const file(desk, path);
    auto const width = file.table().names().size();
    if (width > 2) file.wrong("a distribution has a column of scores and at most one of counts");
    std::vector<double> scores;
    for (std::size_t row = 0; row < file.rows(); ++row) {
        auto const score = sort_score(file, row, 0);
        if (std::isnan(score)) file.wrong(file.cell(row, 0), "a score is lacking here");
        auto const count = width == 2 ? file.number(row, 1) : 1;
        if (!(count >= 0) || count != std::floor(count) ||
            count > static_cast<double>(statements - scores.size()))
            file.wrong(file.cell(row, width - 1),
                       fmt::format("the distribution has to give {} scores, one for every "
                                   "statement",
                                   statements));
        scores.insert(scores.end(), static_cast<std::size_t>(count), score);
    }
    if (scores.size() != statements)
        file.wrong(fmt::format("the distribution gives {} scores for {} statements", scores.size(),
                               statements));
    std::ranges::sort(scores);
    return scores;
}

} // namespace hefboom::cli::analyse
