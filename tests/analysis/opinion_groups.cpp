// SPDX-License-Identifier: EUPL-1.2
#include "analysis/opinion_groups.hpp"

#include "analysis/generated_votes.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <string_view>

using namespace hefboom::analysis;

namespace {

constexpr std::size_t shuffles = 200;

struct Told {
    OpinionGroups groups;
    std::map<std::string, std::size_t> members;
};

Told groups_of(GeneratedVotes const& votes, std::size_t times = shuffles) {
    auto const table = votes.table();
    auto const mapped = mapped_votes(table);
    Random random(1);
    Told told{.groups = opinion_groups(mapped, opinion_map(mapped), times, random), .members = {}};
    for (std::size_t row = 0; row < told.groups.members.size(); ++row)
        told.members[table.people()[mapped.people[row]]] = told.groups.members[row];
    return told;
}

bool said(OpinionGroups const& groups, std::string_view key) {
    return std::ranges::any_of(groups.notes, [&](Note const& note) { return note.key == key; });
}

/// All rooms with HEFBOOM_FULL=1, a tenth otherwise.
std::uint64_t rooms(std::uint64_t all) {
    auto const* const full = std::getenv("HEFBOOM_FULL");
    return full != nullptr ? all : all / 10;
}

/// In how many rooms groups are shown; seeds 1, 2, 3…, none picked.
std::uint64_t shown_in(std::uint64_t count, Planted const& like, bool shuffled) {
    std::uint64_t shown = 0;
    for (std::uint64_t seed = 1; seed <= count; ++seed) {
        Random random(seed);
        auto votes = planted_votes(like, random);
        if (shuffled) votes.shuffle(random);
        shown += groups_of(votes).groups.shown;
    }
    return shown;
}

} // namespace

TEST_CASE("two camps are found, and each person in his own") {
    Random random(1);
    auto const told = groups_of(planted_votes({}, random));
    REQUIRE(told.groups.shown);
    CHECK(told.groups.k == 2);
    CHECK(*told.groups.p <= 0.05);
    CHECK(told.groups.notes.empty());
    for (std::size_t person = 0; person < 30; ++person)
        CHECK(told.members.at(fmt::format("p{:04}", person)) == (person < 15 ? 1U : 2U));
}

TEST_CASE("the same votes dealt anew show no groups, and the answer says why") {
    Random random(1);
    auto votes = planted_votes({}, random);
    votes.shuffle(random);
    auto const told = groups_of(votes);
    CHECK_FALSE(told.groups.shown);
    CHECK(told.groups.members.empty());
    CHECK(*told.groups.silhouette > 0.3); // which looks like something
    CHECK(said(told.groups, "groups-not-beyond-chance"));
}

TEST_CASE("groups are shown in at most 6.5 % of rooms whose votes were dealt anew") {
    // The bound is on a thousand rooms; a hundred may have two standard deviations more.
    auto const count = rooms(1000);
    auto const most = count == 1000 ? 65.0 : 0.065 * static_cast<double>(count) + 5;
    auto const shown = shown_in(count, {}, true);
    MESSAGE(shown, " of ", count, " shuffled rooms show groups");
    CHECK(static_cast<double>(shown) <= most);
}

TEST_CASE("two camps of fifteen are shown in at least 90 % of rooms") {
    auto const count = rooms(200);
    auto const shown = shown_in(count, {}, false);
    MESSAGE(shown, " of ", count, " rooms of 15 + 15 show them");
    CHECK(shown * 10 >= count * 9);
}

TEST_CASE("how often two camps of six are shown is told") {
    auto const count = rooms(200);
    auto const shown = shown_in(count, {.people = 12}, false);
    MESSAGE(shown, " of ", count, " rooms of 6 + 6 show them");
    // More than by chance, or the test would be of no use at all.
    CHECK(shown * 10 >= count);
}

