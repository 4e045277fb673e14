// SPDX-License-Identifier: EUPL-1.2
#include "analysis/plane_clusters.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace hefboom::analysis {

namespace {

constexpr std::size_t starts_most = 64;
constexpr int rounds_most = 100;

using Seeds = std::array<std::size_t, clusters_most>;

double square_between(MapPoint const& one, MapPoint const& other) {
    auto const across = one.x - other.x;
    auto const up = one.y - other.y;
    return across * across + up * up;
}

/// Points far from each other, and how many of them are distinct.
struct FarthestFirst {
    Seeds seeds = {};
    std::size_t count = 0;
};

FarthestFirst farthest_first(std::span<MapPoint const> points, std::size_t start, std::size_t most,
                             std::vector<double>& nearest) {
    FarthestFirst chosen;
    nearest.assign(points.size(), HUGE_VAL);
    auto next = start;
    while (chosen.count < most) {
        chosen.seeds[chosen.count++] = next;
        std::size_t farthest = 0;
        for (std::size_t at = 0; at < points.size(); ++at) {
            nearest[at] = std::min(nearest[at], square_between(points[at], points[next]));
            if (nearest[at] > nearest[farthest]) farthest = at;
        }
        if (nearest[farthest] == 0) break;
        next = farthest;
    }
    return chosen;
}

/// Lloyd's rounds for one k, from seed to seed.
class Lloyd {
public:
    Lloyd(std::span<MapPoint const> points, std::size_t k)
        : points_(points), k_(k), of_point_(points.size()) {}

    /// Runs from these seeds until nobody moves.
    void run(Seeds const& seeds) {
        for (std::size_t cluster = 0; cluster < k_; ++cluster)
            middles_[cluster] = points_[seeds[cluster]];
        std::ranges::fill(of_point_, std::uint8_t{clusters_most});
        for (int round = 0; round < rounds_most && assign(); ++round)
            move_middles();
    }

    [[nodiscard]] double inertia() const {
        double sum = 0;
        for (std::size_t at = 0; at < points_.size(); ++at)
            sum += square_between(points_[at], middles_[of_point_[at]]);
        return sum;
    }

    [[nodiscard]] PlaneClusters clusters(double inertia) const {
        return {.of_point = of_point_,
                .sizes = {sizes_.begin(), sizes_.begin() + static_cast<long>(k_)},
                .inertia = inertia};
    }

private:
    /// Puts every point with the nearest middle; whether one moved.
    bool assign() {
        bool moved = false;
        for (std::size_t at = 0; at < points_.size(); ++at) {
            auto const point = points_[at];
            std::uint8_t nearest = 0;
            auto least = square_between(point, middles_[0]);
            for (std::size_t cluster = 1; cluster < k_; ++cluster) {
                auto const square = square_between(point, middles_[cluster]);
                nearest = square < least ? static_cast<std::uint8_t>(cluster) : nearest;
                least = std::min(least, square);
            }
            moved |= of_point_[at] != nearest;
            of_point_[at] = nearest;
        }
        return moved;
    }

    void move_middles() {
        std::array<MapPoint, clusters_most> sums{};
        sizes_.fill(0);
        for (std::size_t at = 0; at < points_.size(); ++at) {
            auto const cluster = of_point_[at];
            sums[cluster].x += points_[at].x;
            sums[cluster].y += points_[at].y;
            ++sizes_[cluster];
        }
        for (std::size_t cluster = 0; cluster < k_; ++cluster) {
            if (sizes_[cluster] == 0) continue;
            auto const size = static_cast<double>(sizes_[cluster]);
            middles_[cluster] = {.x = sums[cluster].x / size, .y = sums[cluster].y / size};
        }
    }

