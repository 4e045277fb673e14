// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/engagement.hpp"

#include <optional>
#include <string_view>

// Codes of outcomes are texts, "UA4": the page writes them, from the code of the case. What must
// not happen twice is their number, so that is what the rules keep.

namespace hefboom::domain {

/// The number a code ends in; nothing without one, or for one no room ever reaches.
[[nodiscard]] std::optional<std::int32_t> number_at_end(std::string_view code);

/// One more than the highest number of the case's outcomes, safety reports included.
[[nodiscard]] std::int32_t next_number(Engagement const& state, CaseId case_id);

/// Whether an outcome of the case has that number.
[[nodiscard]] bool is_taken(Engagement const& state, CaseId case_id, std::int32_t number);

namespace limits {
constexpr std::int32_t outcome_number_most = 9999;
} // namespace limits

} // namespace hefboom::domain
