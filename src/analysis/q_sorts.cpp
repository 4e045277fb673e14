// SPDX-License-Identifier: EUPL-1.2
#include "analysis/q_sorts.hpp"

#include "analysis/canonical_order.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr std::size_t names_listed = 10;
constexpr double no_variation = 1e-12; ///< of the largest score: what rounding leaves of nothing

/// Centred and scaled to length 1; false where nothing is left after centring.
bool standardise(std::span<double> scores) {
    auto const n = static_cast<double>(scores.size());
    double largest = 0;
    double sum = 0;
    for (auto const score : scores) {
        largest = std::max(largest, std::abs(score));
        sum += score;
    }
    double squares = 0;
    for (auto& score : scores) {
        score -= sum / n;
        squares += score * score;
    }
    auto const length = std::sqrt(squares);
    if (!(length > no_variation * largest * std::sqrt(n))) return false;
    for (auto& score : scores)
        score /= length;
    return true;
}

/// The first so many columns.
Matrix narrowed(Matrix const& from, std::size_t columns) {
    Matrix held(from.rows(), columns);
    for (std::size_t at = 0; at < columns; ++at)
        std::ranges::copy(from.column(at), held.column(at).begin());
    return held;
}

enum class Use { compared, incomplete, constant };

/// Fills `standard` with a column of the table, row by row in canonical order.
Use take(std::span<double const> given, std::span<std::size_t const> rows,
         std::span<double> standard) {
    for (std::size_t place = 0; place < rows.size(); ++place) {
        auto const score = given.data()[rows.data()[place]];
        if (std::isnan(score)) return Use::incomplete;
        standard.data()[place] = score;
    }
    return standardise(standard) ? Use::compared : Use::constant;
}

} // namespace

std::string listed(std::vector<std::string> const& names) {
    std::string text;
    for (std::size_t at = 0; at < names.size() && at < names_listed; ++at)
        text += (at == 0 ? "" : ", ") + names[at];
    if (names.size() > names_listed) text += " +" + std::to_string(names.size() - names_listed);
    return text;
}

Matrix QSorts::scores() const {
    Matrix held(standard.rows(), standard.columns());
    for (std::size_t column = 0; column < sort_places.size(); ++column) {
        if (!sort_places[column]) continue;
        auto const own = held.column(*sort_places[column]);
        auto const given = table->column(column);
        for (std::size_t row = 0; row < given.size(); ++row)
            own[statement_places[row]] = given[row];
    }
    return held;
}

QSorts q_sorts(std::span<std::string const> statements, std::span<std::string const> sorts,
               Matrix const& table) {
    assert(table.rows() == statements.size() && table.columns() == sorts.size());
    QSorts held{.standard = Matrix(statements.size(), sorts.size()),
                .statement_places = std::vector<std::size_t>(statements.size()),
                .sort_places = std::vector<std::optional<std::size_t>>(sorts.size()),
                .table = &table};
    auto const rows = canonical_order(statements);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        held.statements.push_back(statements[rows[place]]);
        held.statement_places[rows[place]] = place;
    }
    std::vector<std::string> constant;
    std::vector<std::string> incomplete;
    held.sorts.reserve(sorts.size());
    for (auto const column : canonical_order(sorts)) {
        auto const place = held.sorts.size();
        switch (take(table.column(column), rows, held.standard.column(place))) {
        case Use::compared:
            held.sort_places[column] = place;
            held.sorts.push_back(sorts[column]);
            break;
        case Use::incomplete: incomplete.push_back(sorts[column]); break;
        case Use::constant: constant.push_back(sorts[column]); break;
        }
    }
    if (held.sorts.size() < sorts.size())
        held.standard = narrowed(held.standard, held.sorts.size());
    if (!incomplete.empty())
        held.notes.push_back({.key = "sorts-incomplete", .about = {{"sorts", listed(incomplete)}}});
    if (!constant.empty())
        held.notes.push_back({.key = "sorts-constant", .about = {{"sorts", listed(constant)}}});
    if (held.sorts.empty()) held.notes.push_back({.key = "no-sorts-to-compare"});
    return held;
}

} // namespace hefboom::analysis