    std::span<MapPoint const> points_;
    std::size_t k_;
    std::vector<std::uint8_t> of_point_;
    std::array<MapPoint, clusters_most> middles_{};
    std::array<std::size_t, clusters_most> sizes_{};
};

std::optional<PlaneClusters> best_of(std::span<MapPoint const> points, std::size_t k,
                                     std::span<FarthestFirst const> starts) {
    if (starts.empty() || starts.front().count < k) return std::nullopt;
    Lloyd lloyd(points, k);
    std::optional<PlaneClusters> best;
    std::vector<Seeds> tried;
    for (auto const& start : starts) {
        // The same seeds in another order lead to the same groups.
        Seeds seeds;
        seeds.fill(points.size());
        std::copy_n(start.seeds.begin(), k, seeds.begin());
        std::ranges::sort(seeds);
        if (std::ranges::find(tried, seeds) != tried.end()) continue;
        tried.push_back(seeds);
        lloyd.run(seeds);
        auto const inertia = lloyd.inertia();
        if (!best || inertia < best->inertia) best = lloyd.clusters(inertia);
    }
    return best;
}

/// Of each point the sum of its distances to every group of one solution.
using Sums = std::vector<double>;

/// Adds the distances of one point to all after it, on both sides.
void add_distances(PlaneClusters const& clusters, std::size_t one,
                   std::span<double const> distances, Sums& sums) {
    auto const k = clusters.sizes.size();
    auto const* const of_point = clusters.of_point.data();
    auto const own = of_point[one];
    std::array<double, clusters_most> of_one{};
    for (auto other = one + 1; other < distances.size(); ++other) {
        of_one[of_point[other]] += distances[other];
        sums[other * k + own] += distances[other];
    }
    for (std::size_t cluster = 0; cluster < k; ++cluster)
        sums[one * k + cluster] += of_one[cluster];
}

double silhouette(PlaneClusters const& clusters, Sums const& sums, std::size_t point) {
    auto const k = clusters.sizes.size();
    auto const own = clusters.of_point[point];
    if (clusters.sizes[own] < 2) return 0;
    double within = 0;
    double beside = HUGE_VAL;
    for (std::size_t cluster = 0; cluster < k; ++cluster) {
        auto const sum = sums[point * k + cluster];
        auto const size = static_cast<double>(clusters.sizes[cluster]);
        if (cluster == own)
            within = sum / (size - 1);
        else if (size > 0)
            beside = std::min(beside, sum / size);
    }
    auto const larger = std::max(within, beside);
    return larger == 0 ? 0 : (beside - within) / larger;
}

} // namespace

std::vector<std::optional<PlaneClusters>> plane_clusters(std::span<MapPoint const> points,
                                                         std::size_t most) {
    assert(most <= clusters_most);
    std::vector<FarthestFirst> starts;
    std::vector<double> nearest;
    auto const count = std::min(points.size(), starts_most);
    for (std::size_t start = 0; start < count; ++start)
        starts.push_back(farthest_first(points, start * points.size() / count, most, nearest));
    std::vector<std::optional<PlaneClusters>> solutions;
    for (std::size_t k = 2; k <= most; ++k)
        solutions.push_back(best_of(points, k, starts));
    return solutions;
}

std::vector<std::optional<double>>
mean_silhouettes(std::span<MapPoint const> points,
                 std::span<std::optional<PlaneClusters> const> solutions) {
    std::vector<Sums> sums(solutions.size());
    for (std::size_t at = 0; at < solutions.size(); ++at)
        if (solutions[at]) sums[at].resize(points.size() * solutions[at]->sizes.size());
    std::vector<double> distances(points.size());
    for (std::size_t one = 0; one < points.size(); ++one) {
        for (auto other = one + 1; other < points.size(); ++other)
            distances[other] = std::sqrt(square_between(points[one], points[other]));
        for (std::size_t at = 0; at < solutions.size(); ++at)
            if (solutions[at]) add_distances(*solutions[at], one, distances, sums[at]);
    }
    std::vector<std::optional<double>> means(solutions.size());
    for (std::size_t at = 0; at < solutions.size(); ++at) {
        if (!solutions[at]) continue;
        double sum = 0;
        for (std::size_t point = 0; point < points.size(); ++point)
            sum += silhouette(*solutions[at], sums[at], point);
        means[at] = sum / static_cast<double>(points.size());
    }
    return means;
}

} // namespace hefboom::analysis
