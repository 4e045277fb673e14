// SPDX-License-Identifier: EUPL-1.2
#include "cli/analyse/ratings_file.hpp"

#include "analysis/canonical_order.hpp"
#include "cli/analyse/latest_rows.hpp"
#include "cli/exit_code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>

namespace hefboom::cli::analyse {

namespace {

using analysis::Level;

/// A code book with more values than this is a slip of the pen.
constexpr std::size_t categories_most = 10'000;
/// At the ratio level every value is compared with every other.
constexpr std::size_t ratio_values_most = 5000;

/// What values are to the analysis: numbers themselves, and names in the order in which they came.
class Values {
public:
    explicit Values(Level level) : level_(level) {}

    /// Nothing for text where numbers are needed.
    std::optional<double> of(std::string_view text) {
        auto const number = exchange::csv_number(text);
        if (level_ != Level::nominal) return number;
        // Numbers compare as numbers, text as text, and the two never alike.
        auto const key = number ? fmt::format("#{}", *number + 0.0) : fmt::format("\"{}", text);
        return static_cast<double>(names_.try_emplace(key, names_.size()).first->second);
    }

    [[nodiscard]] std::size_t names() const { return names_.size(); }

private:
    Level level_;
    std::map<std::string, std::size_t> names_;
};

[[noreturn]] void wrong_categories(std::string const& why) {
    end_with(ExitCode::usage, "--categories: " + why);
}

std::vector<std::string> parts_of(std::string const& list) {
    std::vector<std::string> parts(1);
    for (auto const character : list)
        if (character == ',' || character == ';')
            parts.emplace_back();
        else
            parts.back() += character;
    return parts;
}

/// How many categories there are, where only that was said.
std::optional<std::size_t> how_many(std::vector<std::string> const& parts) {
    if (parts.size() != 1) return std::nullopt;
    auto const number = exchange::csv_number(parts.front());
    if (!number || *number != std::floor(*number)) return std::nullopt;
    if (*number < 2 || *number > static_cast<double>(categories_most))
        wrong_categories(fmt::format("how many there are is from 2 to {}", categories_most));
    return static_cast<std::size_t>(*number);
}

std::vector<double> listed(std::vector<std::string> const& parts, Values& values) {
    if (parts.size() > categories_most)
        wrong_categories(fmt::format("at most {} values", categories_most));
    std::vector<double> categories;
    for (auto const& part : parts) {
        auto const value = part.empty() ? std::nullopt : values.of(part);
        if (!value) wrong_categories(fmt::format("\"{}\" is not a value of this level", part));
        categories.push_back(*value);
    }
    return categories;
}

/// As many values as were said, from those seen: names get unseen names beside them, whole numbers
/// from 1 or 0 the rest of their scale.
std::vector<double> counted(std::size_t many, Level level, std::vector<double> const& cells) {
    auto const least = [&](double from) {
        return std::ranges::all_of(cells, [&](double cell) {
            return std::isnan(cell) || (cell == std::floor(cell) && cell >= from &&
                                        cell < from + static_cast<double>(many));
        });
    };
    auto const from = level == Level::nominal || !least(1) ? 0.0 : 1.0;
    if (!least(from))
        wrong_categories(
            level == Level::nominal
                ? fmt::format("there are more than {} values in the file", many)
                : fmt::format("values lie outside 0 to {} and 1 to {}: name them instead, as in "
                              "--categories 1,2,5",
                              many - 1, many));
    std::vector<double> categories(many);
    for (std::size_t at = 0; at < many; ++at)
        categories[at] = from + static_cast<double>(at);
    return categories;
}

struct Cells {
    std::vector<double> values;
    std::vector<exchange::CsvCell const*> places;
};

/// The cells of the raters' columns, units as given.
Cells read_cells(TableFile const& file, std::vector<std::size_t> const& rows,
                 std::vector<std::size_t> const& raters, Level level, Values& values) {
    Cells cells;
    for (auto const row : rows)
        for (auto const rater : raters) {
            auto const& cell = file.cell(row, rater);
            auto const value = cell.missing() ? std::numeric_limits<double>::quiet_NaN()
                                              : values.of(cell.text).value_or(HUGE_VAL);
            if (value == HUGE_VAL)
                file.wrong(cell, fmt::format("\"{}\" is not a number; text goes only with "
                                             "--level nominal",
                                             cell.text));
            if (level == Level::ratio && value < 0)
                file.wrong(cell, "at the ratio level values are 0 or more");
            cells.values.push_back(value);
            cells.places.push_back(&cell);
        }
    return cells;
}

std::vector<std::size_t> rater_columns(TableFile const& file) {
    std::vector<std::size_t> raters;
    auto const names = file.table().names();
    for (std::size_t column = 0; column < names.size(); ++column)
        if (names[column].text != "unit" && names[column].text != "timestamp")
            raters.push_back(column);
    if (raters.empty()) file.wrong(names.front(), "there is no column of a rater beside \"unit\"");
    return raters;
}

void note_raters(analysis::Ratings const& ratings, analysis::Notes& notes) {
    std::size_t silent = 0;
    for (std::size_t rater = 0; rater < ratings.raters; ++rater) {
        auto at = rater;
        while (at < ratings.cells.size() && ratings.cells[at] == analysis::no_rating)
            at += ratings.raters;
        silent += at >= ratings.cells.size() ? 1U : 0U;
    }
    if (silent > 0)
        notes.push_back(
            {.key = "raters-without-ratings", .about = {{"count", std::to_string(silent)}}});
}

} // namespace

RatingsRead read_ratings(TableFile const& file, Level level, std::string const& categories) {
    auto const unit = file.column("unit");
    auto const raters = rater_columns(file);
    auto rows = latest_rows(file, std::vector{unit});
    RatingsRead read;
    if (rows.size() < file.rows())
        read.notes.push_back({.key = "repeated-rows-left-out",
                              .about = {{"count", std::to_string(file.rows() - rows.size())}}});
    for (auto const row : rows)
        read.units.push_back(file.text(row, unit));
    auto const order = analysis::canonical_order(read.units);
    std::vector<std::size_t> ordered;
    std::vector<std::string> units;
    for (auto const at : order) {
        ordered.push_back(rows[at]);
        units.push_back(read.units[at]);
    }
    read.units = std::move(units);
    Values values(level);
    std::vector<double> known;
    auto const parts = categories.empty() ? std::vector<std::string>{} : parts_of(categories);
    auto const many = how_many(parts);
    if (!categories.empty() && !many) known = listed(parts, values);
    auto const cells = read_cells(file, ordered, raters, level, values);
    if (many) known = counted(*many, level, cells.values);
    std::ranges::sort(known);
    if (!known.empty())
        for (std::size_t at = 0; at < cells.values.size(); ++at)
            if (!std::isnan(cells.values[at]) &&
                !std::ranges::binary_search(known, cells.values[at]))
                file.wrong(*cells.places[at], fmt::format("\"{}\" is not one of --categories",
                                                          cells.places[at]->text));
    read.ratings = analysis::coded(cells.values, raters.size(), known);
    if (level == Level::ratio && read.ratings.values.size() > ratio_values_most)
        file.wrong(fmt::format("more than {} different values are too many for --level ratio",
                               ratio_values_most));
    note_raters(read.ratings, read.notes);
    return read;
}

} // namespace hefboom::cli::analyse
