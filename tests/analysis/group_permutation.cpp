// SPDX-License-Identifier: EUPL-1.2
#include "analysis/group_permutation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <vector>

using namespace hefboom::analysis;

namespace {

std::vector<Subject> drawn_subjects(std::size_t n, std::size_t first, std::size_t strata,
                                    std::size_t properties, std::uint64_t seed) {
    Random random(seed);
    std::vector<Subject> subjects(n);
    for (std::size_t at = 0; at < n; ++at) {
        subjects[at].first = at < first;
        subjects[at].stratum = static_cast<std::size_t>(random.below(strata));
        for (std::size_t property = 0; property < properties; ++property)
            if (auto const whole = 1 + random.below(7); random.below(2) == 0)
                subjects[at].shares.push_back(
                    {.property = property, .part = random.below(whole + 1), .whole = whole});
    }
    return subjects;
}

double difference(std::vector<Subject> const& subjects, std::size_t property, std::uint64_t first) {
    double sums[2] = {0, 0};
    double counts[2] = {0, 0};
    for (std::size_t at = 0; at < subjects.size(); ++at) {
        auto const group = (first >> at & 1U) != 0 ? 0 : 1;
        ++counts[group];
        for (auto const& share : subjects[at].shares)
            if (share.property == property)
                sums[group] += static_cast<double>(share.part) / static_cast<double>(share.whole);
    }
    return sums[1] / counts[1] - sums[0] / counts[0];
}

/// Every set of subjects that could have been the first group, one by one.
struct ByHand {
    std::uint64_t arrangements = 0;
    std::vector<double> p;
};

ByHand by_hand(std::vector<Subject> const& subjects, std::size_t properties) {
    std::uint64_t seen = 0;
    for (std::size_t at = 0; at < subjects.size(); ++at)
        seen |= std::uint64_t{subjects[at].first} << at;
    std::vector<std::uint64_t> strata(8, 0);
    for (std::size_t at = 0; at < subjects.size(); ++at)
        strata[subjects[at].stratum] |= std::uint64_t{1} << at;
    ByHand found{.p = std::vector<double>(properties, 0)};
    for (std::uint64_t first = 0; first < std::uint64_t{1} << subjects.size(); ++first) {
        if (std::ranges::any_of(strata, [&](std::uint64_t stratum) {
                return std::popcount(first & stratum) != std::popcount(seen & stratum);
            }))
            continue;
        ++found.arrangements;
        for (std::size_t property = 0; property < properties; ++property)
            if (std::abs(difference(subjects, property, first)) >=
                std::abs(difference(subjects, property, seen)) - 1e-12)
                ++found.p[property];
    }
    for (auto& p : found.p)
        p /= static_cast<double>(found.arrangements);
    return found;
}

} // namespace

TEST_CASE("all 924 ways to label six of twelve are looked at, and the p is the one by hand") {
    auto const subjects = drawn_subjects(12, 6, 1, 5, 3);
    Random random(1);
    auto const found = permute_groups(subjects, 5, 0, random);
    CHECK(found.exact);
    CHECK(found.arrangements == 924);
    auto const expected = by_hand(subjects, 5);
    for (std::size_t property = 0; property < 5; ++property)
        CHECK(found.p[property] == doctest::Approx(expected.p[property]).epsilon(1e-14));
}

TEST_CASE("labels stay within their stratum, whichever label is the rarer there") {
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        auto const subjects = drawn_subjects(11, 2 + seed % 8, 3, 4, seed);
        Random random(1);
        auto const found = permute_groups(subjects, 4, 0, random);
        auto const expected = by_hand(subjects, 4);
        REQUIRE(found.arrangements == expected.arrangements);
        for (std::size_t property = 0; property < 4; ++property)
            REQUIRE(found.p[property] == doctest::Approx(expected.p[property]).epsilon(1e-14));
    }
}

TEST_CASE("thirds and sevenths that tie count as ties") {
    // Every subject 1/3 or 1/7: sums of the same multiset in another order must not differ.
    std::vector<Subject> subjects(10);
    for (std::size_t at = 0; at < 10; ++at)
        subjects[at] = {.first = at < 5, .shares = {{.part = 1, .whole = at % 2 == 0 ? 3U : 7U}}};
    Random random(1);
    auto const found = permute_groups(subjects, 1, 0, random);
    // Seen: three thirds of five in the first, two in the second: the nearest to equal there is.
    CHECK(found.p[0] == 1);
}

TEST_CASE("beyond a million arrangements they are drawn, alike for the same seed") {
    auto const subjects = drawn_subjects(40, 20, 1, 3, 5);
    Random one(9);
    Random other(9);
    auto const found = permute_groups(subjects, 3, 5000, one);
    CHECK_FALSE(found.exact);
    CHECK(found.arrangements == 5000);
    CHECK(found.p == permute_groups(subjects, 3, 5000, other).p);
    for (auto const p : found.p)
        CHECK(p >= 1.0 / 5001);
}

TEST_CASE("drawn arrangements give the p of all arrangements within their own error") {
    // 24 choose 12 is 2.7 million, so these are drawn. Twelve have the property, nine of them in
    // the first group: 2 (C(12,9) C(12,3) + C(12,10) C(12,2) + C(12,11) 12 + 1) / C(24,12).
    std::vector<Subject> subjects(24);
    for (std::size_t at = 0; at < 24; ++at)
        subjects[at] = {.first = at < 12, .shares = {{.part = at < 9 || at >= 21 ? 1U : 0U}}};
    Random random(4);
    auto const found = permute_groups(subjects, 1, 40'000, random);
    auto const exact = 2 * (220.0 * 220 + 66 * 66 + 12 * 12 + 1) / 2'704'156;
    CHECK_FALSE(found.exact);
    CHECK(std::abs(found.p[0] - exact) < 4 * std::sqrt(exact * (1 - exact) / 40'000));
    CHECK(found.difference[0] == doctest::Approx(-0.5));
}

TEST_CASE("where nobody can change places the only arrangement is the one seen") {
    std::vector<Subject> subjects(4);
    for (std::size_t at = 0; at < 4; ++at)
        subjects[at] = {.first = at < 2, .stratum = at / 2, .shares = {{.part = 1}}};
    Random random(1);
    auto const found = permute_groups(subjects, 1, 0, random);
    CHECK(found.arrangements == 1);
    CHECK(found.p[0] == 1);
}
