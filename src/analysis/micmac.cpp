// SPDX-License-Identifier: EUPL-1.2
#include "analysis/micmac.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace hefboom::analysis {

namespace {

constexpr std::size_t powers_most = 1000;
constexpr std::size_t powers_averaged = 500;
/// Figures that differ by less than this, beside the largest, are equal.
constexpr double equal_figures = 1e-12;

using Figures = std::vector<double>;

/// The row sums and the column sums of a power of M.
struct Power {
    Figures rows;
    Figures columns;

    [[nodiscard]] double whole() const { return std::accumulate(rows.begin(), rows.end(), 0.0); }
};

Power none(CauseMap const& map) {
    return {Figures(map.concepts), Figures(map.concepts)};
}

/// The next power, divided by `divisor`.
Power after(CauseMap const& map, Power const& before, double divisor) {
    auto power = none(map);
    for (auto const& link : map.links) {
        auto const weight = std::abs(link.weight) / divisor;
        power.rows[link.from] += weight * before.rows[link.to];
        power.columns[link.to] += weight * before.columns[link.from];
    }
    return power;
}

void add(Power& sum, Power const& more) {
    for (std::size_t at = 0; at < sum.rows.size(); ++at) {
        sum.rows[at] += more.rows[at];
        sum.columns[at] += more.columns[at];
    }
}

/// Divided by its whole, which is above 0: both sides then sum to 1.
Power in_shares(Power power) {
    auto const whole = power.whole();
    for (auto* const side : {&power.rows, &power.columns})
        for (auto& figure : *side)
            figure /= whole;
    return power;
}

/// The place of each figure among the different ones, from the largest.
std::vector<std::size_t> ranking(Figures const& figures) {
    std::vector<std::size_t> places(figures.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    std::ranges::stable_sort(places, std::ranges::greater{},
                             [&](std::size_t at) { return figures[at]; });
    std::vector<std::size_t> order(figures.size());
    std::size_t place = 0;
    for (std::size_t at = 1; at < places.size(); ++at) {
        auto const drop = figures[places[at - 1]] - figures[places[at]];
        if (drop > equal_figures * figures[places.front()]) ++place;
        order[places[at]] = place;
    }
    return order;
}

Quadrant quadrant_of(bool influences, bool depends) {
    if (influences) return depends ? Quadrant::relay : Quadrant::driver;
    return depends ? Quadrant::dependent : Quadrant::autonomous;
}

std::vector<InfluenceDependence> read_out(Power const& power) {
    auto const mean = power.whole() / static_cast<double>(power.rows.size());
    auto const above = [&](double figure) { return figure > mean * (1 + equal_figures); };
    std::vector<InfluenceDependence> read;
    for (std::size_t at = 0; at < power.rows.size(); ++at)
        read.push_back({.influence = power.rows[at],
                        .dependence = power.columns[at],
                        .quadrant = quadrant_of(above(power.rows[at]), above(power.columns[at]))});
    return read;
}

/// All powers of a map without loops, each step divided by `divisor`.
Power all_paths(CauseMap const& map, Power power, double divisor) {
    auto sum = power;
    for (std::uint32_t k = 2; k <= map.concepts; ++k) {
        power = after(map, power, divisor);
        add(sum, power);
    }
    return in_shares(std::move(sum));
}

/// The indirect figures of a map with links; `power` is the first, in shares.
void find_indirect(Micmac& found, CauseMap const& map, Power power, double divisor) {
    auto const first = power;
    auto rows = ranking(power.rows);
    auto columns = ranking(power.columns);
    auto late = none(map);
    for (std::size_t k = 2; k <= powers_most; ++k) {
        power = after(map, power, divisor);
        if (power.whole() == 0) {
            found.indirect = read_out(all_paths(map, first, divisor));
            found.notes.push_back({.key = "powers-vanish"});
            return;
        }
        power = in_shares(std::move(power));
        if (k > powers_most - powers_averaged) add(late, power);
        auto next_rows = ranking(power.rows);
        auto next_columns = ranking(power.columns);
        if (next_rows == rows && next_columns == columns) {
            found.power = k;
            found.indirect = read_out(power);
            return;
        }
        rows = std::move(next_rows);
        columns = std::move(next_columns);
    }
    found.indirect = read_out(in_shares(std::move(late)));
    found.notes.push_back({.key = "powers-alternate"});
}

} // namespace

Micmac micmac(CauseMap const& map) {
    Micmac found;
    auto power = after(map, {Figures(map.concepts, 1.0), Figures(map.concepts, 1.0)}, 1);
    found.direct = read_out(power);
    if (map.links.empty()) {
        found.notes.push_back({.key = "no-links"});
        return found;
    }
    auto const divisor = std::ranges::max(power.rows);
    find_indirect(found, map, in_shares(std::move(power)), divisor);
    return found;
}

} // namespace hefboom::analysis
