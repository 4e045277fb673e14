// SPDX-License-Identifier: EUPL-1.2
#include "analysis/group_design.hpp"

#include "analysis/publishable.hpp"
#include "analysis/random.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace hefboom::analysis {

namespace {

void add_cell(DesignGroup& group, std::size_t cell, std::size_t people) {
    group.cells.push_back(cell);
    group.people += people;
}

} // namespace

std::vector<DesignGroup> groups_of(std::span<DesignCell const> cells) {
    using Key = std::tuple<GroupKind, std::string, std::string>;
    std::map<Key, DesignGroup> groups;
    for (std::size_t at = 0; at < cells.size(); ++at) {
        auto const& [organisation, location, people] = cells[at];
        for (auto const& key :
             {Key(GroupKind::total, "", ""), Key(GroupKind::organisation, organisation, ""),
              Key(GroupKind::location, "", location),
              Key(GroupKind::cell, organisation, location)}) {
            auto& group = groups[key];
            std::tie(group.kind, group.organisation, group.location) = key;
            add_cell(group, at, people);
        }
    }
    std::vector<DesignGroup> ordered;
    for (auto& [key, group] : groups)
        ordered.push_back(std::move(group));
    // By name already: the map is.
    std::ranges::stable_sort(ordered, [](DesignGroup const& one, DesignGroup const& other) {
        return std::pair(one.kind, other.people) < std::pair(other.kind, one.people);
    });
    return ordered;
}

SimulatedWaves simulate_waves(std::span<DesignCell const> cells, DesignOptions const& options,
                              std::uint64_t seed) {
    Random random(seed);
    SimulatedWaves waves;
    std::vector<std::vector<std::size_t>> employed(cells.size());
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        for (std::size_t person = 0; person < cells[cell].people; ++person)
            employed[cell].push_back(waves.people++);
    for (std::size_t wave = 0; wave < options.waves; ++wave) {
        auto& answered = waves.answered.emplace_back(cells.size());
        for (std::size_t cell = 0; cell < cells.size(); ++cell)
            for (auto& person : employed[cell]) {
                if (wave > 0 && random.unit() < options.churn) person = waves.people++;
                if (random.unit() < options.response) answered[cell].push_back(person);
            }
    }
    return waves;
}

std::vector<std::vector<std::size_t>>
figures_of_wave(std::span<DesignGroup const> groups,
                std::span<std::vector<std::size_t> const> answered) {
    std::vector<std::vector<std::size_t>> figures;
    for (auto const& group : groups) {
        auto& people = figures.emplace_back();
        for (auto const cell : group.cells)
            people.insert(people.end(), answered[cell].begin(), answered[cell].end());
    }
    return figures;
}

std::vector<double> share_published(std::span<DesignCell const> cells,
                                    std::span<DesignGroup const> groups,
                                    DesignOptions const& options) {
    std::vector<double> shares(groups.size());
    auto const waves = static_cast<double>(options.waves * options.runs);
    for (std::size_t run = 0; run < options.runs; ++run) {
        auto const simulated = simulate_waves(cells, options, options.seed + run);
        DisclosureGate gate(simulated.people);
        for (auto const& answered : simulated.answered) {
            auto figures = figures_of_wave(groups, answered);
            for (auto const at : publishable(gate, figures)) {
                gate.add(figures[at]);
                // A figure of nobody is safe, and is no figure.
                if (!figures[at].empty()) shares[at] += 1 / waves;
            }
        }
    }
    return shares;
}

} // namespace hefboom::analysis
