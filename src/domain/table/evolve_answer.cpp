// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_rules.hpp"

#include <algorithm>
#include <cassert>

namespace hefboom::domain {

namespace {

/// An answer may take up an outcome in a solution that began elsewhere: then it rests on both.
void rest_on(Engagement& state, SolutionId id, OutcomeId outcome) {
    auto const found = state.solutions.find(id);
    assert(found != state.solutions.end());
    auto& origins = found->second.origins;
    if (std::ranges::find(origins, outcome) == origins.end()) origins.push_back(outcome);
}

} // namespace

void evolve(Engagement& state, Stamp const&, TurnedIntoProposal const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    outcome.kind = OutcomeKind::proposal;
    outcome.turned_into_proposal = true;
    outcome.turned_reason = event.reason;
    outcome.state = OutcomeState::on_table;
    outcome.warn_on = event.warn_on;
    outcome.due_on = event.due_on;
}

void evolve(Engagement& state, Stamp const& stamp, AnswerDrafted const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    if (event.due_on) { // a parked answer is taken up again
        outcome.warn_on = event.due_on;
        outcome.due_on = event.due_on;
        outcome.overdue_since.reset();
        outcome.state = OutcomeState::on_table;
    }
    Answer answer{.kind = event.kind,
                  .words = event.words,
                  .parked_until = event.parked_until,
                  .solution = event.solution,
                  .decided_on = event.decided_on,
                  .drafted_by = as<MemberId>(stamp.actor),
                  .agreed_at_table = false,
                  .keys = {},
                  .answered_on = {},
                  .working_days_late = 0};
    answer.keys.version = event.version;
    outcome.answer = answer;
}

void evolve(Engagement& state, Stamp const& stamp, AgreedAtTable const& event) {
    auto& answer = outcome_at(state, event.outcome).answer;
    assert(answer);
    answer->agreed_at_table = true;
    if (!answer->decided_on) answer->decided_on = amsterdam_date(stamp.at);
}

void evolve(Engagement& state, Stamp const&, OutcomeAnswered const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    assert(outcome.answer);
    outcome.state = OutcomeState::answered;
    outcome.answer->answered_on = event.on;
    outcome.answer->working_days_late = event.working_days_late;
    if (outcome.answer->solution) rest_on(state, *outcome.answer->solution, event.outcome);
}

void evolve(Engagement& state, Stamp const&, ReasonStated const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    (event.party == Party::client ? outcome.client_reason : outcome.contractor_reason) =
        event.reason;
}

void evolve(Engagement& state, Stamp const& stamp, OutcomeOverdue const& event) {
    auto& outcome = outcome_at(state, event.outcome);
    if (!outcome.overdue_since) outcome.overdue_since = amsterdam_date(stamp.at);
    if (event.differ) outcome.state = OutcomeState::no_joint_answer;
}

void evolve(Engagement& state, Stamp const&, TableOpened const& event) {
    state.meetings.emplace(event.meeting, TableMeeting{.id = event.meeting,
                                                       .entry = state.size,
                                                       .on = event.on,
                                                       .place = event.place,
                                                       .closed = false,
                                                       .treated = {}});
}

void evolve(Engagement& state, Stamp const&, TreatedAtTable const& event) {
    state.meetings.at(event.meeting).treated.push_back(event.outcome);
}

void evolve(Engagement& state, Stamp const&, TableClosed const& event) {
    state.meetings.at(event.meeting).closed = true;
}

} // namespace hefboom::domain
