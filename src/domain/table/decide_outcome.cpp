// SPDX-License-Identifier: EUPL-1.2
#include "domain/own_location.hpp"
#include "domain/table/outcome_allows.hpp"
#include "domain/table/outcome_code.hpp"
#include "domain/table/outcome_rules.hpp"

namespace hefboom::domain {

namespace {

Result<Session const*> find_session(Scene const& scene, SessionId id) {
    auto const found = scene.state.sessions.find(id);
    if (found == scene.state.sessions.end()) return refuse(Refused::not_found, "not_found.session");
    return &found->second;
}

/// A safety report is recorded by its own command: the software is not the alarm.
Result<void> checked_wording(OutcomeKind kind, Prose const& text, Prose const& reservation) {
    if (kind == OutcomeKind::safety_report)
        return refuse(Refused::invalid, "outcome.safety_by_voice");
    CHECK_OK(needs_paragraph(text, "text"));
    return at_most(reservation, limits::paragraph_characters, "reservation");
}

/// The number the code ends in, when no other outcome of the case has it. A code stands on the
/// wall, the poster and the agenda: there it must name one outcome.
Result<std::int32_t> own_number(Engagement const& state, CaseId case_id, Prose const& code) {
    CHECK_OK(needs_line(code, "code"));
    auto const number = number_at_end(code.text);
    if (!number) return refuse(Refused::invalid, "outcome.code_number");
    if (is_taken(state, case_id, *number))
        return refuse(Refused::conflict, "outcome.code_taken",
                      {{"next", std::to_string(next_number(state, case_id))}});
    return *number;
}

/// A seat speaks for the party on its card, in the session of its round.
Result<void> voice_of_seat(Scene const& scene, Outcome const& outcome,
                           ConfirmOutcome const& command) {
    if (command.by != ConfirmedBy::seat_device || scene.actor.party != command.party)
        return refuse(Refused::forbidden, "outcome.other_voice");
    auto const session = TRY(find_session(scene, outcome.session));
    auto const* round = session->round(scene.actor.round);
    if (round == nullptr || session->current_round(round->number) != round)
        return refuse(Refused::forbidden, "outcome.other_voice");
    if (round->state == RoundState::dealt || round->state == RoundState::ended)
        return refuse(Refused::conflict, "outcome.seat_ended");
    return {};
}

} // namespace

Result<Decision> decide(Scene const& scene, NoteOutcome const& command) {
    auto const session = TRY(find_session(scene, command.session));
    CHECK_OK(allows_noting(*session));
    auto const number = TRY(own_number(scene.state, session->case_id, command.code));
    CHECK_OK(checked_wording(command.kind, command.text, command.reservation));
    auto const id = scene.moment.fresh<OutcomeId>();
    return Decision{.events = {OutcomeNoted{.outcome = id,
                                            .session = command.session,
                                            .code = command.code.ref,
                                            .number = number,
                                            .kind = command.kind,
                                            .text = command.text.ref,
                                            .client_support = command.client_support,
                                            .contractor_support = command.contractor_support,
                                            .reservation = command.reservation.ref}},
                    .made = {as<ObjectId>(id)}};
}

Result<Decision> decide(Scene const& scene, AmendOutcome const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_amending(*outcome));
    CHECK_OK(checked_wording(command.kind, command.text, command.reservation));
    return Decision{.events = {OutcomeAmended{.outcome = command.outcome,
                                              .kind = command.kind,
                                              .text = command.text.ref,
                                              .client_support = command.client_support,
                                              .contractor_support = command.contractor_support,
                                              .reservation = command.reservation.ref}}};
}

Result<Decision> decide(Scene const& scene, DropOutcome const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_amending(*outcome));
    Decision decision{.events = {OutcomeDropped{.outcome = command.outcome}}};
    for (auto const& text : {outcome->code, outcome->text, outcome->reservation})
        if (!text.blank()) decision.erased.push_back(text.item);
    return decision;
}

Result<Decision> decide(Scene const& scene, ConfirmOutcome const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_confirming(*outcome, command.party));
    if (scene.actor.kind == ActorKind::seat)
        CHECK_OK(voice_of_seat(scene, *outcome, command));
    else if (command.by != ConfirmedBy::initials_on_sheet)
        return refuse(Refused::forbidden, "outcome.other_voice");

    Decision decision{.events = {OutcomeConfirmed{
                          .outcome = command.outcome, .party = command.party, .by = command.by}}};
    auto const session = TRY(find_session(scene, outcome->session));
    // The sheet may be initialled after the harvest ended; then the duty to answer begins now.
    if (session->harvest_ended && outcome->confirmed_by(other(command.party)) &&
        needs_answer(outcome->kind))
        decision.events.push_back(on_table(scene.state, *outcome, scene.moment.today));
    return decision;
}

Result<Decision> decide(Scene const& scene, CorrectOutcome const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_correcting(*outcome));
    CHECK_OK(needs_paragraph(command.correction, "correction"));
    return Decision{.events = {OutcomeCorrected{.outcome = command.outcome,
                                                .correction = command.correction.ref}}};
}

Result<Decision> decide(Scene const& scene, RecordSafetyReport const& command) {
    auto const session = TRY(find_session(scene, command.session));
    CHECK_OK(allows_safety_report(*session, scene.moment.today));
    auto const number = TRY(own_number(scene.state, session->case_id, command.code));
    CHECK_OK(at_most(command.text, limits::paragraph_characters, "text"));
    CHECK_OK(needs_line(command.passed_to, "passed_to"));
    auto const id = scene.moment.fresh<OutcomeId>();
    return Decision{.events = {SafetyReported{.outcome = id,
                                              .session = command.session,
                                              .location = session->location,
                                              .code = command.code.ref,
                                              .number = number,
                                              .text = command.text.ref,
                                              .passed_to = command.passed_to.ref}},
                    .made = {as<ObjectId>(id)}};
}

Result<Decision> decide(Scene const& scene, RecordSafetySolved const& command) {
    auto const outcome = TRY(find_outcome(scene, command.outcome));
    CHECK_OK(allows_solving(*outcome));
    CHECK_OK(acts_for(scene.state, scene.actor, outcome->safety->location));
    if (command.on > scene.moment.today) return refuse(Refused::invalid, "date.in_future");
    if (command.on < outcome->noted_on) return refuse(Refused::invalid, "outcome.before_noted");
    return Decision{.events = {SafetySolved{.outcome = command.outcome, .on = command.on}}};
}

} // namespace hefboom::domain
