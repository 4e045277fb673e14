// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_allows.hpp"
#include "domain/table/outcome_rules.hpp"
#include "domain/working_days.hpp"

namespace hefboom::domain {

OutcomeOnTable on_table(Engagement const& state, Outcome const& outcome, LocalDate today) {
    return {.outcome = outcome.id,
            .warn_on = working_days_after(today, limits::answer_warning_working_days),
            .due_on = working_days_after(today, state.ground_rules.answer_working_days)};
}

std::vector<Event> bring_to_table(Engagement const& state, Session const& session,
                                  LocalDate today) {
    std::vector<Event> events;
    for (auto const* outcome : outcomes_in_order(state, session.id))
        if (outcome->state == OutcomeState::confirmed && needs_answer(outcome->kind))
            events.emplace_back(on_table(state, *outcome, today));
    return events;
}

std::vector<Event> mark_fed_back(Engagement const& state, SessionId session) {
    std::vector<Event> events;
    for (auto const* outcome : outcomes_in_order(state, session)) {
        // Without a joint answer it stays on the table: one can still come.
        auto const told = outcome->state == OutcomeState::answered ||
                          (outcome->state == OutcomeState::confirmed &&
                           !needs_answer(outcome->kind) && !outcome->safety);
        if (told) events.emplace_back(OutcomeFedBack{.outcome = outcome->id});
    }
    return events;
}

} // namespace hefboom::domain
