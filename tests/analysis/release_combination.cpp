// SPDX-License-Identifier: EUPL-1.2
#include "analysis/release_combination.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace hefboom::analysis;

namespace {

using Row = std::vector<std::size_t>;

} // namespace

TEST_CASE("fractions are made whole") {
    // a alone is (ab + ac − bc) / 2.
    RowSpace space(3);
    space.add(Row{0, 1});
    space.add(Row{0, 2});
    space.add(Row{1, 2});
    auto const found = combination_on(space, Row{0});
    REQUIRE(found);
    CHECK(found->parts == std::vector<Coefficient>{{0, 1}, {1, 1}, {2, -1}});
    CHECK(found->columns == Row{0});
}

TEST_CASE("what does not follow has no combination") {
    RowSpace space(4);
    space.add(Row{0, 1, 2});
    space.add(Row{2, 3});
    CHECK_FALSE(combination_on(space, Row{0}));
    CHECK_FALSE(combination_on(space, Row{0, 1}));
    CHECK(combination_on(space, Row{2, 3}));
    CHECK_FALSE(combination_on(RowSpace(2), Row{0}));
}

TEST_CASE("a larger set than follows is not given as one") {
    RowSpace space(4);
    space.add(Row{0});
    space.add(Row{1, 2});
    CHECK_FALSE(combination_on(space, Row{0, 3}));
}
