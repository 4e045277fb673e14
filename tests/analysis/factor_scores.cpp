// SPDX-License-Identifier: EUPL-1.2
#include "analysis/factor_scores.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

using namespace hefboom::analysis;

namespace {

Matrix matrix(std::vector<std::vector<double>> const& rows) {
    Matrix held(rows.size(), rows.front().size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (std::size_t k = 0; k < rows[row].size(); ++k)
            held(row, k) = rows[row][k];
    return held;
}

std::optional<Distribution> common(std::vector<std::vector<double>> const& sorts) {
    std::vector<std::span<double const>> spans(sorts.begin(), sorts.end());
    return common_distribution(spans);
}

} // namespace

TEST_CASE("a flag asks for a loading above 1.96/√n and for most of the communality") {
    // 1.96/√49 = .28
    auto const flags = automatic_flags(
        matrix({{0.29, 0.1}, {0.2799, 0}, {0.27, 0}, {0.6, 0.6}, {-0.5, 0.3}, {0.4, -0.41}}), 49);
    CHECK(flags.column(0)[0] == 1);
    CHECK(flags.column(0)[1] == 0);
    CHECK(flags.column(0)[2] == 0);
    CHECK(flags.column(0)[3] == 0); // as much on the other
    CHECK(flags.column(1)[3] == 0);
    CHECK(flags.column(0)[4] == 1); // negative flags are flags
    CHECK(flags.column(1)[5] == 1);
}

TEST_CASE("only a factor that is flagged on both ends is split, and its mirror is turned") {
    auto const loadings = matrix({{0.8, 0.1}, {-0.7, 0.2}, {0.1, -0.9}});
    auto const flags = automatic_flags(loadings, 100);
    auto const views = split_where_bipolar(loadings, flags);
    REQUIRE(views.size() == 3);
    CHECK(views[0] == FactorView{.factor = 0, .part = FactorView::Part::front});
    CHECK(views[1] == FactorView{.factor = 0, .part = FactorView::Part::mirror});
    CHECK(views[2] == FactorView{.factor = 1, .part = FactorView::Part::whole});
    CHECK(seen_loadings(loadings, views)(1, 1) == 0.7);
    auto const seen = seen_flags(loadings, flags, views);
    CHECK(seen.row(0) == std::vector<std::uint8_t>{1, 0, 0});
    CHECK(seen.row(1) == std::vector<std::uint8_t>{0, 1, 0});
    CHECK(seen.row(2) == std::vector<std::uint8_t>{0, 0, 1});
}

TEST_CASE("a loading of 1 weighs much and not infinitely") {
    Flags flags(3, 1, 1);
    flags(2, 0) = 0;
    auto const held = factor_weights(matrix({{1}, {0.5}, {0.9}}), flags);
    CHECK(held.clamped == 1);
    CHECK(std::isfinite(held.weights(0, 0)));
    CHECK(held.weights(0, 0) > 1e11);
    CHECK(held.weights(1, 0) == doctest::Approx(0.5 / 0.75));
    CHECK(held.weights(2, 0) == 0);
}

TEST_CASE("z is the standard score of the weighted sum, and nothing without a flag") {
    auto const sorts = matrix({{1, 0}, {2, 0}, {6, 3}});
    auto const scores = factor_scores(sorts, matrix({{2, 0}, {1, 0}}), {});
    // 2, 4, 15: mean 7, sd 7
    CHECK(scores.zscores(0, 0) == doctest::Approx(-5.0 / 7));
    CHECK(scores.zscores(2, 0) == doctest::Approx(8.0 / 7));
    CHECK(scores.defined == std::vector<bool>{true, false});
    std::vector<std::uint32_t> const times{1, 0};
    CHECK(factor_scores(sorts, matrix({{2, 0}, {1, 0}}), times).zscores(1, 0) ==
          doctest::Approx(-1.0 / std::sqrt(7)));
    CHECK_FALSE(factor_scores(matrix({{1, 1}, {2, 2}}), matrix({{1}, {-1}}), {}).defined[0]);
    CHECK_FALSE(factor_scores(matrix({{1}}), matrix({{1}}), {}).defined[0]);
}

TEST_CASE("an array keeps the shape of the grid, and marks what it had to choose") {
    std::vector<double> const grid{-1, 0, 0, 1};
    auto const array = factor_array(std::vector{0.5, 1.0, 0.5 + 1e-12, -2.0}, grid);
    CHECK(array.scores == std::vector<double>{0, 1, 0, -1});
    CHECK(array.tied == std::vector<bool>{true, false, true, false});
    auto const all_tied = factor_array(std::vector<double>(4, 0.0), grid);
    CHECK(all_tied.scores == std::vector<double>{1, 0, 0, -1});
    CHECK(std::ranges::find(all_tied.tied, false) == all_tied.tied.end());
}

TEST_CASE("the grid is what all sorts consist of, else the median rank by rank") {
    auto const forced = common({{1, 0, -1, 0}, {0, 0, 1, -1}, {-1, 1, 0, 0}});
    REQUIRE(forced);
    CHECK(forced->forced);
    CHECK(forced->scores == std::vector<double>{-1, 0, 0, 1});
    auto const free = common({{1, 2, 3}, {3, 3, 1}, {9, 0.5, 2.5}});
    REQUIRE(free);
    CHECK_FALSE(free->forced);
    CHECK(free->scores == std::vector<double>{1, 2.5, 3});
    CHECK_FALSE(common({{1, 1, 2}, {1, 2, 2}})->forced); // the same scores, not as often
    CHECK(common({{0.25, 0.5, 1e9}, {1e9, 0.25, 0.5}})->forced);
    CHECK_FALSE(common({{0.25, 0.5, 1e9}, {1e9, 0.25, 0.75}})->forced);
    CHECK_FALSE(common({}));
}
