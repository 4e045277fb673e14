// SPDX-License-Identifier: EUPL-1.2
#include "analysis/polis_quantities.hpp"

#include "analysis/generated_votes.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>

using namespace hefboom::analysis;

namespace {

/// Two groups of five, by statement: how many of each agree and disagree; the others pass.
struct Votes {
    std::size_t first_agree = 0, first_disagree = 0, second_agree = 0, second_disagree = 0;
};

constexpr std::size_t of_each = 5;

GeneratedVotes votes_on(std::vector<Votes> const& statements) {
    GeneratedVotes votes;
    for (std::size_t person = 0; person < 2 * of_each; ++person)
        votes.people.push_back(fmt::format("p{}", person));
    for (std::size_t statement = 0; statement < statements.size(); ++statement) {
        auto const& of = statements[statement];
        votes.statements.push_back(fmt::format("s{:02}", statement));
        for (std::size_t person = 0; person < 2 * of_each; ++person) {
            auto const first = person < of_each;
            auto const place = person % of_each;
            auto const agree = first ? of.first_agree : of.second_agree;
            auto const disagree = first ? of.first_disagree : of.second_disagree;
            votes.cast.push_back({.person = person,
                                  .statement = statement,
                                  .side = place < agree              ? Side::agree
                                          : place < agree + disagree ? Side::disagree
                                                                     : Side::pass});
        }
    }
    return votes;
}

PolisQuantities polis_of(std::vector<Votes> const& statements,
                         std::vector<Moderation> moderation = {}) {
    auto const table = votes_on(statements).table();
    moderation.resize(statements.size());
    std::vector<std::size_t> group(2 * of_each, 0);
    std::fill(group.begin() + of_each, group.end(), 1);
    std::vector<std::size_t> scan(statements.size());
    std::iota(scan.begin(), scan.end(), std::size_t{0});
    return polis_quantities(table, group, 2, moderation, scan);
}

constexpr Votes parted{.first_agree = 4, .second_agree = 1, .second_disagree = 3};

} // namespace

TEST_CASE("what represents a group has the figures worked out by hand") {
    auto const polis = polis_of({parted});
    REQUIRE(polis.repness.size() == 2);
    REQUIRE(polis.repness[0].size() == 1);
    auto const& first = polis.repness[0].front();
    CHECK(first.agree);
    CHECK(first.best_agree);
    CHECK(first.agreeing == 4);
    CHECK(first.successes == 4);
    CHECK(first.trials == 5);
    CHECK(first.p_success == doctest::Approx(5.0 / 7));
    CHECK(first.p_test == doctest::Approx(2 * std::sqrt(6.0) * (5.0 / 6 - 0.5)));
    CHECK(first.repness == doctest::Approx(2.5));
    // (5/6 - 2/6) / √(7/12 · 5/12 · 2/6)
    CHECK(first.repness_test == doctest::Approx(0.5 / std::sqrt(35.0 / 432)));
    auto const& second = polis.repness[1].front();
    CHECK_FALSE(second.agree);
    CHECK(second.p_success == doctest::Approx(4.0 / 7));
    CHECK(second.repness == doctest::Approx(4));
    CHECK(second.repness_test == doctest::Approx(0.5 / std::sqrt(5.0 / 12 * 7 / 12 / 3)));
    CHECK(polis.group_aware_consensus[0] == doctest::Approx(5.0 / 7 * 2 / 7));
    CHECK(polis.group_votes[0][0] == OpinionCounts{.agree = 4, .disagree = 0, .pass = 1});
}

