// SPDX-License-Identifier: EUPL-1.2
// Problem: before anybody is asked: with these groups, how much will there be to publish?
//
// Formula: simulation. In each wave everybody answers with a fixed chance, and from the second wave
// on everybody may have been replaced by somebody new. Each wave's figures are offered as the
// total, organisations, locations and cells, larger ones first, and published as far as the gate
// allows over all waves (publishable.hpp). The share of waves in which each group is published is
// averaged over the runs; run r draws from the seed plus r.
//
// Limits: answering by chance spreads differences between waves; a real team in which the same two
// people never answer can do worse.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hefboom::analysis {

/// The people of one organisation at one location.
struct DesignCell {
    std::string organisation;
    std::string location;
    std::size_t people = 0;
};

enum class GroupKind { total, organisation, location, cell };

struct DesignGroup {
    GroupKind kind = GroupKind::total;
    std::string organisation = {}; ///< of an organisation or cell
    std::string location = {};     ///< of a location or cell
    std::size_t people = 0;
    std::vector<std::size_t> cells = {}; ///< which cells are in it
};

/// The groups of a design in the order they are offered in: by kind, the larger first, then by
/// name.
[[nodiscard]] std::vector<DesignGroup> groups_of(std::span<DesignCell const> cells);

struct DesignOptions {
    std::size_t waves = 12;
    double response = 0.75;
    double churn = 0.03;
    std::uint64_t seed = 1;
    std::size_t runs = 20;
};

/// Who answered in each wave: `answered[wave][cell]` holds people, who are numbers below `people`.
struct SimulatedWaves {
    std::size_t people = 0;
    std::vector<std::vector<std::vector<std::size_t>>> answered = {};
};

[[nodiscard]] SimulatedWaves simulate_waves(std::span<DesignCell const> cells,
                                            DesignOptions const& options, std::uint64_t seed);

/// The people behind the figure of each group in one wave.
[[nodiscard]] std::vector<std::vector<std::size_t>>
figures_of_wave(std::span<DesignGroup const> groups,
                std::span<std::vector<std::size_t> const> answered);

/// Of each group the share of waves in which it can be published.
[[nodiscard]] std::vector<double> share_published(std::span<DesignCell const> cells,
                                                  std::span<DesignGroup const> groups,
                                                  DesignOptions const& options);

} // namespace hefboom::analysis
