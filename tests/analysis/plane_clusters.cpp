// SPDX-License-Identifier: EUPL-1.2
#include "analysis/plane_clusters.hpp"

#include "analysis/random.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

using namespace hefboom::analysis;

namespace {

std::vector<MapPoint> around(std::vector<MapPoint> const& middles, std::size_t each,
                             Random& random) {
    std::vector<MapPoint> points;
    for (auto const& middle : middles)
        for (std::size_t one = 0; one < each; ++one)
            points.push_back(
                {.x = middle.x + random.normal() / 10, .y = middle.y + random.normal() / 10});
    return points;
}

/// Which points are together, whatever the groups are called.
std::set<std::set<std::size_t>> together(PlaneClusters const& clusters) {
    std::vector<std::set<std::size_t>> members(clusters.sizes.size());
    for (std::size_t at = 0; at < clusters.of_point.size(); ++at)
        members[clusters.of_point[at]].insert(at);
    return {members.begin(), members.end()};
}

/// The lowest inertia of all ways to put points into two groups.
double lowest_of_all(std::vector<MapPoint> const& points) {
    double lowest = HUGE_VAL;
    for (std::size_t ways = 1; ways < (std::size_t{1} << (points.size() - 1)); ++ways) {
        double inertia = 0;
        for (std::size_t group = 0; group < 2; ++group) {
            double n = 0, x = 0, y = 0, squares = 0;
            for (std::size_t at = 0; at < points.size(); ++at) {
                if ((ways >> at & 1U) != group) continue;
                ++n;
                x += points[at].x;
                y += points[at].y;
                squares += points[at].x * points[at].x + points[at].y * points[at].y;
            }
            inertia += squares - (x * x + y * y) / n;
        }
        lowest = std::min(lowest, inertia);
    }
    return lowest;
}

} // namespace

TEST_CASE("heaps that lie apart are found, and their number has the best silhouette") {
    Random random(1);
    auto const points = around({{0, 0}, {5, 0}, {0, 5}}, 10, random);
    auto const solutions = plane_clusters(points, 5);
    auto const silhouettes = mean_silhouettes(points, solutions);
    REQUIRE(solutions.size() == 4);
    CHECK(solutions[1]->sizes == std::vector<std::size_t>{10, 10, 10});
    CHECK(*silhouettes[1] > 0.9);
    for (auto const at : {0U, 2U, 3U})
        CHECK(*silhouettes[at] < *silhouettes[1]);
}

TEST_CASE("with two groups of few points the solution is the best there is") {
    Random random(2);
    for (int time = 0; time < 50; ++time) {
        std::vector<MapPoint> points(9);
        for (auto& point : points)
            point = {.x = random.normal(), .y = random.normal()};
        auto const solutions = plane_clusters(points, 2);
        // k-means from every point may miss it, but seldom and by little.
        CHECK(solutions.front()->inertia <= lowest_of_all(points) * 1.1);
        CHECK(solutions.front()->inertia >= lowest_of_all(points) * (1 - 1e-12));
    }
}

TEST_CASE("a silhouette is that worked out by hand, and 0 for a point on its own") {
    std::vector<MapPoint> const points{{0, 0}, {1, 0}, {5, 0}};
    auto const solutions = plane_clusters(points, 2);
    CHECK(together(*solutions.front()) == std::set<std::set<std::size_t>>{{0, 1}, {2}});
    // (5 - 1) / 5, (4 - 1) / 4, 0.
    CHECK(*mean_silhouettes(points, solutions).front() == doctest::Approx((0.8 + 0.75) / 3));
}

TEST_CASE("the same points in another order are put together in the same way") {
    Random random(4);
    for (int time = 0; time < 20; ++time) {
        std::vector<MapPoint> points(25);
        for (auto& point : points)
            point = {.x = random.normal(), .y = random.normal()};
        auto turned = points;
        std::ranges::reverse(turned);
        auto const one = plane_clusters(points, 4);
        auto const other = plane_clusters(turned, 4);
        for (std::size_t at = 0; at < one.size(); ++at)
            CHECK(one[at]->inertia == doctest::Approx(other[at]->inertia));
    }
}

TEST_CASE("there are no more groups than distinct points") {
    CHECK_FALSE(plane_clusters({}, 3).front());
    std::vector<MapPoint> const same(10, MapPoint{.x = 1, .y = 1});
    for (auto const& solution : plane_clusters(same, 4))
        CHECK_FALSE(solution);
    std::vector<MapPoint> two(10);
    two[3] = {.x = 1, .y = 0};
    auto const solutions = plane_clusters(two, 3);
    CHECK(solutions[0]->inertia == 0);
    CHECK_FALSE(solutions[1]);
    auto const silhouettes = mean_silhouettes(two, solutions);
    CHECK(*silhouettes[0] == doctest::Approx(0.9)); // nine alike, one on its own
    CHECK_FALSE(silhouettes[1]);
}

TEST_CASE("of many points sixty-four begin") {
    Random random(6);
    auto const points = around({{0, 0}, {3, 3}}, 200, random);
    auto const solutions = plane_clusters(points, 2);
    CHECK(solutions.front()->sizes == std::vector<std::size_t>{200, 200});
}
