// SPDX-License-Identifier: EUPL-1.2
#include "analysis/distinguishing.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// What is said of one statement with these z, all standard errors √½: differences count
/// above 1.96.
std::string said(std::vector<double> const& z) {
    Matrix zscores(1, z.size());
    std::vector<std::string> names;
    for (std::size_t k = 0; k < z.size(); ++k) {
        zscores(0, k) = z[k];
        names.push_back(std::to_string(k + 1));
    }
    std::vector<std::optional<double>> const errors(z.size(), std::sqrt(0.5));
    return words_of(statement_kinds(zscores, errors).front().value(), names);
}

} // namespace

TEST_CASE("statements are named after the differences that count") {
    CHECK(said({0, 1, 1.9}) == "Consensus");
    CHECK(said({0, 3, 6}) == "Distinguishes all");
    CHECK(said({0, 3, 3.5}) == "Distinguishes f1 only");
    CHECK(said({0, 1.5, 3}) == ""); // only f1 and f3 differ
    CHECK(said({0, 3}) == "Distinguishing");
    CHECK(said({0, 1}) == "Consensus");
    CHECK(said({0, 3, 6, 6.5}) == "Distinguishes f1 Distinguishes f2");
    CHECK(said({0, 3, 3.5, 5.2}) == "Distinguishes f1");
}

TEST_CASE("a factor without scores is not compared, and one alone with nothing") {
    Matrix zscores(1, 3);
    zscores(0, 1) = 5;
    std::vector<std::optional<double>> errors{0.5, 0.5, std::nullopt};
    CHECK(statement_kinds(zscores, errors).front()->sort == StatementKind::Sort::all);
    errors[1] = std::nullopt;
    CHECK_FALSE(statement_kinds(zscores, errors).front());
}

TEST_CASE("levels are passed one after the other, and only above") {
    CHECK(level_of_difference(1.960, 1) == 0);
    CHECK(level_of_difference(-1.961, 1) == 1);
    CHECK(level_of_difference(2.6, 1) == 2);
    CHECK(level_of_difference(3.3, 1) == 3);
    CHECK(level_of_difference(5, 1) == 4);
}

TEST_CASE("more sorts make a composite more reliable") {
    CHECK(composite_reliability(1, 0.8) == doctest::Approx(0.8));
    CHECK(composite_reliability(3, 0.8) == doctest::Approx(2.4 / 2.6));
    std::vector<FactorCharacteristics> factors(2);
    factors[0].se = 0.3;
    auto const errors = standard_errors_of_differences(factors);
    CHECK(*errors(0, 0) == doctest::Approx(0.3 * std::sqrt(2)));
    CHECK_FALSE(errors(0, 1));
}
