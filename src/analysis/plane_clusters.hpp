// SPDX-License-Identifier: EUPL-1.2
// Problem: put points of a plane into k groups, the same ones whatever order they come in, and say
// how well they hang together.
//
// Formula: k-means (Lloyd), begun at a point, then each time at the one farthest from those chosen;
// every point begins once (at most 64, evenly spaced), and the solution with the lowest sum of
// squared distances is kept. Silhouette of a point: (b - a) / max(a, b), a its mean distance to its
// own group, b to the nearest other; 0 in a group of one.
//
// Source: Gonzalez 1985, Theoretical Computer Science 38:293 (farthest first); Lloyd 1982, IEEE
// Transactions on Information Theory 28:129; Rousseeuw 1987, J. Comput. Appl. Math. 20:53.
//
// Limits: k-means finds k groups in anything. Whether there are any is another question.
#pragma once

#include "analysis/opinion_map.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hefboom::analysis {

struct PlaneClusters {
    std::vector<std::uint8_t> of_point = {}; ///< 0..k-1
    std::vector<std::size_t> sizes = {};
    double inertia = 0; ///< sum of squared distances to the middle of the group
};

/// The most groups that can be asked for.
inline constexpr std::size_t clusters_most = 8;

/// The best clusters for each k from 2 to `most` (at most `clusters_most`); nothing where there are
/// fewer distinct points. A group may be as small as one point.
[[nodiscard]] std::vector<std::optional<PlaneClusters>>
plane_clusters(std::span<MapPoint const> points, std::size_t most);

/// The mean silhouette of each solution; nothing where there is none.
[[nodiscard]] std::vector<std::optional<double>>
mean_silhouettes(std::span<MapPoint const> points,
                 std::span<std::optional<PlaneClusters> const> solutions);

} // namespace hefboom::analysis
