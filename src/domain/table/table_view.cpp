// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/table_view.hpp"

#include "domain/rights.hpp"
#include "domain/table/agenda_item.hpp"
#include "domain/table/meeting.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/timing.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace hefboom::domain {

namespace {

/// Where one outcome belongs on the table.
enum class Place { agenda, parked, no_joint_answer, answered, in_no_need, in_the_room };

Place place_of(Outcome const& outcome, Clock const& clock) {
    if (!outcome.safety && !outcome.frozen()) return Place::in_the_room;
    if (!needs_answer(outcome.kind)) return Place::in_no_need;
    if (clock.timing == Timing::overdue && outcome.parked()) return Place::agenda;
    if (outcome.parked()) return Place::parked;
    if (outcome.answer && outcome.answer->answered_on) return Place::answered;
    if (outcome.state == OutcomeState::no_joint_answer) return Place::no_joint_answer;
    return outcome.due_on ? Place::agenda : Place::in_the_room;
}

void count(TableCounts& counts, Place place, Timing timing) {
    ++counts.outcomes;
    switch (place) {
    case Place::answered:
    case Place::in_no_need: ++counts.settled; return;
    case Place::parked: ++counts.parked; return;
    case Place::no_joint_answer: ++counts.no_joint_answer; return;
    case Place::agenda:
    case Place::in_the_room: break;
    }
    ++counts.open;
    if (timing == Timing::overdue) ++counts.overdue;
    if (timing == Timing::warned) ++counts.warned;
}

int urgency(Timing timing) {
    return timing == Timing::overdue ? 0 : timing == Timing::warned ? 1 : 2;
}

/// Overdue first, then warned, then by due date; as noted where that is equal.
void order(std::vector<AgendaItem>& agenda) {
    std::ranges::stable_sort(agenda, {}, [](AgendaItem const& item) {
        return std::tuple(urgency(item.timing), item.due_on.value_or(LocalDate{}));
    });
}

std::vector<MeetingView> meetings_newest_first(Engagement const& state) {
    std::vector<TableMeeting const*> meetings;
    for (auto const& [id, meeting] : state.meetings)
        meetings.push_back(&meeting);
    std::ranges::sort(meetings, std::greater{}, [](TableMeeting const* meeting) {
        return std::tuple(meeting->on, meeting->entry);
    });
    std::vector<MeetingView> views;
    for (auto const* meeting : meetings)
        views.push_back(meeting_view(*meeting));
    return views;
}

/// The day the last closed meeting was held; from the beginning when there was none.
LocalDate last_meeting(std::vector<MeetingView> const& meetings) {
    auto const last = std::ranges::find(meetings, true, &MeetingView::closed);
    return last == meetings.end() ? LocalDate{} : last->on;
}

TableMay table_may(Engagement const& state, Actor const& viewer) {
    auto const running = running_meeting(state) != nullptr;
    return {.open_meeting = !running && may_do(viewer, OpenTable::name).has_value(),
            .close_meeting = running && may_do(viewer, CloseTable::name).has_value(),
            .treat = running && may_do(viewer, TreatAtTable::name).has_value()};
}

} // namespace

TableView table_view(Engagement const& state, Actor const& viewer, LocalDate today) {
    TableView view;
    view.today = today;
    if (auto const* meeting = running_meeting(state)) view.running = meeting_view(*meeting);
    view.meetings = meetings_newest_first(state);
    view.may = table_may(state, viewer);
    auto const since = last_meeting(view.meetings);
    for (auto const* outcome : visible_outcomes(state, viewer)) {
        auto const clock = clock_of(*outcome, today);
        auto const place = place_of(*outcome, clock);
        count(view.counts, place, clock.timing);
        auto const item = [&] { return agenda_item(state, viewer, *outcome, today); };
        if (place == Place::agenda) view.agenda.push_back(item());
        if (place == Place::parked) view.parked.push_back(item());
        if (place == Place::no_joint_answer) view.no_joint_answer.push_back(item());
        if (place == Place::answered)
            (*outcome->answer->answered_on >= since ? view.answered : view.answered_before)
                .push_back(item());
        if (place == Place::in_no_need) view.no_answer_needed.push_back(item());
        if (place == Place::in_the_room) view.in_the_room.push_back(item());
        if (allows_turning(*outcome, today)) view.fresh_agreements.push_back(item());
    }
    order(view.agenda);
    for (auto* answered : {&view.answered, &view.answered_before})
        std::ranges::stable_sort(*answered, std::greater{}, &AgendaItem::answered_on);
    return view;
}

} // namespace hefboom::domain