TEST_CASE("groups do not depend on the order of people, statements or votes") {
    Random random(7);
    for (auto const people : {14U, 30U, 80U}) {
        auto const votes = planted_votes({.people = people, .agreeing = 0.9}, random);
        auto const told = groups_of(votes, 20);
        for (int time = 0; time < 3; ++time) {
            auto const other = groups_of(votes.reordered(random), 20);
            CHECK(told.groups.k == other.groups.k);
            CHECK(told.groups.p == other.groups.p);
            CHECK(told.groups.silhouette == other.groups.silhouette);
            CHECK(told.members == other.members);
        }
    }
}

TEST_CASE("other names move p by chance only") {
    Random random(9);
    auto votes = planted_votes({.people = 24, .split = 6}, random);
    auto const before = groups_of(votes);
    for (auto& name : votes.people)
        std::ranges::reverse(name);
    auto const after = groups_of(votes);
    CHECK(before.groups.k == after.groups.k);
    CHECK(*before.groups.silhouette == doctest::Approx(*after.groups.silhouette).epsilon(1e-9));
    // Four standard errors of 200 shuffles at p = 1/2.
    CHECK(std::abs(*before.groups.p - *after.groups.p) < 0.15);
}

TEST_CASE("where no groups can be formed the answer says so") {
    for (auto const people : {0U, 1U, 2U, 5U}) {
        Random random(1);
        auto const told = groups_of(planted_votes({.people = people}, random));
        CHECK_FALSE(told.groups.shown);
        CHECK_FALSE(told.groups.k);
        CHECK_FALSE(told.groups.p);
        CHECK(said(told.groups, "no-groups-to-form"));
        CHECK(said(told.groups, "too-few-for-groups"));
    }
    GeneratedVotes alike;
    for (std::size_t person = 0; person < 25; ++person) {
        alike.people.push_back(fmt::format("p{:02}", person));
        alike.cast.push_back({.person = person, .statement = 0, .side = Side::agree});
    }
    alike.statements.emplace_back("one");
    auto const told = groups_of(alike);
    CHECK(said(told.groups, "no-groups-to-form"));
    CHECK_FALSE(said(told.groups, "too-few-for-groups"));
}

TEST_CASE("without shuffles nothing is shown") {
    Random random(1);
    auto const told = groups_of(planted_votes({}, random), 0);
    CHECK_FALSE(told.groups.shown);
    CHECK_FALSE(told.groups.p);
    CHECK(told.groups.k == 2);
    CHECK(said(told.groups, "groups-not-tested"));
}

TEST_CASE("under twenty people a note says that little can be found") {
    Random random(1);
    CHECK(said(groups_of(planted_votes({.people = 19}, random), 5).groups, "too-few-for-groups"));
    CHECK_FALSE(
        said(groups_of(planted_votes({.people = 20}, random), 5).groups, "too-few-for-groups"));
}

TEST_CASE("whatever was voted, the figures are figures") {
    rc::check("no votes give NaN or groups under three", [] {
        auto const people = *rc::gen::inRange<std::size_t>(0, 20);
        auto const statements = *rc::gen::inRange<std::size_t>(0, 6);
        GeneratedVotes votes;
        for (std::size_t person = 0; person < people; ++person) {
            votes.people.push_back(fmt::format("p{:02}", person));
            for (std::size_t statement = 0; statement < statements; ++statement)
                if (auto const mark = *rc::gen::inRange(-1, 3); mark < 2)
                    votes.cast.push_back({.person = person,
                                          .statement = statement,
                                          .side = static_cast<Side>(mark)});
        }
        for (std::size_t statement = 0; statement < statements; ++statement)
            votes.statements.push_back(fmt::format("s{}", statement));
        auto const told = groups_of(votes, 5);
        RC_ASSERT(told.groups.k.has_value() == told.groups.silhouette.has_value());
        if (told.groups.silhouette) {
            RC_ASSERT(std::abs(*told.groups.silhouette) <= 1);
            RC_ASSERT(*told.groups.p > 0);
            RC_ASSERT(*told.groups.p <= 1);
        }
        std::map<std::size_t, std::size_t> sizes;
        for (auto const& [name, group] : told.members)
            ++sizes[group];
        for (auto const& [group, size] : sizes)
            RC_ASSERT(size >= 3U);
    });
}
