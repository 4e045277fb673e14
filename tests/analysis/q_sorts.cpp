// SPDX-License-Identifier: EUPL-1.2
#include "analysis/q_sorts.hpp"

#include "analysis/sorts_made_up.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

using namespace hefboom::analysis;

TEST_CASE("sorts are centred, of length 1, and stand in the order of their names") {
    std::vector<std::string> const statements{"b", "a", "c"};
    std::vector<std::string> const people{"z", "y"};
    Matrix table(3, 2);
    table(0, 0) = 1;
    table(1, 0) = 2;
    table(2, 0) = 3;
    table(0, 1) = -1;
    table(1, 1) = 5;
    auto const sorts = q_sorts(statements, people, table);
    CHECK(sorts.statements == std::vector<std::string>{"a", "b", "c"});
    CHECK(sorts.sorts == std::vector<std::string>{"y", "z"});
    CHECK(sorts.statement_places == std::vector<std::size_t>{1, 0, 2});
    CHECK(sorts.sort_places[0] == 1);
    CHECK(sorts.scores()(1, 1) == 1); // b of z
    CHECK(sorts.scores()(0, 0) == 5); // a of y
    CHECK(sorts.standard(1, 1) == doctest::Approx(-1 / std::sqrt(2)));
    CHECK(sorts.standard(0, 1) == doctest::Approx(0));
    for (std::size_t sort = 0; sort < 2; ++sort) {
        double sum = 0;
        double squares = 0;
        for (auto const score : sorts.standard.column(sort)) {
            sum += score;
            squares += score * score;
        }
        CHECK(std::abs(sum) < 1e-15);
        CHECK(squares == doctest::Approx(1));
    }
    CHECK(sorts.notes.empty());
}

TEST_CASE("a sort without variation and one that lacks a score are left out, and named") {
    auto made = made_up(9, 4, 1, 1, 1);
    for (auto& score : made.scores.column(1))
        score = 0.1;
    made.scores(3, 2) = std::numeric_limits<double>::quiet_NaN();
    auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
    CHECK(sorts.sorts == std::vector<std::string>{"p0", "p3"});
    CHECK_FALSE(sorts.sort_places[1]);
    CHECK_FALSE(sorts.sort_places[2]);
    CHECK(sorts.standard.columns() == 2);
    REQUIRE(sorts.notes.size() == 2);
    CHECK(sorts.notes[0] == Note{.key = "sorts-incomplete", .about = {{"sorts", "p2"}}});
    CHECK(sorts.notes[1] == Note{.key = "sorts-constant", .about = {{"sorts", "p1"}}});
}

TEST_CASE("nothing to compare is said, for every kind of nothing") {
    for (auto const& [rows, columns] :
         std::vector<std::pair<std::size_t, std::size_t>>{{0, 0}, {0, 3}, {3, 0}, {1, 3}}) {
        auto const made = made_up(rows, columns, 1, 1, 1);
        auto const sorts = q_sorts(made.statements, made.sorts, made.scores);
        CHECK(sorts.sorts.empty());
        REQUIRE_FALSE(sorts.notes.empty());
        CHECK(sorts.notes.back().key == "no-sorts-to-compare");
    }
}

TEST_CASE("a sentence names ten and counts the rest") {
    std::vector<std::string> names(12, "x");
    CHECK(listed(names) == "x, x, x, x, x, x, x, x, x, x +2");
    CHECK(listed({"a", "b"}) == "a, b");
    CHECK(listed({}).empty());
}
