// SPDX-License-Identifier: EUPL-1.2
#include "analysis/party_loadings.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

using Parties = std::vector<std::optional<std::string>>;

Matrix one_factor(std::vector<double> const& loadings) {
    Matrix held(loadings.size(), 1);
    std::ranges::copy(loadings, held.column(0).begin());
    return held;
}

PartyLoadings compared(Matrix const& loadings, Parties const& parties) {
    Random random(1);
    return party_loadings(loadings, parties, random);
}

bool told(PartyLoadings const& answer, std::string const& key) {
    return std::ranges::find(answer.notes, key, &Note::key) != answer.notes.end();
}

} // namespace

TEST_CASE("three against three, all apart: 2 of 20 ways are as far") {
    auto const answer =
        compared(one_factor({.1, .2, .3, .6, .7, .8}), {"b", "b", "b", "a", "a", "a"});
    REQUIRE(answer.parties.size() == 2);
    CHECK(answer.parties[0].party == "a");
    CHECK(answer.differences[0] == doctest::Approx(0.5));
    CHECK(answer.exact);
    CHECK(answer.arrangements == 20);
    CHECK(answer.p[0] == 0.1);
    CHECK(told(answer, "few-sorts-in-party"));
}

TEST_CASE("one against four: 5 ways, and equal parties give p 1") {
    auto const answer = compared(one_factor({.9, .1, .2, .3, .4}), {"x", "y", "y", "y", "y"});
    CHECK(answer.arrangements == 5);
    CHECK(answer.p[0] == 0.2);
    CHECK(compared(one_factor({.5, .5, .5, .5}), {"x", "x", "y", "y"}).p[0] == 1);
    // Which of the two is called first changes nothing.
    auto const other = compared(one_factor({.9, .1, .2, .3, .4}), {"z", "y", "y", "y", "y"});
    CHECK(other.p == answer.p);
    CHECK(other.differences[0] ==
          -compared(one_factor({.9, .1, .2, .3, .4}), {"a", "y", "y", "y", "y"}).differences[0]);
}

TEST_CASE("more than a million ways are drawn from, and p is never 0") {
    Random random(3);
    Matrix loadings(30, 2);
    Parties parties;
    for (std::size_t sort = 0; sort < 30; ++sort) {
        parties.emplace_back(sort < 15 ? "client" : "contractor");
        loadings(sort, 0) = (sort < 15 ? 0.6 : -0.6) + random.normal() / 10;
        loadings(sort, 1) = random.normal();
    }
    auto const answer = compared(loadings, parties);
    CHECK_FALSE(answer.exact);
    CHECK(answer.arrangements == 100'000);
    CHECK(answer.p[0] == 1.0 / 100'001);
    CHECK(answer.p[1] > 0.01);
    CHECK_FALSE(told(answer, "few-sorts-in-party"));
}

TEST_CASE("a drawn p is near the one that can be counted") {
    // 12 of 24 sorts load 1, the others 0; of the first party's 12 sorts 8 do: hypergeometric.
    Matrix loadings(24, 1);
    Parties parties;
    for (std::size_t sort = 0; sort < 24; ++sort) {
        parties.emplace_back(sort < 12 ? "a" : "b");
        loadings(sort, 0) = sort < 8 || (sort >= 12 && sort < 16) ? 1 : 0;
    }
    double all = 0;
    double as_far = 0;
    double ways = 1; // 12 over k
    for (int k = 0; k <= 12; ++k) {
        all += ways * ways;
        if (k <= 4 || k >= 8) as_far += ways * ways;
        ways = ways * (12 - k) / (k + 1);
    }
    auto const drawn = compared(loadings, parties);
    CHECK_FALSE(drawn.exact);
    CHECK(std::abs(drawn.p[0] - as_far / all) < 0.005); // four standard errors
    // Two sorts fewer: 22 over 11 is counted.
    auto const counted = compared(one_factor(std::vector<double>(22, 0.5)),
                                  Parties(parties.begin() + 1, parties.end() - 1));
    CHECK(counted.exact);
    CHECK(counted.arrangements == 705'432);
    CHECK(counted.p[0] == 1);
}

TEST_CASE("where parties do not differ, p is under .05 in about one of twenty") {
    std::size_t alarms = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        Random random(seed);
        std::vector<double> loadings(10);
        for (auto& loading : loadings)
            loading = random.normal();
        auto const answer =
            compared(one_factor(loadings), {"a", "a", "a", "a", "a", "b", "b", "b", "b", "b"});
        if (answer.p[0] <= 0.05) ++alarms;
    }
    CHECK(alarms <= 34); // binomial (400, .05): beyond 34 in one of a thousand
    CHECK(alarms >= 7);
}

TEST_CASE("one party, three, or none: means and a note, no p") {
    auto const loadings = one_factor({.1, .2, .3});
    for (auto const& parties :
         {Parties{"a", "a", "a"}, Parties{"a", "b", "c"}, Parties{{}, {}, {}}}) {
        auto const answer = compared(loadings, parties);
        CHECK(answer.p.empty());
        CHECK(answer.differences.empty());
        CHECK(told(answer, "not-two-parties"));
    }
    CHECK(told(compared(loadings, {"a", {}, "b"}), "sorts-without-party"));
    CHECK(compared(loadings, {"a", {}, "b"}).p[0] == 1);
    CHECK(compared(Matrix(), {}).parties.empty());
    CHECK(compared(Matrix(2, 0), {"a", "b"}).p.empty());
}
