// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/event.hpp"
#include "domain/rights.hpp"

namespace hefboom::domain {

/// For an export: whether this viewer may read the event with its texts, now. Never more than his
/// views show; where a view shows a part of it, the event stays closed.
[[nodiscard]] bool may_read(Engagement const& state, Actor const& viewer, Event const& event);

} // namespace hefboom::domain
