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

bool complete(std::span<double const> scores) {
    return std::ranges::none_of(scores, [](double score) { return std::isnan(score); });
}

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

Matrix columns_of(Matrix const& from, std::vector<std::size_t> const& columns) {
    Matrix chosen(from.rows(), columns.size());
    for (std::size_t at = 0; at < columns.size(); ++at)
        std::ranges::copy(from.column(columns[at]), chosen.column(at).begin());
    return chosen;
}

} // namespace

std::string listed(std::vector<std::string> const& names) {
    std::string text;
    for (std::size_t at = 0; at < names.size() && at < names_listed; ++at)
        text += (at == 0 ? "" : ", ") + names[at];
    if (names.size() > names_listed) text += " +" + std::to_string(names.size() - names_listed);
    return text;
}

QSorts q_sorts(std::span<std::string const> statements, std::span<std::string const> sorts,
               Matrix const& scores) {
    assert(scores.rows() == statements.size() && scores.columns() == sorts.size());
    QSorts held{.statement_places = std::vector<std::size_t>(statements.size()),
                .sort_places = std::vector<std::optional<std::size_t>>(sorts.size())};
    auto const rows = canonical_order(statements);
    for (std::size_t place = 0; place < rows.size(); ++place) {
        held.statements.push_back(statements[rows[place]]);
        held.statement_places[rows[place]] = place;
    }
    Matrix ordered(statements.size(), sorts.size());
    Matrix standard(statements.size(), sorts.size());
    std::vector<std::size_t> used;
    std::vector<std::string> constant;
    std::vector<std::string> incomplete;
    std::size_t at = 0;
    for (auto const column : canonical_order(sorts)) {
        auto const given = scores.column(column);
        auto const own = ordered.column(at);
        auto const scaled = standard.column(at);
        for (std::size_t place = 0; place < rows.size(); ++place)
            own[place] = scaled[place] = given[rows[place]];
        if (!complete(own)) {
            incomplete.push_back(sorts[column]);
        } else if (!standardise(scaled)) {
            constant.push_back(sorts[column]);
        } else {
            held.sort_places[column] = used.size();
            held.sorts.push_back(sorts[column]);
            used.push_back(at);
        }
        ++at;
    }
    auto const whole = used.size() == sorts.size();
    held.scores = whole ? std::move(ordered) : columns_of(ordered, used);
    held.standard = whole ? std::move(standard) : columns_of(standard, used);
    if (!incomplete.empty())
        held.notes.push_back({.key = "sorts-incomplete", .about = {{"sorts", listed(incomplete)}}});
    if (!constant.empty())
        held.notes.push_back({.key = "sorts-constant", .about = {{"sorts", listed(constant)}}});
    if (held.sorts.empty()) held.notes.push_back({.key = "no-sorts-to-compare"});
    return held;
}

} // namespace hefboom::analysis
