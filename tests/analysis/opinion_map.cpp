// SPDX-License-Identifier: EUPL-1.2
#include "analysis/opinion_map.hpp"

#include "analysis/generated_votes.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace hefboom::analysis;

namespace {

OpinionMap map_of(GeneratedVotes const& votes) {
    return opinion_map(mapped_votes(votes.table()));
}

/// Votes written as + - 0 and . for none, a person a row.
GeneratedVotes written(std::vector<std::string> const& rows) {
    GeneratedVotes votes;
    for (std::size_t person = 0; person < rows.size(); ++person) {
        votes.people.push_back(fmt::format("p{:02}", person));
        for (std::size_t statement = 0; statement < rows[person].size(); ++statement) {
            if (person == 0) votes.statements.push_back(fmt::format("s{:02}", statement));
            auto const mark = rows[person][statement];
            if (mark == '.') continue;
            votes.cast.push_back({.person = person,
                                  .statement = statement,
                                  .side = mark == '+'   ? Side::agree
                                          : mark == '-' ? Side::disagree
                                                        : Side::pass});
        }
    }
    return votes;
}

} // namespace

TEST_CASE("two camps stand at both ends of the first axis") {
    auto const map = map_of(written({"++", "++", "--", "--"}));
    // Centred 1 and -1 on two statements: variance 8 along (1, 1) / √2.
    CHECK(map.variance[0] == doctest::Approx(8));
    CHECK(map.variance[1] == 0);
    CHECK(map.all_variance == doctest::Approx(8));
    CHECK(map.people[0].x == doctest::Approx(std::sqrt(2.0)));
    CHECK(map.people[3].x == doctest::Approx(-std::sqrt(2.0)));
    CHECK(map.people[0].y == 0);
}

TEST_CASE("who voted on less is drawn as far out as who voted on all alike") {
    auto const map =
        map_of(written({"++++++++++", "+++++++...", "----------", "----------", "++++++++++"}));
    REQUIRE(map.people.size() == 5);
    // Without the stretch he would stand at 7/10 of it.
    CHECK(std::abs(map.people[1].x / map.people[0].x - std::sqrt(0.7)) < 0.1);
}

TEST_CASE("fewer than seven votes are not on the map, unless there are fewer statements") {
    auto const some =
        mapped_votes(written({"++++++++", "+++++++.", "++++++..", "--------"}).table());
    CHECK(some.people == std::vector<std::size_t>{0, 1, 3});
    auto const few = mapped_votes(written({"++", "+.", "--"}).table());
    CHECK(few.people == std::vector<std::size_t>{0, 2});
}

TEST_CASE("the map of anything is a map") {
    CHECK(map_of({}).people.empty());
    CHECK(map_of(written({"+++"})).people == std::vector<MapPoint>{{}});
    auto const alike = map_of(written({"+-+", "+-+", "+-+"}));
    CHECK(alike.all_variance == 0);
    CHECK(alike.people == std::vector<MapPoint>(3));
    // A statement without votes, and one on which only somebody outside the map voted.
    CHECK(map_of(written({"+++++++.", "-------.", ".......+"})).people.size() == 2);
    GeneratedVotes const unvoted{.people = {}, .statements = {"1"}, .cast = {}};
    CHECK(map_of(unvoted).statements.size() == 1);
}

TEST_CASE("the map does not depend on the order of people, statements or votes") {
    Random random(5);
    for (auto const people : {12U, 90U}) {
        auto const votes = planted_votes({.people = people}, random);
        auto const map = map_of(votes);
        for (int time = 0; time < 3; ++time) {
            auto const other = map_of(votes.reordered(random));
            CHECK(map.people == other.people);
            CHECK(map.statements == other.statements);
        }
    }
}
