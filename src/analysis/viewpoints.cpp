// SPDX-License-Identifier: EUPL-1.2
#include "analysis/viewpoints.hpp"

#include "analysis/centroid.hpp"
#include "analysis/principal_components.hpp"
#include "analysis/varimax.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <numeric>
#include <span>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr std::size_t few_sorts = 12;

double sum_of_squares(std::span<double const> values) {
    double sum = 0;
    for (auto const value : values)
        sum += value * value;
    return sum;
}

Matrix largest_first(Matrix const& loadings) {
    std::vector<std::size_t> order(loadings.columns());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::greater{},
                             [&](std::size_t k) { return sum_of_squares(loadings.column(k)); });
    Matrix sorted(loadings.rows(), loadings.columns());
    for (std::size_t k = 0; k < order.size(); ++k)
        std::ranges::copy(loadings.column(order[k]), sorted.column(k).begin());
    return sorted;
}

void extract(QSorts const& sorts, ViewpointRules const& rules, Viewpoints& found) {
    auto components = principal_components(sorts.standard, rules.factors);
    found.eigenvalues = std::move(components.eigenvalues);
    if (rules.extraction == ViewpointRules::Extraction::centroid) {
        auto drawn = centroid(sorts.standard, rules.factors);
        if (!drawn.settled) found.notes.push_back({.key = "centroid-not-settled"});
        found.unrotated = std::move(drawn.loadings);
    } else {
        if (!components.unique) found.notes.push_back({.key = "factors-not-unique"});
        found.unrotated = std::move(components.loadings);
    }
    if (found.unrotated.columns() < rules.factors && !sorts.sorts.empty())
        found.notes.push_back({.key = "fewer-factors-than-asked",
                               .about = {{"asked", std::to_string(rules.factors)},
                                         {"found", std::to_string(found.unrotated.columns())}}});
}

void rotate(ViewpointRules const& rules, Viewpoints& found) {
    found.rotated = found.unrotated;
    if (rules.rotation == ViewpointRules::Rotation::none) return;
    auto turned = rules.rotation == ViewpointRules::Rotation::varimax
                      ? varimax(found.unrotated)
                      : varimax_of_r(found.unrotated);
    found.rotation = {
        .criterion = turned.criterion, .sweeps = turned.sweeps, .converged = turned.converged};
    if (!turned.converged) found.notes.push_back({.key = "rotation-not-converged"});
    if (!turned.unique) found.notes.push_back({.key = "rotation-not-unique"});
    found.rotated = rules.extraction == ViewpointRules::Extraction::centroid
                        ? std::move(turned.loadings)
                        : largest_first(turned.loadings);
    face_forward(found.rotated);
}

std::string name_of(FactorView const& view) {
    auto name = std::to_string(view.factor + 1);
    if (view.part == FactorView::Part::front) name += 'a';
    if (view.part == FactorView::Part::mirror) name += 'b';
    return name;
}

/// The flags, and the factors as they are shown.
void flag(QSorts const& sorts, ViewpointRules const& rules, Viewpoints& found) {
    auto const& rotated = found.rotated;
    auto flags = automatic_flags(rotated, sorts.statements.size());
    if (rules.flags)
        for (std::size_t k = 0; k < rotated.columns(); ++k)
            std::ranges::copy(rules.flags->column(k), flags.column(k).begin());
    if (rules.split_bipolar) {
        found.views = split_where_bipolar(rotated, flags);
    } else {
        for (std::size_t k = 0; k < rotated.columns(); ++k)
            found.views.push_back({.factor = k});
    }
    for (auto const& view : found.views)
        found.names.push_back(name_of(view));
    found.loadings = seen_loadings(rotated, found.views);
    found.flags = seen_flags(rotated, flags, found.views);
}

/// The names of the factors for which `holds`.
template <class Holds>
std::string named(Viewpoints const& found, Holds holds) {
    std::vector<std::string> names;
    for (std::size_t k = 0; k < found.names.size(); ++k)
        if (holds(k)) names.push_back(found.names[k]);
    return listed(names);
}

void tell_of_flags(Viewpoints& found) {
    auto const negative = named(found, [&](std::size_t k) {
        for (std::size_t sort = 0; sort < found.loadings.rows(); ++sort)
            if (found.flags(sort, k) != 0 && found.loadings(sort, k) < 0) return true;
        return false;
    });
    if (!negative.empty())
        found.notes.push_back({.key = "negative-flags", .about = {{"factors", negative}}});
    auto const undefined = named(found, [&](std::size_t k) { return !found.scores.defined[k]; });
    if (!undefined.empty())
        found.notes.push_back({.key = "factors-without-scores", .about = {{"factors", undefined}}});
}

