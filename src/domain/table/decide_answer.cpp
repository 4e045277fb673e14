// SPDX-License-Identifier: EUPL-1.2
#include "domain/own_location.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/outcome_rules.hpp"

namespace hefboom::domain {

namespace {

LocationId location_of(Engagement const& state, Outcome const& outcome) {
    auto const session = state.sessions.find(outcome.session);
    return session == state.sessions.end() ? LocationId{} : session->second.location;
}

/// What each kind of answer needs besides words.
Result<void> checked_answer(Scene const& scene, DraftAnswer const& command) {
    auto const taken_up = command.kind == AnswerKind::taken_up;
    if (taken_up && !command.solution) return refuse(Refused::invalid, "outcome.needs_solution");
    if (!taken_up && command.solution)
        return refuse(Refused::invalid, "outcome.solution_only_when_taken_up");
    if (command.solution && !scene.state.solutions.contains(*command.solution))
        return refuse(Refused::not_found, "not_found.solution");

    auto const parked = command.kind == AnswerKind::parked;
    if (parked && !command.parked_until)
        return refuse(Refused::invalid, "outcome.needs_parked_until");
    if (!parked && command.parked_until)
        return refuse(Refused::invalid, "outcome.date_only_when_parked");
    if (parked && *command.parked_until <= scene.moment.today)
        return refuse(Refused::invalid, "outcome.parked_in_past");

    if (taken_up) return at_most(command.words, limits::paragraph_characters, "words");
    return needs_paragraph(command.words, "words");
}

Result<void> checked_decision_day(Scene const& scene, Outcome const& outcome,
                                  std::optional<LocalDate> decided_on) {
    if (!decided_on) return {};
    if (*decided_on > scene.moment.today) return refuse(Refused::invalid, "date.in_future");
    if (*decided_on < outcome.noted_on) return refuse(Refused::invalid, "outcome.before_noted");
    return {};
}

} // namespace

Result<Decision> decide(Scene const& scene, TurnIntoProposal const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_turning(*outcome, scene.moment.today));
    CHECK_OK(acts_for(scene.state, scene.actor, location_of(scene.state, *outcome)));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    auto const due = on_table(scene.state, *outcome, scene.moment.today);
    return Decision{.events = {TurnedIntoProposal{.outcome = command.outcome,
                                                  .reason = command.reason.ref,
                                                  .warn_on = due.warn_on,
                                                  .due_on = due.due_on}}};
}

Result<Decision> decide(Scene const& scene, DraftAnswer const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_drafting(*outcome));
    CHECK_OK(acts_for(scene.state, scene.actor, location_of(scene.state, *outcome)));
    if (command.based_on != (outcome->answer ? outcome->answer->keys.version : 0))
        return refuse(Refused::conflict, "outcome.answer_outdated");
    CHECK_OK(checked_answer(scene, command));
    CHECK_OK(checked_decision_day(scene, *outcome, command.decided_on));
    AnswerDrafted event{.outcome = command.outcome,
                        .version = command.based_on + 1,
                        .kind = command.kind,
                        .words = command.words.ref,
                        .parked_until = command.parked_until,
                        .solution = command.solution,
                        .decided_on = command.decided_on,
                        .fallen = {},
                        .due_on = {}};
    if (outcome->answer) event.fallen = outcome->answer->keys.standing();
    if (outcome->parked()) event.due_on = outcome->answer->parked_until;
    return Decision{.events = {event}};
}

Result<Decision> decide(Scene const& scene, MarkAgreedAtTable const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_marking_agreed(*outcome));
    return Decision{.events = {AgreedAtTable{.outcome = command.outcome}}};
}

Result<Decision> decide(Scene const& scene, StateReason const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_reason(*outcome));
    CHECK_OK(needs_paragraph(command.reason, "reason"));
    auto const party = *scene.actor.party;
    Decision decision{.events = {ReasonStated{.outcome = command.outcome,
                                              .party = party,
                                              .reason = command.reason.ref}}};
    // The day has passed and now both have said why: there is no joint answer.
    if (outcome->overdue_since && outcome->state == OutcomeState::on_table &&
        !outcome->reason_of(other(party)).blank())
        decision.events.push_back(OutcomeOverdue{.outcome = command.outcome, .differ = true});
    return decision;
}

Result<Decision> decide(Scene const& scene, NoteOverdue const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    if (outcome->state != OutcomeState::on_table)
        return refuse(Refused::conflict, "outcome.not_on_table");
    if (outcome->overdue_since) return refuse(Refused::conflict, "outcome.already_overdue");
    if (scene.moment.today <= *outcome->due_on) return refuse(Refused::conflict, "outcome.not_due");
    auto const differ = !outcome->client_reason.blank() && !outcome->contractor_reason.blank();
    return Decision{.events = {OutcomeOverdue{.outcome = command.outcome, .differ = differ}}};
}

} // namespace hefboom::domain
