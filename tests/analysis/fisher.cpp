// SPDX-License-Identifier: EUPL-1.2
#include "analysis/fisher.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

TEST_CASE("Fisher's exact test gives the tea taster's p") {
    // Fisher 1935: 3 of 4 cups right. One-sided 17/70, two-sided 34/70.
    LogFactorials const ln_factorial(8);
    CHECK(fisher_two_sided({3, 1, 1, 3}, ln_factorial) ==
          doctest::Approx(34.0 / 70).epsilon(1e-12));
}

TEST_CASE("a table with an empty margin says nothing: p is 1") {
    LogFactorials const ln_factorial(10);
    CHECK(fisher_two_sided({5, 5, 0, 0}, ln_factorial) == 1);
    CHECK(fisher_two_sided({0, 0, 0, 0}, ln_factorial) == 1);
}

TEST_CASE("rows and columns may be exchanged") {
    LogFactorials const ln_factorial(40);
    auto const p = fisher_two_sided({7, 3, 11, 19}, ln_factorial);
    CHECK(p == doctest::Approx(fisher_two_sided({7, 11, 3, 19}, ln_factorial)).epsilon(1e-12));
    CHECK(p == doctest::Approx(fisher_two_sided({3, 7, 19, 11}, ln_factorial)).epsilon(1e-12));
}
