// SPDX-License-Identifier: EUPL-1.2
#include "analysis/agreement.hpp"

#include "analysis/kappa.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace hefboom::analysis {

namespace {

/// From which share of the commonest value a single disagreement brings alpha near 0.
constexpr double nearly_all = 0.9;

Ratings rated_only(Ratings const& ratings) {
    std::vector<std::size_t> rated;
    for (std::size_t unit = 0; unit < ratings.units(); ++unit) {
        auto const row = std::span(ratings.cells).subspan(unit * ratings.raters, ratings.raters);
        if (std::ranges::any_of(row, [](ValueCode cell) { return cell != no_rating; }))
            rated.push_back(unit);
    }
    return of_units(ratings, rated);
}

void note_alpha(Alpha const& alpha, Notes& notes) {
    if (alpha.pairable == 0) {
        notes.push_back({.key = "no-unit-rated-twice"});
        return;
    }
    if (!alpha.alpha) {
        notes.push_back({.key = "no-variation"});
        return;
    }
    auto const common = static_cast<double>(alpha.most_common);
    if (common >= nearly_all * static_cast<double>(alpha.pairable))
        notes.push_back({.key = "nearly-one-value",
                         .about = {{"count", std::to_string(alpha.most_common)},
                                   {"all", std::to_string(alpha.pairable)}}});
}

} // namespace

Ratings of_units(Ratings const& ratings, std::span<std::size_t const> units) {
    Ratings some{.raters = ratings.raters, .values = ratings.values};
    some.cells.reserve(units.size() * ratings.raters);
    for (auto const unit : units) {
        auto const row = std::span(ratings.cells).subspan(unit * ratings.raters, ratings.raters);
        some.cells.insert(some.cells.end(), row.begin(), row.end());
    }
    return some;
}

AgreementAnswer agreement(Ratings const& ratings, Level level, std::size_t resamples,
                          Random& random) {
    auto const rated = rated_only(ratings);
    UnitCounts const counts(rated);
    AgreementAnswer answer{.alpha = krippendorff_alpha(counts, rated.values, level),
                           .units = counts.units(),
                           .ac1 = gwet_ac1(counts),
                           .cohen = cohen_kappa(rated),
                           .fleiss = fleiss_kappa(counts)};
    answer.raw_agreement = answer.ac1.observed;
    if (level != Level::nominal) answer.ac2 = gwet_ac2(counts, rated.values);
    note_alpha(answer.alpha, answer.notes);
    if (answer.units == 1) answer.notes.push_back({.key = "one-unit-has-no-error"});
    if (resamples == 0) return answer;
    answer.bootstrap = bootstrap_alpha(counts, rated.values, level, resamples, random);
    if (answer.bootstrap->undefined > 0)
        answer.notes.push_back({.key = "resamples-without-alpha",
                                .about = {{"count", std::to_string(answer.bootstrap->undefined)},
                                          {"all", std::to_string(resamples)}}});
    return answer;
}

} // namespace hefboom::analysis
