// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/table_file.hpp"

#include "cli/exit_code.hpp"

#include <fmt/format.h>

#include <cmath>
#include <utility>

namespace hefboom::cli::analyse {

namespace {

/// Sums and squares of as many numbers as fit in a file stay far from infinity.
constexpr double number_most = 1e100;

[[noreturn]] void wrong_at(std::string const& path, exchange::Place place, std::string const& why) {
    end_with(ExitCode::usage, fmt::format("{}:{}:{}: {}", path, place.line, place.column, why));
}

exchange::CsvTable table_in(Desk const& desk, std::string const& path) {
    auto table = exchange::CsvTable::parse(desk.read(path));
    if (!table) wrong_at(path, table.error().place, table.error().why);
    return std::move(*table);
}

} // namespace

TableFile::TableFile(Desk const& desk, std::string path)
    : path_(std::move(path)), table_(table_in(desk, path_)) {}

std::size_t TableFile::column(std::string_view name) const {
    if (auto const found = maybe_column(name)) return *found;
    wrong(table_.names().front(), fmt::format("there is no column \"{}\"", name));
}

std::optional<std::size_t> TableFile::maybe_column(std::string_view name) const {
    return table_.column(name);
}

std::string TableFile::text(std::size_t row, std::size_t column) const {
    auto const& held = cell(row, column);
    if (held.missing())
        wrong(held, fmt::format("\"{}\" is empty here", table_.names()[column].text));
    return std::string(held.text);
}

double TableFile::number(std::size_t row, std::size_t column) const {
    if (auto const found = maybe_number(row, column)) return *found;
    wrong(cell(row, column), fmt::format("\"{}\" is empty here", table_.names()[column].text));
}

std::optional<double> TableFile::maybe_number(std::size_t row, std::size_t column) const {
    auto const& held = cell(row, column);
    if (held.missing()) return std::nullopt;
    if (auto const found = exchange::csv_number(held.text)) {
        if (std::abs(*found) <= number_most) return found;
        wrong(held, fmt::format("\"{}\" is too large to reckon with", held.text));
    }
    wrong(held, fmt::format("\"{}\" is not a number", held.text));
}

void TableFile::wrong(exchange::CsvCell const& cell, std::string const& why) const {
    wrong_at(path_, table_.place_of(cell), why);
}

void TableFile::wrong(std::string const& why) const {
    wrong_at(path_, {}, why);
}

} // namespace hefboom::cli::analyse
