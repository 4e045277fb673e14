// SPDX-License-Identifier: EUPL-1.2
#include "analysis/generated_votes.hpp"
#include "analysis/opinion_groups.hpp"
#include "analysis/opinion_map.hpp"
#include "analysis/party_opinions.hpp"
#include "analysis/polis_quantities.hpp"
#include "analysis/session_figures.hpp"
#include "published/london_youth_policing.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <string_view>
#include <vector>

using namespace hefboom::analysis;

namespace {

/// One statement of a vote between two parties of equal size, nobody passing.
struct Voted {
    std::string_view statement;
    std::int64_t each; ///< people a party
    std::int64_t client;
    std::int64_t contractor;      ///< how many agree
    std::int64_t client_predicts; ///< how many of the client predict that the contractor agrees
    std::int64_t contractor_predicts;
};

// Hefboom's own worked example, the four cases of RO-DC-07 (fictional), first votes.
constexpr std::array<Voted, 38> worked_example{{
    {"A1", 6, 5, 5, 2, 6},  {"A2", 6, 2, 4, 5, 1},  {"A3", 6, 3, 4, 4, 3}, {"A4", 6, 1, 3, 4, 2},
    {"A5", 6, 4, 1, 4, 6},  {"A6", 6, 1, 1, 5, 4},  {"A7", 6, 3, 5, 3, 4}, {"A8", 6, 6, 6, 2, 2},
    {"A9", 6, 5, 5, 4, 3},  {"A10", 6, 6, 3, 4, 6}, {"B1", 8, 4, 6, 7, 2}, {"B2", 8, 8, 5, 2, 8},
    {"B3", 8, 5, 7, 6, 3},  {"B4", 8, 4, 6, 7, 2},  {"B5", 8, 1, 3, 6, 1}, {"B6", 8, 4, 6, 6, 4},
    {"B7", 8, 8, 8, 3, 3},  {"B8", 8, 5, 7, 6, 4},  {"B9", 8, 6, 5, 2, 7}, {"C1", 7, 6, 3, 2, 7},
    {"C2", 7, 5, 1, 4, 6},  {"C3", 7, 6, 7, 6, 6},  {"C4", 7, 7, 5, 3, 6}, {"C5", 7, 3, 7, 7, 1},
    {"C6", 7, 4, 4, 5, 3},  {"C7", 7, 7, 6, 3, 2},  {"C8", 7, 2, 3, 6, 4}, {"C9", 7, 1, 3, 5, 2},
    {"C10", 7, 6, 6, 4, 5}, {"D1", 6, 3, 5, 5, 2},  {"D2", 6, 3, 3, 3, 5}, {"D3", 6, 4, 6, 6, 2},
    {"D4", 6, 3, 2, 2, 5},  {"D5", 6, 5, 6, 2, 2},  {"D6", 6, 0, 2, 5, 1}, {"D7", 6, 5, 3, 2, 6},
    {"D8", 6, 4, 4, 3, 2},  {"D9", 6, 5, 5, 3, 3},
}};

PartyBallots ballots(std::int64_t each, std::int64_t agree, std::int64_t predicted) {
    return {.votes = {.agree = agree, .disagree = each - agree},
            .of_the_other = {.agree = predicted, .disagree = each - predicted}};
}

SessionFigures figures_of(Voted const& voted) {
    return session_figures(ballots(voted.each, voted.client, voted.client_predicts),
                           ballots(voted.each, voted.contractor, voted.contractor_predicts));
}

GeneratedVotes london_votes() {
    GeneratedVotes votes;
    for (auto const& person : london::people)
        votes.people.emplace_back(person.id);
    votes.statements.assign(london::statements.begin(), london::statements.end());
    votes.cast = london::cast();
    return votes;
}

OpinionGroups groups_of(VoteTable const& table, std::size_t shuffles) {
    auto const mapped = mapped_votes(table);
    Random random(1);
    return opinion_groups(mapped, opinion_map(mapped), shuffles, random);
}

/// Three people against all others: memberships to compute with, not a finding.
std::vector<std::size_t> london_groups(VoteTable const& table) {
    std::set<std::string, std::less<>> const zero{"5", "11", "23"};
    std::vector<std::size_t> groups;
    for (auto const& person : table.people())
        groups.push_back(zero.contains(person) ? 0 : 1);
    return groups;
}

} // namespace

TEST_CASE("silent agreement in the worked example is at A1 A6 A8 B7 C7 D5 and nowhere else") {
    std::vector<std::string_view> silent;
    for (auto const& voted : worked_example)
        if (figures_of(voted).silent_agreement == true) silent.push_back(voted.statement);
    CHECK(silent == std::vector<std::string_view>{"A1", "A6", "A8", "B7", "C7", "D5"});
}

