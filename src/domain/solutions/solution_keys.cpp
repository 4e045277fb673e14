// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_allows.hpp"
#include "domain/solutions/solution_rules.hpp"

namespace hefboom::domain {

Result<std::vector<Digest>> ready_to_sign(Engagement const&, Solution const& solution) {
    auto const needs = trial_needs(solution);
    if (!needs.empty()) return refuse(Refused::conflict, needs.front());
    auto const& text = solution.text;
    std::vector<Digest> shown;
    for (auto const& part : {text.title, text.problem, text.change, text.stops, text.gain_client,
                             text.cost_client, text.gain_contractor, text.cost_contractor,
                             text.practice_moment, text.contract_reference})
        if (!part.blank()) shown.push_back(part.commitment);
    return shown;
}

std::vector<Event> sealed_solution(Scene const& scene, Solution const& solution) {
    return {SolutionDecided{.solution = solution.id, .on = scene.moment.today}};
}

} // namespace hefboom::domain
