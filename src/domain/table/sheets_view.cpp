// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/sheets_view.hpp"

#include "domain/table/agenda_item.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/timing.hpp"
#include "domain/working_days.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

Result<Session const*> find_session(Engagement const& state, SessionId id) {
    auto const found = state.sessions.find(id);
    if (found == state.sessions.end()) return refuse(Refused::not_found, "not_found.session");
    return &found->second;
}

bool here_now(Member const& member) {
    return member.status != MemberStatus::left && member.status != MemberStatus::invited;
}

/// Both contract managers and the end-responsible of the location, in that order.
std::vector<TextRef> who_answers(Engagement const& state, LocationId location) {
    std::vector<TextRef> names;
    auto const add = [&](auto const& wanted) {
        for (auto const& [id, member] : state.members)
            if (here_now(member) && wanted(member)) names.push_back(member.name);
    };
    for (auto const party : {Party::client, Party::contractor})
        add([&](Member const& member) {
            return member.role == Role::contract_manager && member.party == party;
        });
    add([&](Member const& member) {
        return member.role == Role::end_responsible &&
               std::ranges::find(member.locations, location) != member.locations.end();
    });
    return names;
}

/// Before the harvest ends no due date is stored yet: it counts from the day of the session.
std::optional<LocalDate> answer_by(Engagement const& state, Outcome const& outcome) {
    if (!needs_answer(outcome.kind)) return std::nullopt;
    if (outcome.due_on) return outcome.due_on;
    return working_days_after(outcome.noted_on, state.ground_rules.answer_working_days);
}

HallLine hall_line(Engagement const& state, Outcome const& outcome) {
    return {.code = outcome.code,
            .kind = outcome.kind,
            .text = outcome.text,
            .correction = outcome.correction,
            .client_support = outcome.client_support,
            .contractor_support = outcome.contractor_support,
            .reservation = outcome.reservation,
            .client_confirmed = outcome.client_confirmed,
            .contractor_confirmed = outcome.contractor_confirmed,
            .answer_by = answer_by(state, outcome)};
}

/// What hangs in a hall tells no draft and no reason before its time.
PosterLine poster_line(Engagement const& state, Outcome const& outcome) {
    PosterLine line;
    line.code = outcome.code;
    line.kind = outcome.kind;
    line.text = outcome.text;
    line.correction = outcome.correction;
    line.in_force = outcome.kind == OutcomeKind::own_agreement;
    line.turned_reason = outcome.turned_reason;
    if (outcome.safety) line.solved_on = outcome.safety->solved_on;
    if (!needs_answer(outcome.kind)) return line;
    if (outcome.answer && outcome.answer->answered_on) {
        line.answer = outcome.answer->kind;
        line.words = outcome.answer->words;
        line.parked_until = outcome.answer->parked_until;
        line.answered_on = outcome.answer->answered_on;
        if (outcome.answer->solution) line.solution = mention(state, *outcome.answer->solution);
        return line;
    }
    line.answer_by = answer_by(state, outcome);
    line.client_reason = reason_for(outcome, Party::client, Actor{});
    line.contractor_reason = reason_for(outcome, Party::contractor, Actor{});
    return line;
}

} // namespace

Result<HallSheetView> hall_sheet_view(Engagement const& state, Actor const& viewer, SessionId id) {
    auto const session = TRY(find_session(state, id));
    HallSheetView view{.case_story = mention(state, session->case_id),
                       .session = mention(state, id),
                       .client_name = state.client.name,
                       .contractor_name = state.contractor.name,
                       .answered_by = who_answers(state, session->location),
                       .recorded_by = {},
                       .lines = {}};
    for (auto const* outcome : outcomes_in_order(state, id)) {
        if (!may_see(state, viewer, *outcome)) continue;
        view.lines.push_back(hall_line(state, *outcome));
        auto const member = state.members.find(outcome->recorded_by);
        if (member != state.members.end()) view.recorded_by = member->second.name;
    }
    return view;
}

Result<PosterView> poster_view(Engagement const& state, Actor const& viewer, SessionId id) {
    auto const session = TRY(find_session(state, id));
    PosterView view{.case_story = mention(state, session->case_id),
                    .session = mention(state, id),
                    .client_name = state.client.name,
                    .contractor_name = state.contractor.name,
                    .hangs = session->state == SessionState::fed_back ||
                             session->state == SessionState::closed,
                    .lines = {}};
    for (auto const* outcome : outcomes_in_order(state, id))
        if ((outcome->frozen() || outcome->safety) && may_see(state, viewer, *outcome))
            view.lines.push_back(poster_line(state, *outcome));
    return view;
}

Result<DecisionListView> decision_list_view(Engagement const& state, Actor const& viewer,
                                            MeetingId id, LocalDate today) {
    auto const meeting = state.meetings.find(id);
    if (meeting == state.meetings.end()) return refuse(Refused::not_found, "not_found.meeting");
    DecisionListView view{.meeting = meeting_view(meeting->second),
                          .client_name = state.client.name,
                          .contractor_name = state.contractor.name,
                          .decisions = {}};
    for (auto const outcome_id : meeting->second.treated) {
        auto const outcome = state.outcomes.find(outcome_id);
        if (outcome != state.outcomes.end() && may_see(state, viewer, outcome->second))
            view.decisions.push_back(agenda_item(state, viewer, outcome->second, today));
    }
    return view;
}

} // namespace hefboom::domain
