// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/turns.hpp"

#include <vector>

// Whose turn it is at each stage, each in the order of the work; `turns_of` puts them together.

namespace hefboom::domain {

/// Ground rules, members, readings, start months.
[[nodiscard]] std::vector<Turn> agreement_turns(Engagement const& state);
[[nodiscard]] std::vector<Turn> case_turns(Engagement const& state);
/// What the clock told both sponsors of: cases, answers and solutions whose second key is missing.
[[nodiscard]] std::vector<Turn> undecided_turns(Engagement const& state);
[[nodiscard]] std::vector<Turn> session_turns(Engagement const& state);
[[nodiscard]] std::vector<Turn> outcome_turns(Engagement const& state, LocalDate today);
[[nodiscard]] std::vector<Turn> solution_turns(Engagement const& state, LocalDate today);

/// Each party that has not turned its key yet, when at most one key stands; none once sealed.
[[nodiscard]] std::vector<Party> parties_to_sign(TwoKeys const& keys);

} // namespace hefboom::domain
