// SPDX-License-Identifier: EUPL-1.2
#include "analysis/parallel_analysis.hpp"

#include "analysis/principal_components.hpp"
#include "analysis/q_sorts.hpp"
#include "analysis/sorts_made_up.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

namespace {

ParallelAnalysis analysed(MadeUp const& made, std::uint64_t seed) {
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    Random random(seed);
    return parallel_analysis(sorts.standard, component_eigenvalues(sorts.standard), random);
}

} // namespace

TEST_CASE("as many factors stand out as viewpoints were put in") {
    CHECK(analysed(made_up(40, 18, 3, 0.7, 4), 1).factors == 3);
    CHECK(analysed(made_up(40, 18, 2, 0.7, 4), 1).factors == 2);
}

TEST_CASE("in sorts of chance nothing stands out, but for one in twenty") {
    std::size_t found = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed)
        if (analysed(made_up(30, 8, 0, 1, seed), seed).factors > 0) ++found;
    CHECK(found <= 4); // more than 4 of 20 at 5 %: one in 400
}

TEST_CASE("one sort alone is no factor, and no sorts have none") {
    auto const alone = analysed(made_up(10, 1, 1, 1, 1), 1);
    CHECK(alone.factors == 0);
    REQUIRE(alone.thresholds.size() == 1);
    CHECK(alone.thresholds[0] == doctest::Approx(1));
    CHECK(analysed(made_up(10, 0, 1, 1, 1), 1).thresholds.empty());
}
