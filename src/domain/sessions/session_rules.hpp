// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/session_commands.hpp"
#include "domain/sessions/session_events.hpp"

// The rules of a session but for its votes: preparation, script, harvest.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, PlanSession const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ReplanSession const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ChooseStatements const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ExpectHeads const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, PrepareSession const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenSession const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, Advance const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ShowOnScreen const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, InterruptSession const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ResumeSession const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CancelSession const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ChooseDebated const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, DrawPositions const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, NoteOnWall const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, DropFromWall const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, RecordManagersEntrance const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ChooseTravelling const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, EndHarvest const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, EndBallots const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, MarkPosterHangs const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CloseSession const& command);

void evolve(Engagement& state, Stamp const& stamp, SessionPlanned const& event);
void evolve(Engagement& state, Stamp const& stamp, SessionReplanned const& event);
void evolve(Engagement& state, Stamp const& stamp, StatementsChosen const& event);
void evolve(Engagement& state, Stamp const& stamp, HeadsExpected const& event);
void evolve(Engagement& state, Stamp const& stamp, SessionPrepared const& event);
void evolve(Engagement& state, Stamp const& stamp, SessionOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, StepEntered const& event);
void evolve(Engagement& state, Stamp const& stamp, ScreenShown const& event);
void evolve(Engagement& state, Stamp const& stamp, SessionInterrupted const& event);
void evolve(Engagement& state, Stamp const& stamp, SessionResumed const& event);
void evolve(Engagement& state, Stamp const& stamp, SessionCancelled const& event);
void evolve(Engagement& state, Stamp const& stamp, DebatedChosen const& event);
void evolve(Engagement& state, Stamp const& stamp, PositionsDrawn const& event);
void evolve(Engagement& state, Stamp const& stamp, WallNoted const& event);
void evolve(Engagement& state, Stamp const& stamp, WallDropped const& event);
void evolve(Engagement& state, Stamp const& stamp, ManagersEntranceRecorded const& event);
void evolve(Engagement& state, Stamp const& stamp, TravellingChosen const& event);
void evolve(Engagement& state, Stamp const& stamp, TallyKept const& event);
void evolve(Engagement& state, Stamp const& stamp, TallyPooled const& event);
void evolve(Engagement& state, Stamp const& stamp, StatementTravels const& event);
void evolve(Engagement& state, Stamp const& stamp, BallotsEnded const& event);
void evolve(Engagement& state, Stamp const& stamp, HarvestEnded const& event);
void evolve(Engagement& state, Stamp const& stamp, PosterHung const& event);
void evolve(Engagement& state, Stamp const& stamp, SessionClosed const& event);

} // namespace hefboom::domain
