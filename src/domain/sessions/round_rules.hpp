// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"
#include "domain/sessions/session_commands.hpp"
#include "domain/sessions/session_events.hpp"

// The rules of a round: seats, ballots, lock, reveal.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, DealDeck const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenRound const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, JoinSeat const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CastBallot const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, EnterPaperCard const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, EnterPaperTotals const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, LockRound const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, ReopenRound const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, Reveal const& command);

void evolve(Engagement& state, Stamp const& stamp, DeckDealt const& event);
void evolve(Engagement& state, Stamp const& stamp, RoundReplaced const& event);
void evolve(Engagement& state, Stamp const& stamp, RoundOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, RoundLocked const& event);
void evolve(Engagement& state, Stamp const& stamp, RoundReopened const& event);
void evolve(Engagement& state, Stamp const& stamp, RoundRevealed const& event);

} // namespace hefboom::domain
