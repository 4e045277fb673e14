// SPDX-License-Identifier: EUPL-1.2
#include "domain/solutions/solution_rules.hpp"

namespace hefboom::domain {

Result<std::vector<Digest>> ready_to_sign(Engagement const&, Solution const& solution) {
    return std::vector{solution.text.title.commitment};
}

std::vector<Event> sealed_solution(Scene const& scene, Solution const& solution) {
    return {SolutionDecided{.solution = solution.id, .on = scene.moment.today}};
}

} // namespace hefboom::domain
