// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

namespace hefboom::domain {

/// The meeting of the table that runs now; null when none does. There is one table.
[[nodiscard]] TableMeeting const* running_meeting(Engagement const& state);

/// Whether the outcome can be taken up at this meeting: it waits for an answer, or was parked.
/// Refusals of allows_drafting and table.already_treated.
[[nodiscard]] Result<void> allows_treating(TableMeeting const& meeting, Outcome const& outcome);

} // namespace hefboom::domain
