// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/agenda_item.hpp"

#include "domain/table/meeting.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/timing.hpp"

#include <algorithm>

namespace hefboom::domain {

AgendaItem agenda_item(Engagement const& state, Actor const& viewer, Outcome const& outcome,
                       LocalDate today) {
    auto const clock = clock_of(outcome, today);
    AgendaItem item;
    item.id = outcome.id;
    item.code = outcome.code;
    item.kind = outcome.kind;
    item.text = outcome.text;
    item.correction = outcome.correction;
    item.state = outcome.state;
    item.case_story = mention(state, outcome.case_id);
    item.session = mention(state, outcome.session);
    item.due_on = outcome.due_on;
    item.timing = clock.timing;
    item.working_days = clock.working_days;
    if (auto const* answer = answer_for(outcome, viewer)) {
        item.answer = answer->kind;
        item.words = answer->words;
        item.parked_until = answer->parked_until;
        item.answered_on = answer->answered_on;
        item.agreed_at_table = answer->agreed_at_table;
        if (answer->solution) item.solution = mention(state, *answer->solution);
        if (answer->agreed_at_table)
            for (auto const party : {Party::client, Party::contractor})
                if (!answer->keys.of(party)) item.waits_for.push_back(party);
    }
    if (allows_turning(outcome, today)) item.turn_until = turn_until(outcome);
    if (auto const* meeting = running_meeting(state))
        item.treated = std::ranges::find(meeting->treated, outcome.id) != meeting->treated.end();
    return item;
}

MeetingView meeting_view(TableMeeting const& meeting) {
    return {.id = meeting.id,
            .on = meeting.on,
            .place = meeting.place,
            .closed = meeting.closed,
            .treated = static_cast<std::int32_t>(meeting.treated.size())};
}

std::vector<Outcome const*> visible_outcomes(Engagement const& state, Actor const& viewer) {
    std::vector<Outcome const*> found;
    for (auto const& [id, outcome] : state.outcomes)
        if (may_see(state, viewer, outcome)) found.push_back(&outcome);
    std::ranges::sort(found, {}, [](Outcome const* outcome) { return outcome->entry; });
    return found;
}

} // namespace hefboom::domain
