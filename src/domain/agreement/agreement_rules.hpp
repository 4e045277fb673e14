// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/agreement/contract.hpp"
#include "domain/agreement/ground_rules.hpp"
#include "domain/agreement/location.hpp"
#include "domain/agreement/opening.hpp"
#include "domain/scene.hpp"

// The rules of the engagement itself: ground rules, contract, locations.

namespace hefboom::domain {

[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenEngagement const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, OpenEpoch const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, DraftGroundRules const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, SetContract const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AddExcerpt const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, WriteReading const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, AddLocation const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, SetStartMonth const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, SetTeam const& command);
[[nodiscard]] Result<Decision> decide(Scene const& scene, CorrectLocation const& command);

void evolve(Engagement& state, Stamp const& stamp, EngagementOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, SidesDrawn const& event);
void evolve(Engagement& state, Stamp const& stamp, EpochOpened const& event);
void evolve(Engagement& state, Stamp const& stamp, GroundRulesDrafted const& event);
void evolve(Engagement& state, Stamp const& stamp, ContractSet const& event);
void evolve(Engagement& state, Stamp const& stamp, ExcerptAdded const& event);
void evolve(Engagement& state, Stamp const& stamp, ReadingWritten const& event);
void evolve(Engagement& state, Stamp const& stamp, LocationAdded const& event);
void evolve(Engagement& state, Stamp const& stamp, LocationCorrected const& event);
void evolve(Engagement& state, Stamp const& stamp, StartMonthSet const& event);
void evolve(Engagement& state, Stamp const& stamp, TeamSet const& event);

} // namespace hefboom::domain
