// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "domain/cases/case_story.hpp"
#include "domain/engagement.hpp"
#include "domain/scene.hpp"

namespace hefboom::domain {

/// The facilitator and both contract managers: who writes cases, and sees all of them.
[[nodiscard]] bool writes_cases(Actor const& viewer);

/// Whether this viewer may know that the case is there: everybody else than who writes it only
/// from release on, and no longer when it was withdrawn.
[[nodiscard]] bool may_know(CaseStory const& story, Actor const& viewer);

/// Whether this viewer may read that section: everybody else than who writes it reads the room
/// sheet, and the rest only once the case was debated.
[[nodiscard]] bool may_read(CaseStory const& story, Section section, Actor const& viewer);

/// Refuses not_found.case, also for who may not know of it.
[[nodiscard]] Result<CaseStory const*> case_for(Engagement const& state, Actor const& viewer,
                                                CaseId id);
/// The same, only for who writes it.
[[nodiscard]] Result<CaseStory const*> case_for_author(Engagement const& state, Actor const& viewer,
                                                       CaseId id);

} // namespace hefboom::domain
