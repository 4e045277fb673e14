// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/timing.hpp"

#include "domain/working_days.hpp"

namespace hefboom::domain {

Clock clock_of(Outcome const& outcome, LocalDate today) {
    if (!needs_answer(outcome.kind)) return {};
    if (outcome.parked() && today > *outcome.answer->parked_until)
        return {Timing::overdue, working_days_between(*outcome.answer->parked_until, today)};
    if (outcome.answer && outcome.answer->answered_on) {
        auto const late = outcome.answer->working_days_late;
        return {late > 0 ? Timing::answered_late : Timing::answered, late};
    }
    if (!outcome.due_on) return {Timing::in_time, 0};
    if (today > *outcome.due_on)
        return {Timing::overdue, working_days_between(*outcome.due_on, today)};
    return {today >= *outcome.warn_on ? Timing::warned : Timing::in_time,
            working_days_between(today, *outcome.due_on)};
}

bool sees_drafts(Actor const& viewer) {
    return viewer.role == Role::facilitator || viewer.role == Role::contract_manager ||
           viewer.role == Role::end_responsible;
}

Answer const* answer_for(Outcome const& outcome, Actor const& viewer) {
    if (!outcome.answer) return nullptr;
    auto const open = outcome.answer->agreed_at_table || outcome.answer->answered_on;
    return open || sees_drafts(viewer) ? &*outcome.answer : nullptr;
}

TextRef reason_for(Outcome const& outcome, Party party, Actor const& viewer) {
    auto const answered = outcome.answer && outcome.answer->answered_on;
    auto const told = outcome.overdue_since && !answered && !outcome.client_reason.blank() &&
                      !outcome.contractor_reason.blank();
    auto const own = viewer.role == Role::contract_manager && viewer.party == party;
    return told || own ? outcome.reason_of(party) : TextRef{};
}

} // namespace hefboom::domain
