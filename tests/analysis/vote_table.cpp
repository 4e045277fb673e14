// SPDX-License-Identifier: EUPL-1.2
#include "analysis/vote_table.hpp"

#include <doctest/doctest.h>

using namespace hefboom::analysis;

TEST_CASE("people and statements of a table stand in the order of their bytes") {
    std::vector<std::string> const people{"b", "é", "B", "10", "9"};
    std::vector<std::string> const statements{"z", "a"};
    std::vector<CastVote> const cast{{.person = 0, .statement = 0, .side = Side::agree},
                                     {.person = 1, .statement = 0, .side = Side::disagree},
                                     {.person = 4, .statement = 0, .side = Side::pass}};
    VoteTable const table(people, statements, cast);
    CHECK(std::vector(table.people().begin(), table.people().end()) ==
          std::vector<std::string>{"10", "9", "B", "b", "é"});
    CHECK(table.votes(0).empty());
    auto const votes = table.votes(1);
    CHECK(std::vector(votes.begin(), votes.end()) ==
          std::vector<Vote>{{.person = 1, .side = Side::pass},
                            {.person = 3, .side = Side::agree},
                            {.person = 4, .side = Side::disagree}});
    CHECK(table.votes_of_people() == std::vector<std::size_t>{0, 1, 0, 1, 1});
}

TEST_CASE("of several votes of one person on one statement the last counts") {
    std::vector<std::string> const one{"one"};
    std::vector<CastVote> const cast{
        {.side = Side::agree}, {.side = Side::pass}, {.side = Side::disagree}};
    VoteTable const table(one, one, cast);
    REQUIRE(table.votes(0).size() == 1);
    CHECK(table.votes(0).front().side == Side::disagree);
}

TEST_CASE("a table keeps its people when statements are left out of it") {
    std::vector<std::string> const people{"a", "b"};
    std::vector<std::string> const statements{"1", "2", "3"};
    std::vector<CastVote> const cast{{.person = 0, .statement = 0, .side = Side::agree},
                                     {.person = 1, .statement = 1, .side = Side::agree},
                                     {.person = 1, .statement = 2, .side = Side::pass}};
    auto const table = VoteTable(people, statements, cast).with_statements({true, false, true});
    CHECK(table.people().size() == 2);
    CHECK(table.statements()[1] == "3");
    CHECK(table.votes(1).front().side == Side::pass);
    CHECK(table.votes_of_people() == std::vector<std::size_t>{1, 1});
}

TEST_CASE("a table may be empty") {
    VoteTable const table({}, {}, {});
    CHECK(table.people().empty());
    CHECK(table.with_statements({}).statements().empty());
    std::vector<std::string> const statements{"1", "2"};
    VoteTable const unvoted({}, statements, {});
    CHECK(unvoted.votes(0).empty());
    CHECK(unvoted.votes(1).empty());
}
