// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/command.hpp"
#include "domain/engagement.hpp"

#include <random>

namespace hefboom::scenarios {

/// Chance with a seed, so that a sequence can be had again.
using Chance = std::mt19937_64;

[[nodiscard]] std::size_t below(Chance& chance, std::size_t limit);

/// A command of any type, filled by its own description: ids of things there are, days around
/// today, choices, small numbers, texts. What must fit to be plausible (versions, the current step,
/// whose keys fall) is made to fit most of the time; many are refused all the same.
[[nodiscard]] domain::Command random_command(domain::Engagement const& state, LocalDate today,
                                             Chance& chance);

} // namespace hefboom::scenarios
