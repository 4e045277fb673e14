// SPDX-License-Identifier: EUPL-1.2
#include "domain/table/outcome_view.hpp"

#include "domain/own_location.hpp"
#include "domain/people/membership.hpp"
#include "domain/rights.hpp"
#include "domain/solutions/solution_allows.hpp"
#include "domain/table/meeting.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/timing.hpp"

#include <algorithm>

namespace hefboom::domain {

namespace {

std::optional<AnswerView> answer_view(Engagement const& state, Actor const& viewer,
                                      Outcome const& outcome, LocalDate today) {
    auto const* answer = answer_for(outcome, viewer);
    if (answer == nullptr) return std::nullopt;
    AnswerView view{
        .kind = answer->kind,
        .words = answer->words,
        .parked_until = answer->parked_until,
        .solution = {},
        .decided_on = answer->decided_on,
        .answered_on = answer->answered_on,
        .agreed_at_table = answer->agreed_at_table,
        .seal = seal_view(state, viewer, JointKind::answer, as<ObjectId>(outcome.id), today),
        .keys_would_fall = answer->keys.standing()};
    if (answer->solution) view.solution = mention(state, *answer->solution);
    return view;
}

OutcomeMay outcome_may(Engagement const& state, Actor const& viewer, Outcome const& outcome,
                       LocalDate today) {
    auto const can = [&](std::string_view act, Result<void> const& allowed) {
        return may_do(viewer, act).has_value() && allowed.has_value();
    };
    auto const session = state.sessions.find(outcome.session);
    auto const location = session == state.sessions.end() ? LocationId{} : session->second.location;
    auto const own = acts_for(state, viewer, location).has_value();
    auto const* meeting = running_meeting(state);
    auto const is_seat = viewer.kind == ActorKind::seat;
    auto const can_confirm = [&](Party party) {
        return (!is_seat || viewer.party == party) &&
               can(ConfirmOutcome::name, allows_confirming(outcome, party));
    };
    auto const opens = outcome.frozen() && outcome.kind != OutcomeKind::safety_report;
    return {
        .amend = can(AmendOutcome::name, allows_amending(outcome)),
        .drop = can(DropOutcome::name, allows_amending(outcome)),
        .confirm_client = can_confirm(Party::client),
        .confirm_contractor = can_confirm(Party::contractor),
        .correct = can(CorrectOutcome::name, allows_correcting(outcome)),
        .turn_into_proposal = own && can(TurnIntoProposal::name, allows_turning(outcome, today)),
        .draft_answer = own && can(DraftAnswer::name, allows_drafting(outcome)),
        .mark_agreed = can(MarkAgreedAtTable::name, allows_marking_agreed(outcome)),
        .state_reason = can(StateReason::name, allows_reason(outcome)),
        .record_solved = own && can(RecordSafetySolved::name, allows_solving(outcome)),
        .treat = meeting != nullptr && can(TreatAtTable::name, allows_treating(*meeting, outcome)),
        .open_solution = own && opens && may_do(viewer, OpenSolution::name).has_value(),
    };
}

std::vector<SolutionMention> came_of(Engagement const& state, OutcomeId id) {
    std::vector<SolutionMention> solutions;
    for (auto const* solution : solutions_in_order(state))
        if (std::ranges::find(solution->origins, id) != solution->origins.end())
            solutions.push_back(mention(state, solution->id));
    return solutions;
}

OutcomeView view_of(Engagement const& state, Actor const& viewer, Outcome const& outcome,
                    LocalDate today) {
    auto const clock = clock_of(outcome, today);
    auto const agreement = outcome.kind == OutcomeKind::own_agreement && outcome.frozen();
    OutcomeView view;
    view.id = outcome.id;
    view.code = outcome.code;
    view.kind = outcome.kind;
    view.text = outcome.text;
    view.correction = outcome.correction;
    view.client_support = outcome.client_support;
    view.contractor_support = outcome.contractor_support;
    view.reservation = outcome.reservation;
    view.state = outcome.state;
    view.case_story = mention(state, outcome.case_id);
    view.session = mention(state, outcome.session);
    view.client_confirmed = outcome.client_confirmed;
    view.contractor_confirmed = outcome.contractor_confirmed;
    view.recorded_by = name_of(state, outcome.recorded_by);
    view.noted_on = outcome.noted_on;
    view.in_force = agreement;
    if (agreement) view.turn_until = turn_until(outcome);
    view.turned_into_proposal = outcome.turned_into_proposal;
    view.turned_reason = outcome.turned_reason;
    view.warn_on = outcome.warn_on;
    view.due_on = outcome.due_on;
    view.timing = clock.timing;
    view.working_days = clock.working_days;
    view.answer = answer_view(state, viewer, outcome, today);
    view.client_reason = reason_for(outcome, Party::client, viewer);
    view.contractor_reason = reason_for(outcome, Party::contractor, viewer);
    if (outcome.safety)
        view.safety = SafetyView{.passed_to = outcome.safety->passed_to,
                                 .at = outcome.safety->at,
                                 .location = mention(state, outcome.safety->location),
                                 .solved_on = outcome.safety->solved_on};
    view.solutions = came_of(state, outcome.id);
    if (auto const session = state.sessions.find(outcome.session); session != state.sessions.end())
        view.travelling = travelling_lines(session->second);
    view.may = outcome_may(state, viewer, outcome, today);
    return view;
}

} // namespace

Result<OutcomeView> outcome_view(Engagement const& state, Actor const& viewer, OutcomeId id,
                                 LocalDate today) {
    auto const outcome = state.outcomes.find(id);
    if (outcome == state.outcomes.end() || !may_see(state, viewer, outcome->second))
        return refuse(Refused::not_found, "not_found.outcome");
    return view_of(state, viewer, outcome->second, today);
}

std::vector<OutcomeView> outcomes_of(Engagement const& state, Actor const& viewer,
                                     SessionId session, LocalDate today) {
    std::vector<OutcomeView> views;
    for (auto const* outcome : outcomes_in_order(state, session))
        if (may_see(state, viewer, *outcome))
            views.push_back(view_of(state, viewer, *outcome, today));
    return views;
}

} // namespace hefboom::domain
