// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_rules.hpp"

namespace hefboom::domain {

Result<std::vector<Digest>> ready_to_sign(Engagement const&, Outcome const& outcome) {
    return std::vector{outcome.text.commitment, outcome.answer->words.commitment};
}

std::vector<Event> sealed_answer(Scene const& scene, Outcome const& outcome) {
    return {OutcomeAnswered{.outcome = outcome.id, .on = scene.moment.today}};
}

} // namespace hefboom::domain
