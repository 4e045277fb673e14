// SPDX-License-Identifier: EUPL-1.2
#include "domain/sessions/session_rules.hpp"

namespace hefboom::domain {

void evolve(Engagement&, Stamp const&, SessionPlanned const&) {}

void evolve(Engagement&, Stamp const&, SessionReplanned const&) {}

void evolve(Engagement&, Stamp const&, StatementsChosen const&) {}

void evolve(Engagement&, Stamp const&, HeadsExpected const&) {}

void evolve(Engagement&, Stamp const&, SessionPrepared const&) {}

void evolve(Engagement&, Stamp const&, SessionOpened const&) {}

void evolve(Engagement&, Stamp const&, StepEntered const&) {}

void evolve(Engagement&, Stamp const&, ScreenShown const&) {}

void evolve(Engagement&, Stamp const&, SessionInterrupted const&) {}

void evolve(Engagement&, Stamp const&, SessionResumed const&) {}

void evolve(Engagement&, Stamp const&, SessionCancelled const&) {}

void evolve(Engagement&, Stamp const&, DebatedChosen const&) {}

void evolve(Engagement&, Stamp const&, PositionsDrawn const&) {}

void evolve(Engagement&, Stamp const&, WallNoted const&) {}

void evolve(Engagement&, Stamp const&, ManagersEntranceRecorded const&) {}

void evolve(Engagement&, Stamp const&, TravellingChosen const&) {}

void evolve(Engagement&, Stamp const&, TallyKept const&) {}

void evolve(Engagement&, Stamp const&, TallyPooled const&) {}

void evolve(Engagement&, Stamp const&, StatementTravels const&) {}

void evolve(Engagement&, Stamp const&, BallotsEnded const&) {}

void evolve(Engagement&, Stamp const&, HarvestEnded const&) {}

void evolve(Engagement&, Stamp const&, PosterHung const&) {}

void evolve(Engagement&, Stamp const&, SessionClosed const&) {}

} // namespace hefboom::domain