void weigh(QSorts const& sorts, ViewpointRules const& rules, Viewpoints& found) {
    auto const weights = factor_weights(found.loadings, found.flags);
    if (weights.clamped > 0)
        found.notes.push_back(
            {.key = "loadings-near-one", .about = {{"count", std::to_string(weights.clamped)}}});
    found.scores = rules.scores == ViewpointRules::Scores::raw
                       ? factor_scores(sorts.scores(), weights.weights, {})
                       : factor_scores(sorts.standard, weights.weights, {});
}

std::vector<std::span<double const>> given_scores(QSorts const& sorts) {
    std::vector<std::span<double const>> given(sorts.sorts.size());
    for (std::size_t column = 0; column < sorts.sort_places.size(); ++column)
        if (auto const place = sorts.sort_places[column])
            given[*place] = sorts.table->column(column);
    return given;
}

void arrange(QSorts const& sorts, ViewpointRules const& rules, Viewpoints& found) {
    if (rules.distribution) {
        found.distribution = *rules.distribution;
    } else if (auto common = common_distribution(given_scores(sorts))) {
        if (!common->forced) found.notes.push_back({.key = "free-sorts"});
        found.distribution = std::move(common->scores);
    }
    bool tied = false;
    for (std::size_t k = 0; k < found.views.size(); ++k) {
        auto& array = found.arrays.emplace_back();
        if (!found.scores.defined[k]) continue;
        array = factor_array(found.scores.zscores.column(k), found.distribution);
        tied = tied || std::ranges::find(array.tied, true) != array.tied.end();
    }
    if (tied) found.notes.push_back({.key = "tied-statements"});
}

/// The correlation of columns that are standard scores.
Grid<std::optional<double>> correlations_of(FactorScores const& scores) {
    auto const& z = scores.zscores;
    Grid<std::optional<double>> correlations(z.columns(), z.columns());
    for (std::size_t one = 0; one < z.columns(); ++one)
        for (std::size_t other = 0; other < z.columns(); ++other) {
            if (!scores.defined[one] || !scores.defined[other]) continue;
            double sum = 0;
            for (std::size_t statement = 0; statement < z.rows(); ++statement)
                sum += z(statement, one) * z(statement, other);
            correlations(one, other) =
                std::clamp(sum / static_cast<double>(z.rows() - 1), -1.0, 1.0);
        }
    return correlations;
}

void compare(ViewpointRules const& rules, Viewpoints& found) {
    found.characteristics = factor_characteristics(
        found.loadings, found.flags, found.scores.defined, {}, rules.reliability_of_one_sort);
    found.sed = standard_errors_of_differences(found.characteristics);
    found.correlations = correlations_of(found.scores);
    std::vector<std::optional<double>> errors;
    for (auto const& factor : found.characteristics)
        errors.push_back(factor.se);
    found.kinds = statement_kinds(found.scores.zscores, errors);
    if (!found.kinds.empty() && !found.kinds.front())
        found.notes.push_back({.key = "no-factors-to-compare"});
}

} // namespace

std::vector<FactorCharacteristics>
factor_characteristics(Matrix const& loadings, Flags const& flags, std::vector<bool> const& defined,
                       std::span<std::uint32_t const> times, double reliability_of_one_sort) {
    std::vector<FactorCharacteristics> factors(loadings.columns());
    for (std::size_t k = 0; k < factors.size(); ++k) {
        auto& factor = factors[k];
        std::size_t all = 0;
        for (std::size_t sort = 0; sort < loadings.rows(); ++sort) {
            auto const counted = times.empty() ? 1U : times[sort];
            all += counted;
            factor.eigenvalue += counted * loadings(sort, k) * loadings(sort, k);
            if (flags(sort, k) != 0) factor.sorts += counted;
        }
        if (all > 0) factor.explained = 100 * factor.eigenvalue / static_cast<double>(all);
        if (!defined[k]) continue;
        factor.reliability = composite_reliability(factor.sorts, reliability_of_one_sort);
        factor.se = std::sqrt(1 - *factor.reliability);
    }
    return factors;
}

Viewpoints viewpoints(QSorts const& sorts, ViewpointRules const& rules) {
    assert(!rules.flags ||
           (rules.flags->rows() == sorts.sorts.size() && rules.flags->columns() == rules.factors));
    assert(!rules.distribution || rules.distribution->size() == sorts.statements.size());
    Viewpoints found;
    extract(sorts, rules, found);
    rotate(rules, found);
    flag(sorts, rules, found);
    weigh(sorts, rules, found);
    tell_of_flags(found);
    arrange(sorts, rules, found);
    compare(rules, found);
    if (!sorts.sorts.empty() && sorts.sorts.size() <= few_sorts)
        found.notes.push_back({.key = "few-sorts",
                               .about = {{"sorts", std::to_string(sorts.sorts.size())},
                                         {"least", std::to_string(few_sorts + 1)}}});
    return found;
}

} // namespace hefboom::analysis