TEST_CASE("at most five represent a group, what it agrees on before what it does not") {
    std::vector<Votes> statements;
    for (int time = 0; time < 4; ++time)
        statements.push_back({.first_disagree = 5, .second_agree = 5});
    for (int time = 0; time < 4; ++time)
        statements.push_back({.first_agree = 5, .second_disagree = 5});
    auto const polis = polis_of(statements);
    REQUIRE(polis.repness[0].size() == 5);
    // All weigh the same: the best agreed comes first, then those met first, agreeing ones before.
    std::vector<std::size_t> told;
    for (auto const& one : polis.repness[0])
        told.push_back(one.statement);
    CHECK(told == std::vector<std::size_t>{4, 0, 1, 2, 3});
    CHECK(polis.repness[0][0].best_agree);
    CHECK_FALSE(polis.repness[0][1].agree);
}

TEST_CASE("where nothing is sure one statement represents a group all the same") {
    auto const polis = polis_of(
        {{.first_agree = 2, .first_disagree = 3, .second_agree = 2, .second_disagree = 2}});
    REQUIRE(polis.repness[0].size() == 1);
    CHECK_FALSE(polis.repness[0][0].best_agree);
    CHECK_FALSE(polis.repness[0][0].agree);
}

TEST_CASE("consensus is over everybody, the surest first, at most five") {
    std::vector<Votes> statements(7, {.first_agree = 5, .second_agree = 4});
    statements[3] = {.first_agree = 5, .second_agree = 5};
    statements.push_back({.first_disagree = 5, .second_disagree = 5});
    auto const polis = polis_of(statements);
    REQUIRE(polis.consensus_agree.size() == 5);
    CHECK(polis.consensus_agree[0].statement == 3);
    CHECK(polis.consensus_agree[0].p_success == doctest::Approx(11.0 / 12));
    CHECK(polis.consensus_agree[0].p_test ==
          doctest::Approx(2 * std::sqrt(11.0) * (11.0 / 11 - 0.5)));
    CHECK(polis.consensus_agree[1].statement == 0);
    REQUIRE(polis.consensus_disagree.size() == 1);
    CHECK(polis.consensus_disagree[0].statement == 7);
}

TEST_CASE(
    "a statement that is left out represents nobody, one about the conversation comes early") {
    auto const all = polis_of({parted, parted, parted});
    auto const polis = polis_of({parted, parted, parted}, {{.out = true}, {.meta = true}, {}});
    for (auto const& told : polis.repness[0])
        CHECK(told.statement != 0);
    CHECK(all.repness[0].size() == polis.repness[0].size() + 1);
    CHECK(polis.priority[1] == 49);
    CHECK(polis.extremity[0] == 0);
    CHECK(polis.extremity[1] == 0);
}

TEST_CASE("a priority is that worked out by hand") {
    // Two statements, on which first and second differ in two directions.
    auto const polis = polis_of(
        {{.first_agree = 5, .second_disagree = 5},
         {.first_agree = 3, .first_disagree = 2, .second_agree = 3, .second_disagree = 2}});
    // Both have their own axis: weights 1, centres 0 and 1/5, and √2 for two statements.
    CHECK(polis.extremity[0] == doctest::Approx(std::sqrt(2.0)));
    CHECK(polis.extremity[1] == doctest::Approx(std::sqrt(2.0) * 0.8));
    auto const importance = (1 - 1.0 / 12) * (std::sqrt(2.0) + 1) * (6.0 / 12);
    CHECK(polis.priority[0] == doctest::Approx(std::pow(importance * (1 + 8.0 / 4), 2)));
}

TEST_CASE("one group, nobody's votes and a flat map are figures too") {
    auto const table = votes_on({parted}).table();
    std::vector<std::size_t> const everybody(2 * of_each, 0);
    std::vector<Moderation> const moderation(1);
    std::vector<std::size_t> const scan{0};
    auto const one = polis_quantities(table, everybody, 1, moderation, scan);
    CHECK(one.notes.front().key == "one-group-has-no-others");
    CHECK(one.extremity[0] == 0); // one direction only
    CHECK(std::isfinite(one.repness[0].front().repness_test));
    auto const none = polis_quantities(VoteTable({}, {}, {}), {}, 1, {}, {});
    CHECK(none.repness[0].empty());
    CHECK(none.priority.empty());
}
