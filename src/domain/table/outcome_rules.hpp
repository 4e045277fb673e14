// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/table/outcome_events.hpp"

// The rules of outcomes and of the solution table that answers them.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, NoteOutcome const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AmendOutcome const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, DropOutcome const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ConfirmOutcome const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CorrectOutcome const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordSafetyReport const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordSafetySolved const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, TurnIntoProposal const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, DraftAnswer const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, MarkAgreedAtTable const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, StateReason const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, NoteOverdue const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenTable const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, TreatAtTable const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CloseTable const& command);

/// The outcome an event is about: it is there.
[[nodiscard]] Outcome& outcome_at(Engagement& state, OutcomeId id);

/// The commitments of the answer both would sign now; or why it cannot be signed yet. Asked before
/// either key is turned; an answer is drafted.
[[nodiscard]] Result<std::vector<Digest>> ready_to_sign(Engagement const& state,
                                                        Outcome const& outcome);

/// What happens besides when the second key is turned (OutcomeAnswered); `outcome` is as it was
/// before that key.
[[nodiscard]] std::vector<Event> sealed_answer(Scene const& scene, Outcome const& outcome);

/// What the end of a harvest does to the outcomes of its session: those that need an answer reach
/// the table, with the days of warning and answer counted from `today`.
[[nodiscard]] std::vector<Event> bring_to_table(Engagement const& state, Session const& session,
                                                LocalDate today);

/// The outcome with the days of warning and answer, counted from `today`.
[[nodiscard]] OutcomeOnTable on_table(Engagement const& state, Outcome const& outcome,
                                      LocalDate today);

/// What hanging the poster does: every outcome of the session that is answered, in force or needs
/// no answer counts as fed back. Where there is no joint answer, one can still come.
[[nodiscard]] std::vector<Event> mark_fed_back(Engagement const& state, SessionId session);

void evolve(Engagement& state, Stamp const& stamp, OutcomeNoted const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeAmended const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeDropped const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeConfirmed const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeCorrected const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeOnTable const& event);
void evolve(Engagement& state, Stamp const& stamp, SafetyReported const& event);
void evolve(Engagement& state, Stamp const& stamp, SafetySolved const& event);
void evolve(Engagement& state, Stamp const& stamp, TurnedIntoProposal const& event);
void evolve(Engagement& state, Stamp const& stamp, AnswerDrafted const& event);
void evolve(Engagement& state, Stamp const& stamp, AgreedAtTable const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeAnswered const& event);
void evolve(Engagement& state, Stamp const& stamp, ReasonStated const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeOverdue const& event);
void evolve(Engagement& state, Stamp const& stamp, OutcomeFedBack const& event);
void evolve(Engagement& state, Stamp const& stamp, TableOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, TreatedAtTable const& event);
void evolve(Engagement& state, Stamp const& stamp, TableClosed const& event);

} // namespace hefboom::domain
