// SPDX-License-Identifier: EUPL-1.2
#include "analysis/cause_dynamics.hpp"
#include "analysis/elementary_circuits.hpp"
#include "analysis/leverage.hpp"
#include "analysis/measure.hpp"
#include "analysis/random.hpp"

#include <set>
#include <utility>
#include <vector>

namespace hefboom::bench {

namespace {

/// So many different links between different concepts, weights between -1 and 1.
analysis::CauseMap random_map(std::uint32_t concepts, std::size_t links) {
    analysis::Random random(1);
    std::set<std::pair<std::uint32_t, std::uint32_t>> ends;
    while (ends.size() < links) {
        auto const from = static_cast<std::uint32_t>(random.below(concepts));
        auto const to = static_cast<std::uint32_t>(random.below(concepts));
        if (from != to) ends.emplace(from, to);
    }
    analysis::CauseMap map{.concepts = concepts};
    for (auto const& [from, to] : ends)
        map.links.push_back({.from = from, .to = to, .weight = 2 * random.unit() - 1, .drawn = 1});
    return map;
}

void measure_loops() {
    auto const map = random_map(40, 120);
    std::uint64_t loops = 0;
    auto const ms = median_ms(5, [&] {
        auto const circuits =
            analysis::elementary_circuits(map, {.longest = 40, .most = 20'000'000, .listed = 200});
        loops = circuits.total();
        return circuits.balancing;
    });
    told("causes.loops_millions_per_second", static_cast<double>(loops) / ms / 1000);
}

void measure_large_map() {
    auto const map = random_map(500, 5000);
    std::vector<double> const start(500, 1.0);
    std::vector<std::uint32_t> const goals{0, 1, 2};
    told("causes.500_concepts_iterated_ms", median_ms(11, [&] {
             analysis::CauseMotion const motion(map, {}, {});
             return analysis::iterated(motion, start, 1e-12);
         }));
    told("causes.500_concepts_leverage_ms", median_ms(5, [&] {
             analysis::CauseMotion const motion(map, {}, {});
             auto const end = analysis::settled(motion, start, analysis::Radius::told);
             return analysis::goal_effects(motion, end.steady, goals);
         }));
}

} // namespace

void measure_causes() {
    measure_loops();
    measure_large_map();
}

} // namespace hefboom::bench
