// SPDX-License-Identifier: EUPL-1.2
#include "analysis/spectral_radius.hpp"

#include <Eigen/Eigenvalues>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace hefboom::analysis {

namespace {

constexpr int bound_steps = 30;
/// What keeps every share above nothing, so that the quotients exist.
constexpr double little = 1e-9;

std::optional<double> radius_of(std::span<std::uint32_t const> part,
                                std::span<std::uint32_t const> place, Digraph const& graph,
                                std::span<double const> values,
                                std::span<std::uint32_t const> component) {
    auto const n = static_cast<Eigen::Index>(part.size());
    Eigen::MatrixXd matrix = Eigen::MatrixXd::Zero(n, n);
    for (auto const from : part)
        for (auto link = graph.first[from]; link < graph.first[from + 1U]; ++link) {
            auto const to = graph.target[link];
            if (component[to] == component[from]) matrix(place[to], place[from]) = values[link];
        }
    if (n == 1) return std::abs(matrix(0, 0));
    Eigen::EigenSolver<Eigen::MatrixXd> const solver(matrix, false);
    if (solver.info() != Eigen::Success) return std::nullopt;
    double const radius = solver.eigenvalues().cwiseAbs().maxCoeff();
    return std::isfinite(radius) ? std::optional(radius) : std::nullopt;
}

} // namespace

std::optional<double> spectral_radius(Digraph const& graph, std::span<double const> values) {
    auto const component = strong_components(graph, 0);
    std::vector<std::vector<std::uint32_t>> parts;
    std::vector<std::uint32_t> place(graph.nodes());
    for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
        if (component[node] >= parts.size()) parts.resize(component[node] + 1U);
        place[node] = static_cast<std::uint32_t>(parts[component[node]].size());
        parts[component[node]].push_back(node);
    }
    double largest = 0;
    for (auto const& part : parts) {
        auto const radius = radius_of(part, place, graph, values, component);
        if (!radius) return std::nullopt;
        largest = std::max(largest, *radius);
    }
    return largest;
}

bool surely_within(double bound, Digraph const& graph, std::span<double const> values) {
    std::vector<double> shares(graph.nodes(), 1.0);
    std::vector<double> next(graph.nodes());
    for (int step = 0; step < bound_steps; ++step) {
        double largest = 0;
        double total = 0;
        for (std::uint32_t node = 0; node < graph.nodes(); ++node) {
            double sum = 0;
            for (auto link = graph.first[node]; link < graph.first[node + 1U]; ++link)
                sum += std::abs(values[link]) * shares[graph.target[link]];
            largest = std::max(largest, sum / shares[node]);
            next[node] = sum;
            total = std::max(total, sum);
        }
        // No radius is above the largest quotient, whatever the positive shares.
        if (largest <= bound) return true;
        for (std::uint32_t node = 0; node < graph.nodes(); ++node)
            shares[node] = std::max(next[node] / total, little);
    }
    return false;
}

} // namespace hefboom::analysis
