// SPDX-License-Identifier: EUPL-1.2
#include "analysis/viewpoints.hpp"

#include "published/lipset.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

using namespace hefboom::analysis;
namespace lipset = hefboom::published::lipset;

namespace {

Matrix lipset_scores() {
    Matrix scores(lipset::statements, lipset::sorts);
    for (std::size_t row = 0; row < scores.rows(); ++row)
        for (std::size_t column = 0; column < scores.columns(); ++column)
            scores(row, column) = lipset::scores[row][column];
    return scores;
}

QSorts lipset_sorts() {
    static Matrix const scores = lipset_scores();
    std::vector<std::string> statements;
    for (std::size_t at = 1; at <= lipset::statements; ++at)
        statements.push_back("sta_" + std::to_string(at));
    std::vector<std::string> const sorts(lipset::sort_names.begin(), lipset::sort_names.end());
    return q_sorts(statements, sorts, scores);
}

/// The largest difference from the published figures, which stand in the order of the table.
template <class Ours, class Published>
double apart(Ours const& ours, Published const& published, std::vector<std::size_t> const& places) {
    double largest = 0;
    for (std::size_t row = 0; row < published.size(); ++row)
        for (std::size_t k = 0; k < published[row].size(); ++k)
            largest = std::max(
                largest, std::abs(static_cast<double>(ours(places[row], k)) - published[row][k]));
    return largest;
}

std::vector<std::size_t> sort_places(QSorts const& sorts) {
    std::vector<std::size_t> places;
    for (auto const& place : sorts.sort_places)
        places.push_back(*place);
    return places;
}

} // namespace

TEST_CASE("lipset, converged: loadings and z-scores to 1e-9, flags and arrays the same") {
    auto const sorts = lipset_sorts();
    auto const found = viewpoints(sorts, {.factors = lipset::factors});
    CHECK(apart(found.loadings, lipset::loadings_converged, sort_places(sorts)) < 1e-9);
    CHECK(apart(found.scores.zscores, lipset::zscores_converged, sorts.statement_places) < 1e-9);
    CHECK(apart(found.flags, lipset::flags, sort_places(sorts)) == 0);
    CHECK(apart(found.unrotated, lipset::loadings_unrotated, sort_places(sorts)) < 1e-9);
    REQUIRE(found.eigenvalues.size() == lipset::eigenvalues.size());
    for (std::size_t at = 0; at < lipset::sorts; ++at)
        CHECK(std::abs(found.eigenvalues[at] - lipset::eigenvalues[at]) < 1e-12);
    // The published loadings are those of a rotation that stopped too early.
    CHECK(apart(found.loadings, lipset::loadings, sort_places(sorts)) > 1e-5);
}

TEST_CASE("lipset, with the stop of R: every published figure to eight digits") {
    auto const sorts = lipset_sorts();
    auto const found = viewpoints(sorts, {.factors = lipset::factors,
                                          .rotation = ViewpointRules::Rotation::varimax_of_r,
                                          .scores = ViewpointRules::Scores::raw});
    auto const& place = sorts.statement_places;
    CHECK(apart(found.loadings, lipset::loadings, sort_places(sorts)) < 1e-8);
    CHECK(apart(found.flags, lipset::flags, sort_places(sorts)) == 0);
    CHECK(apart(found.scores.zscores, lipset::zscores, place) < 1e-8);
    for (std::size_t k = 0; k < lipset::factors; ++k) {
        auto const& published = lipset::characteristics[k];
        auto const& own = found.characteristics[k];
        CHECK(static_cast<double>(own.sorts) == published[0]);
        CHECK(std::abs(own.eigenvalue - published[1]) < 1e-8);
        CHECK(std::abs(own.explained - published[2]) < 1e-7);
        CHECK(std::abs(own.reliability.value() - published[3]) < 1e-12);
        CHECK(std::abs(own.se.value() - published[4]) < 1e-12);
        for (std::size_t other = 0; other < lipset::factors; ++other) {
            CHECK(std::abs(found.sed(k, other).value() - lipset::sed) < 1e-12);
            CHECK(std::abs(found.correlations(k, other).value() -
                           lipset::zscore_correlations[k][other]) < 1e-7);
        }
        for (std::size_t row = 0; row < lipset::statements; ++row)
            CHECK(found.arrays[k].scores[place[row]] == lipset::arrays[row][k]);
    }
}

TEST_CASE("lipset: which statements distinguish, and at which level, as published") {
    auto const sorts = lipset_sorts();
    for (auto const rotation :
         {ViewpointRules::Rotation::varimax, ViewpointRules::Rotation::varimax_of_r}) {
        auto const found = viewpoints(sorts, {.factors = lipset::factors, .rotation = rotation});
        for (std::size_t row = 0; row < lipset::statements; ++row) {
            CAPTURE(row);
            auto const place = sorts.statement_places[row];
            CHECK(words_of(found.kinds[place].value(), found.names) == lipset::kinds[row]);
            std::size_t pair = 0;
            for (std::size_t one = 0; one < lipset::factors; ++one)
                for (auto other = one + 1; other < lipset::factors; ++other) {
                    auto const& z = found.scores.zscores;
                    auto const difference = z(place, one) - z(place, other);
                    CHECK(std::abs(difference - lipset::differences[row][pair]) < 2e-4);
                    CHECK(level_of_difference(difference, found.sed(one, other).value()) ==
                          lipset::levels[row][pair]);
                    ++pair;
                }
        }
    }
}
