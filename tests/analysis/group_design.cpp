// SPDX-License-Identifier: EUPL-1.2
#include "analysis/group_design.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace hefboom::analysis;

namespace {

std::vector<DesignCell> const design{
    {"client", "A", 8}, {"client", "B", 30}, {"contractor", "A", 9}};

} // namespace

TEST_CASE("groups are offered by kind, the larger first, then by name") {
    auto const groups = groups_of(design);
    std::vector<std::size_t> sizes;
    for (auto const& group : groups)
        sizes.push_back(group.people);
    CHECK(sizes == std::vector<std::size_t>{47, 38, 9, 30, 17, 30, 9, 8});
    CHECK(groups[0].kind == GroupKind::total);
    CHECK(groups[1].organisation == "client");
    CHECK(groups[4].location == "A");
    CHECK(groups_of({}).empty());
}

TEST_CASE("when everybody always answers and stays, a wave is published as often as the first") {
    DesignOptions const options{.waves = 4, .response = 1, .churn = 0, .runs = 2};
    auto const groups = groups_of(design);
    for (auto const share : share_published(design, groups, options))
        CHECK((share == doctest::Approx(0) || share == doctest::Approx(1)));
    std::vector<DesignCell> const large{{"a", "x", 20}, {"a", "y", 20}, {"b", "x", 20}};
    for (auto const share : share_published(large, groups_of(large), options))
        CHECK(share == doctest::Approx(1));
}

TEST_CASE("nobody answering, or groups of four, publish nothing") {
    auto const groups = groups_of(design);
    for (auto const share : share_published(design, groups, {.response = 0, .runs = 1}))
        CHECK(share == 0);
    std::vector<DesignCell> const small{{"a", "x", 4}};
    for (auto const share : share_published(small, groups_of(small), {.response = 1, .runs = 1}))
        CHECK(share == 0);
}

TEST_CASE("the order of the design changes nothing, the seed does") {
    auto turned = design;
    std::ranges::reverse(turned);
    CHECK(groups_of(turned).size() == groups_of(design).size());
    auto const shares = [](std::vector<DesignCell> const& cells, std::uint64_t seed) {
        return share_published(cells, groups_of(cells), {.waves = 6, .seed = seed, .runs = 3});
    };
    CHECK(shares(design, 1) == shares(design, 1));
    CHECK(shares(design, 1) != shares(design, 50));
}

TEST_CASE("more waves of the same groups leave a smaller share to publish") {
    auto const mean = [](std::size_t waves) {
        auto const groups = groups_of(design);
        double sum = 0;
        for (auto const share : share_published(design, groups, {.waves = waves, .runs = 10}))
            sum += share;
        return sum / static_cast<double>(groups.size());
    };
    CHECK(mean(12) < mean(1));
}
