// SPDX-License-Identifier: EUPL-1.2
#include "analysis/party_opinions.hpp"

#include "analysis/proportion.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>

using namespace hefboom::analysis;

namespace {

OpinionCounts of(std::int64_t agree, std::int64_t disagree, std::int64_t pass) {
    return {.agree = agree, .disagree = disagree, .pass = pass};
}

StatementCounts between(OpinionCounts first, OpinionCounts second) {
    return {.all = of(first.agree + second.agree, first.disagree + second.disagree,
                      first.pass + second.pass),
            .by_party = {first, second}};
}

std::vector<OpinionCounts> of_sizes(std::vector<std::int64_t> const& sizes) {
    std::vector<OpinionCounts> counts;
    for (auto const size : sizes)
        counts.push_back(of(size, 0, 0));
    return counts;
}

} // namespace

TEST_CASE("votes are counted per statement and party, the rest in the whole only") {
    std::vector<std::string> const people{"a", "b", "c", "d"};
    std::vector<std::string> const statements{"1", "2"};
    std::vector<CastVote> const cast{{.person = 0, .statement = 0, .side = Side::agree},
                                     {.person = 1, .statement = 0, .side = Side::disagree},
                                     {.person = 2, .statement = 0, .side = Side::pass},
                                     {.person = 3, .statement = 0, .side = Side::agree}};
    std::vector<std::size_t> const party{0, 1, 1, no_party};
    auto const counts = count_votes(VoteTable(people, statements, cast), party, 2);
    CHECK(counts[0].all == of(2, 1, 1));
    CHECK(counts[0].by_party[0] == of(1, 0, 0));
    CHECK(counts[0].by_party[1] == of(0, 1, 1));
    CHECK(counts[1].all.votes() == 0);
    CHECK_FALSE(agree_share(counts[1].all));
    CHECK(agree_share(counts[0].all)->value == 0.5);
    CHECK(agree_share(counts[0].all)->interval == wilson(2, 4));
}

TEST_CASE("a small party is pooled with the next, so that no subtraction yields it") {
    auto const told = [](std::vector<std::int64_t> const& sizes) {
        return told_apart(of_sizes(sizes), 5);
    };
    CHECK(told({6, 6}) == std::vector{true, true});
    CHECK(told({5, 8}) == std::vector{true, true});
    CHECK(told({4, 8}) == std::vector{false, false}); // the whole less eight are the four
    CHECK(told({8, 2, 9}) == std::vector{false, false, true});
    CHECK(told({8, 2, 8}) == std::vector{false, false, false}); // neither eight goes first
    CHECK(told({3, 9, 3}) == std::vector{false, true, false});  // six together
    CHECK(told({0, 8}) == std::vector{false, true});            // nobody to give away
    CHECK(told({}).empty());
    CHECK(told_apart(of_sizes({3, 4}), 3) == std::vector{true, true});
}

TEST_CASE("whoever is not told apart cannot be had by subtraction") {
    rc::check("the pool is empty, or at least the minimum, or everybody", [] {
        auto const sizes =
            *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 12));
        auto const counts = of_sizes(sizes);
        auto const told = told_apart(counts, 5);
        std::int64_t pool = 0;
        for (std::size_t party = 0; party < sizes.size(); ++party) {
            if (!told[party]) pool += sizes[party];
            if (told[party]) RC_ASSERT(sizes[party] >= 5);
        }
        auto const everybody = std::ranges::none_of(told, [](bool one) { return one; });
        RC_ASSERT(pool == 0 || pool >= 5 || everybody);
    });
}

TEST_CASE("common ground is the least sure of the parties on one side") {
    std::vector<OpinionCounts> const agreed{of(8, 0, 0), of(7, 1, 0)};
    auto const ground = common_ground(agreed);
    REQUIRE(ground);
    CHECK(ground->side == Side::agree);
    CHECK(ground->lower == wilson(7, 8).low);
    std::vector<OpinionCounts> const refused{of(0, 8, 0), of(1, 9, 0)};
    CHECK(common_ground(refused)->side == Side::disagree);
    // A majority of six of eight is not sure enough, nor is one party alone common.
    CHECK_FALSE(common_ground(std::vector{of(8, 0, 0), of(6, 2, 0)}));
    CHECK_FALSE(common_ground(std::vector{of(9, 0, 0)}));
    CHECK_FALSE(common_ground(std::vector{of(9, 0, 0), of(0, 0, 0)}));
    CHECK_FALSE(common_ground(std::vector{of(9, 0, 0), of(0, 9, 0)}));
    CHECK_FALSE(common_ground({}));
}

TEST_CASE("a divide is held against all statements that could have been one") {
    std::vector<StatementCounts> const counts{
        between(of(8, 0, 0), of(0, 8, 0)), between(of(4, 4, 0), of(5, 3, 0)),
        between(of(2, 0, 0), of(0, 8, 0)), between(of(3, 0, 0), of(0, 0, 3))};
    auto const divides = tested_divides(counts, std::vector<bool>(4, true));
    REQUIRE(divides.size() == 3);                        // two votes are too few to take part
    CHECK(divides[0].p == doctest::Approx(2.0 / 12870)); // 2 / C(16, 8)
    CHECK(divides[0].q == doctest::Approx(6.0 / 12870));
    CHECK(divides[0].difference == 1);
    CHECK(divides[2].p == doctest::Approx(0.1)); // a pass is not agreeing: 2 / C(6, 3)
    CHECK(divides[2].q == doctest::Approx(0.15));
    CHECK(tested_divides(counts, {true, false, false, false})[0].q == divides[0].p);
    CHECK(tested_divides({}, {}).empty());
}

TEST_CASE("with three parties every pair is tested") {
    std::vector<StatementCounts> const counts{
        {.all = of(9, 6, 0), .by_party = {of(5, 0, 0), of(4, 1, 0), of(0, 5, 0)}}};
    auto const divides = tested_divides(counts, {true});
    REQUIRE(divides.size() == 3);
    CHECK(divides[1].first == 0);
    CHECK(divides[1].second == 2);
    CHECK(divides[1].p < divides[0].p);
}

TEST_CASE("a shift is the second share less the first") {
    auto const moved = shift(of(2, 6, 0), of(6, 2, 0));
    REQUIRE(moved);
    CHECK(moved->value == 0.5);
    CHECK(moved->interval == newcombe(2, 8, 6, 8));
    auto const back = shift(of(6, 2, 0), of(2, 6, 0));
    CHECK(back->value == -0.5);
    CHECK(back->interval.low == doctest::Approx(-moved->interval.high));
    CHECK_FALSE(shift(of(0, 0, 0), of(2, 6, 0)));
    CHECK_FALSE(shift(of(2, 6, 0), of(0, 0, 0)));
}