TEST_CASE("the largest differences and gaps of the worked example are those its text names") {
    // "A10 was the real difference"; at C5 the client did not know of the refused invoices.
    CHECK(figures_of(worked_example[9]).difference->value() == doctest::Approx(0.5));
    CHECK(figures_of(worked_example[7]).gap_of_first->value() == doctest::Approx(2.0 / 6 - 1));
    CHECK(figures_of(worked_example[23]).difference->value() == doctest::Approx(4.0 / 7));
    CHECK(figures_of(worked_example[23]).gap_of_second->value() ==
          doctest::Approx(1.0 / 7 - 3.0 / 7));
}

TEST_CASE("London: the four groups that look best are no better than chance") {
    // 24 people with at least seven votes, 36 statements; computed apart from this program with
    // numpy from the description of the method: silhouette .4831 at k = 4, p = .15.
    auto const table = london::table();
    auto const mapped = mapped_votes(table);
    CHECK(mapped.people.size() == 24);
    CHECK(mapped.centred.columns() == 36);
    auto const groups = groups_of(table, 2000);
    CHECK(groups.k == 4);
    CHECK(*groups.silhouette == doctest::Approx(0.4831).epsilon(0.0001));
    CHECK(std::abs(*groups.p - 0.15) <= 0.03);
    CHECK_FALSE(groups.shown);
    CHECK(groups.members.empty());
}

TEST_CASE("London and a conversation of 536 people: no order changes a figure") {
    Random random(1);
    auto const large = planted_votes(
        {.people = 536, .groups = 3, .statements = 314, .split = 60, .missing = 0.82}, random);
    for (auto const& votes : {london_votes(), large}) {
        auto const table = votes.table();
        auto const map = opinion_map(mapped_votes(table));
        auto const groups = groups_of(table, 3);
        for (int time = 0; time < 2; ++time) {
            auto const other = votes.reordered(random).table();
            CHECK(opinion_map(mapped_votes(other)).people == map.people);
            auto const again = groups_of(other, 3);
            CHECK(again.k == groups.k);
            CHECK(again.p == groups.p);
            CHECK(again.silhouette == groups.silhouette);
            CHECK(again.members == groups.members);
        }
    }
}

TEST_CASE("London: what Polis tells of two groups is recomputed from its formulas") {
    // Recomputed apart from this program, in Python by power iteration, from polis math/; groups:
    // 5, 11 and 23 against all others.
    auto const table = london::table();
    std::vector<Moderation> const moderation(table.statements().size());
    // In the order of their numbers, which is that of their first votes but for ties.
    std::vector<std::size_t> scan(table.statements().size());
    std::iota(scan.begin(), scan.end(), std::size_t{0});
    std::ranges::sort(scan, {}, [&](std::size_t at) { return std::stoi(table.statements()[at]); });
    auto const polis = polis_quantities(table, london_groups(table), 2, moderation, scan);
    auto const place = [&](std::string_view id) {
        return static_cast<std::size_t>(std::ranges::find(table.statements(), id) -
                                        table.statements().begin());
    };
    std::vector<std::string> agreed;
    for (auto const& one : polis.consensus_agree)
        agreed.push_back(table.statements()[one.statement]);
    CHECK(agreed == std::vector<std::string>{"17", "27", "20", "23", "15"});
    CHECK(polis.consensus_agree[0].p_success == doctest::Approx(0.9130434782608695).epsilon(1e-12));
    CHECK(polis.consensus_agree[0].p_test == doctest::Approx(4.264014327112209).epsilon(1e-12));
    std::vector<std::string> first;
    for (auto const& one : polis.repness[0])
        first.push_back((one.agree ? "+" : "-") + table.statements()[one.statement]);
    CHECK(first == std::vector<std::string>{"+1", "+35", "+6", "+28", "-4"});
    CHECK(polis.repness[0][0].best_agree);
    CHECK(polis.repness[0][0].repness == doctest::Approx(2.5142857142857147).epsilon(1e-12));
    CHECK(polis.repness[0][0].repness_test == doctest::Approx(2.461829819586655).epsilon(1e-12));
    REQUIRE(polis.repness[1].size() == 2);
    CHECK(polis.repness[1][1].repness_test == doctest::Approx(1.5590239111558086).epsilon(1e-12));
    struct Figures {
        std::string_view statement;
        double extremity, priority, group_aware_consensus;
    };
    for (auto const& of : {Figures{"1", 2.8475666395187926, 3.545609267469938, 0.2545454545454546},
                           Figures{"17", 0.009219273817009635, 1.458167175777394, 0.72},
                           Figures{"38", 0.061181499195117985, 6.962775849430548, 0.375}}) {
        auto const at = place(of.statement);
        CHECK(polis.extremity[at] == doctest::Approx(of.extremity).epsilon(1e-9));
        CHECK(polis.priority[at] == doctest::Approx(of.priority).epsilon(1e-9));
        CHECK(polis.group_aware_consensus[at] ==
              doctest::Approx(of.group_aware_consensus).epsilon(1e-12));
    }
}
