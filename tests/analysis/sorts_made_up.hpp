// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "analysis/grid.hpp"
#include "analysis/random.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::analysis {

/// People near one of a few viewpoints, who all sort the same statements into one grid.
struct MadeUp {
    std::vector<std::string> statements = {};
    std::vector<std::string> sorts = {};
    Matrix scores = {};
};

inline MadeUp made_up(std::size_t statements, std::size_t sorts, std::size_t viewpoints,
                      double noise, std::uint64_t seed) {
    Random random(seed);
    MadeUp made{.scores = Matrix(statements, sorts)};
    for (std::size_t at = 0; at < statements; ++at)
        made.statements.push_back("s" + std::to_string(at));
    Matrix views(statements, std::max<std::size_t>(viewpoints, 1));
    for (std::size_t view = 0; view < viewpoints; ++view)
        for (auto& score : views.column(view))
            score = random.normal();
    for (std::size_t sort = 0; sort < sorts; ++sort) {
        made.sorts.push_back("p" + std::to_string(sort));
        std::vector<std::pair<double, std::size_t>> liked;
        for (std::size_t at = 0; at < statements; ++at)
            liked.emplace_back(views(at, sort % views.columns()) + noise * random.normal(), at);
        std::ranges::sort(liked);
        for (std::size_t rank = 0; rank < statements; ++rank)
            made.scores(liked[rank].second, sort) =
                std::floor(9 * static_cast<double>(rank) / static_cast<double>(statements)) - 4;
    }
    return made;
}

} // namespace hefboom::analysis
