// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/table/outcome_view.hpp"

namespace hefboom::domain {

/// Where the outcome stands against its due date, and how many working days are left or late.
struct Clock {
    Timing timing = Timing::no_answer_needed;
    std::int32_t working_days = 0;
};

/// A parked answer counts as answered until the day it was parked until has passed; then it is
/// overdue since that day. An outcome that did not reach the table yet is in time.
[[nodiscard]] Clock clock_of(Outcome const& outcome, LocalDate today);

/// Whether the viewer works on answers and so sees a draft: the facilitator, both contract
/// managers and the end-responsible.
[[nodiscard]] bool sees_drafts(Actor const& viewer);

/// The answer as far as the viewer may see it: a draft only for who works on it, until it is
/// agreed at the table or carries both keys. Null when there is none for him.
[[nodiscard]] Answer const* answer_for(Outcome const& outcome, Actor const& viewer);

/// The party's reason as the viewer may see it: both once there is no joint answer, until then
/// only the own.
[[nodiscard]] TextRef reason_for(Outcome const& outcome, Party party, Actor const& viewer);

} // namespace hefboom::domain
