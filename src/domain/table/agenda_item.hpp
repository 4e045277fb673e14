// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/table_view.hpp"

namespace hefboom::domain {

/// One line of the agenda or of a decision list, for one viewer.
[[nodiscard]] AgendaItem agenda_item(Engagement const& state, Actor const& viewer,
                                     Outcome const& outcome, LocalDate today);

[[nodiscard]] MeetingView meeting_view(TableMeeting const& meeting);

/// Every outcome the viewer may see, in the order they were noted.
[[nodiscard]] std::vector<Outcome const*> visible_outcomes(Engagement const& state,
                                                           Actor const& viewer);

} // namespace hefboom::domain
