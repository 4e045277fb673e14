// SPDX-License-Identifier: EUPL-1.2
#include "analysis/distinguishing.hpp"

#include <array>
#include <cmath>

namespace hefboom::analysis {

namespace {

constexpr std::array levels{1.960, 2.576, 3.291, 4.8916};

double error_of_difference(double one, double other) {
    return std::sqrt(one * one + other * other);
}

/// `counts(a, b)` says whether the a-th and b-th of so many factors differ.
template <class Counts>
StatementKind kind_among(std::span<std::size_t const> factors, Counts counts) {
    std::size_t pairs = 0;
    std::size_t differing = 0;
    std::vector<std::size_t> by_factor(factors.size());
    for (std::size_t one = 0; one < factors.size(); ++one)
        for (auto other = one + 1; other < factors.size(); ++other) {
            ++pairs;
            if (!counts(factors[one], factors[other])) continue;
            ++differing;
            ++by_factor[one];
            ++by_factor[other];
        }
    if (differing == 0) return {.sort = StatementKind::Sort::consensus};
    if (differing == pairs) return {.sort = StatementKind::Sort::all};
    StatementKind kind;
    for (std::size_t at = 0; at < factors.size(); ++at)
        if (by_factor[at] == factors.size() - 1) kind.factors.push_back(factors[at]);
    if (kind.factors.empty()) return kind;
    kind.sort = StatementKind::Sort::some;
    kind.only = differing == factors.size() - 1;
    return kind;
}

} // namespace

double composite_reliability(std::size_t sorts, double of_one_sort) {
    auto const p = static_cast<double>(sorts);
    return of_one_sort * p / (1 + (p - 1) * of_one_sort);
}

Grid<std::optional<double>>
standard_errors_of_differences(std::span<FactorCharacteristics const> factors) {
    Grid<std::optional<double>> errors(factors.size(), factors.size());
    for (std::size_t one = 0; one < factors.size(); ++one)
        for (std::size_t other = 0; other < factors.size(); ++other)
            if (factors[one].se && factors[other].se)
                errors(one, other) = error_of_difference(*factors[one].se, *factors[other].se);
    return errors;
}

int level_of_difference(double difference, double standard_error) {
    int level = 0;
    for (auto const times : levels)
        if (std::abs(difference) > standard_error * times) ++level;
    return level;
}

std::vector<std::optional<StatementKind>>
statement_kinds(Matrix const& zscores, std::span<std::optional<double> const> standard_errors) {
    std::vector<std::optional<StatementKind>> kinds(zscores.rows());
    std::vector<std::size_t> compared;
    for (std::size_t k = 0; k < standard_errors.size(); ++k)
        if (standard_errors[k]) compared.push_back(k);
    if (compared.size() < 2) return kinds;
    for (std::size_t statement = 0; statement < kinds.size(); ++statement)
        kinds[statement] = kind_among(compared, [&](std::size_t one, std::size_t other) {
            auto const error = error_of_difference(*standard_errors[one], *standard_errors[other]);
            return level_of_difference(zscores(statement, one) - zscores(statement, other), error) >
                   0;
        });
    return kinds;
}

std::string words_of(StatementKind const& kind, std::span<std::string const> names) {
    switch (kind.sort) {
    case StatementKind::Sort::neither: return "";
    case StatementKind::Sort::consensus: return "Consensus";
    case StatementKind::Sort::all:
        return names.size() == 2 ? "Distinguishing" : "Distinguishes all";
    case StatementKind::Sort::some: break;
    }
    std::string words;
    for (auto const factor : kind.factors)
        words += (words.empty() ? "" : " ") + ("Distinguishes f" + names[factor]);
    return words + (kind.only ? " only" : "");
}

} // namespace hefboom::analysis
