// SPDX-License-Identifier: EUPL-1.2
#include "analysis/viewpoints.hpp"

#include "analysis/measure.hpp"
#include "analysis/random.hpp"
#include "analysis/viewpoint_bootstrap.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace hefboom::bench {

namespace {

using namespace analysis;

std::vector<std::string> numbered(char letter, std::size_t count) {
    std::vector<std::string> names;
    for (std::size_t at = 0; at < count; ++at)
        names.push_back(letter + std::to_string(at));
    return names;
}

/// Sorts in one grid of eleven columns, each of a person near one of five viewpoints.
Matrix made_up(std::size_t statements, std::size_t sorts) {
    Random random(1);
    Matrix views(statements, 5);
    for (std::size_t view = 0; view < views.columns(); ++view)
        for (auto& score : views.column(view))
            score = random.normal();
    Matrix scores(statements, sorts);
    for (std::size_t sort = 0; sort < sorts; ++sort) {
        std::vector<std::pair<double, std::size_t>> liked;
        for (std::size_t at = 0; at < statements; ++at)
            liked.emplace_back(views(at, sort % views.columns()) + 1.2 * random.normal(), at);
        std::ranges::sort(liked);
        for (std::size_t rank = 0; rank < statements; ++rank)
            scores(liked[rank].second, sort) =
                std::round(10 * static_cast<double>(rank) / static_cast<double>(statements)) - 5;
    }
    return scores;
}

void measure_sorts(std::size_t sorts, int runs) {
    auto const statements = numbered('s', 60);
    auto const people = numbered('p', sorts);
    auto const scores = made_up(statements.size(), sorts);
    told("viewpoints.60x" + std::to_string(sorts) + "_ms", median_ms(runs, [&] {
             return viewpoints(q_sorts(statements, people, scores), {.factors = 5});
         }));
}

void measure_bootstrap() {
    auto const statements = numbered('s', 36);
    auto const people = numbered('p', 49);
    auto const scores = made_up(statements.size(), people.size());
    ViewpointRules const rules{.factors = 5};
    told("viewpoints.bootstrap_36x49_1000_ms", median_ms(5, [&] {
             auto const sorts = q_sorts(statements, people, scores);
             Random random(1);
             return bootstrap_viewpoints(sorts, rules, viewpoints(sorts, rules), 1000, random);
         }));
}

} // namespace

void measure_viewpoints() {
    measure_sorts(2000, 11);
    measure_sorts(20000, 5);
    measure_bootstrap();
}

} // namespace hefboom::bench
