// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_allows.hpp"
#include "domain/table/outcome_rules.hpp"
#include "domain/working_days.hpp"

#include <cassert>

namespace hefboom::domain {

Result<std::vector<Digest>> ready_to_sign(Engagement const&, Outcome const& outcome) {
    CHECK_OK(allows_reason(outcome));
    if (!outcome.answer) return refuse(Refused::conflict, "outcome.no_draft");
    std::vector<Digest> shown{outcome.text.commitment};
    for (auto const& text : {outcome.correction, outcome.answer->words})
        if (!text.blank()) shown.push_back(text.commitment);
    return shown;
}

std::vector<Event> sealed_answer(Scene const& scene, Outcome const& outcome) {
    assert(outcome.due_on);
    auto const on = scene.moment.today;
    return {OutcomeAnswered{.outcome = outcome.id,
                            .on = on,
                            .working_days_late = working_days_between(*outcome.due_on, on)}};
}

} // namespace hefboom::domain
