// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/cases/case_commands.hpp"
#include "domain/cases/case_events.hpp"
#include "domain/scene.hpp"

// The rules of a case, from idea to archive.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenCase const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, SetCaseOrigin const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, SetFictionalisation const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, LayOnTable const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CommentOnSection const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, SettleComment const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AddStatement const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ReviseStatement const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RemoveStatement const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RestoreStatement const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, OrderStatements const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordConsent const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RateCase const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RateAsReader const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordReaderOnPaper const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordTalk const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CheckRisk const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, OfferForReading const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenForChange const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ReleaseCase const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, VetoCase const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, WithdrawCase const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ArchiveCase const& command);

/// The commitments of the version both would sign now, in reading order; or why it cannot be
/// signed yet. Asked before either key is turned.
[[nodiscard]] Result<std::vector<Digest>> ready_to_sign(Engagement const& state,
                                                        CaseStory const& story);

/// What happens besides when the second key is turned; `story` is as it was before that key.
[[nodiscard]] std::vector<Event> sealed_case(Scene const& scene, CaseStory const& story);

/// Called when a key of the case was turned, taken back or lapsed: brings its state in line.
void keys_changed(CaseStory& story);

void evolve(Engagement& state, Stamp const& stamp, CaseOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, CaseOriginSet const& event);
void evolve(Engagement& state, Stamp const& stamp, FictionalisationSet const& event);
void evolve(Engagement& state, Stamp const& stamp, LaidOnTable const& event);
void evolve(Engagement& state, Stamp const& stamp, SectionCommented const& event);
void evolve(Engagement& state, Stamp const& stamp, CommentSettled const& event);
void evolve(Engagement& state, Stamp const& stamp, StatementAdded const& event);
void evolve(Engagement& state, Stamp const& stamp, StatementRevised const& event);
void evolve(Engagement& state, Stamp const& stamp, StatementRemoved const& event);
void evolve(Engagement& state, Stamp const& stamp, StatementRestored const& event);
void evolve(Engagement& state, Stamp const& stamp, StatementsOrdered const& event);
void evolve(Engagement& state, Stamp const& stamp, ConsentRecorded const& event);
void evolve(Engagement& state, Stamp const& stamp, CaseRated const& event);
void evolve(Engagement& state, Stamp const& stamp, RatingsOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, ReaderRated const& event);
void evolve(Engagement& state, Stamp const& stamp, ReaderRatingsOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, TalkRecorded const& event);
void evolve(Engagement& state, Stamp const& stamp, RiskChecked const& event);
void evolve(Engagement& state, Stamp const& stamp, OfferedForReading const& event);
void evolve(Engagement& state, Stamp const& stamp, OpenedForChange const& event);
void evolve(Engagement& state, Stamp const& stamp, CaseReleased const& event);
void evolve(Engagement& state, Stamp const& stamp, CaseEnded const& event);
void evolve(Engagement& state, Stamp const& stamp, CaseArchived const& event);

// For the sessions.

/// Not first where it happened. A refusal says session.case_origin and no more.
[[nodiscard]] bool may_be_debated_at(CaseStory const& story, LocationId location);
/// It was debated there: a released case is used from now on.
void mark_debated(CaseStory& story, LocationId location);

} // namespace hefboom::domain
