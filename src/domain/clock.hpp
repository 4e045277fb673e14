// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/command.hpp"
#include "domain/engagement.hpp"

#include <string>
#include <vector>

namespace hefboom::domain {

/// A command that time itself sends. `object` (the command's wire name and the ids it is about) and
/// `deadline` are the same on every node and after every restart, so that a command id hashed from
/// both makes it happen once.
struct ClockDuty {
    Command command;
    std::string object;
    Instant deadline;
};

/// All that is due now, by deadline: deadlocks of two keys, answers past their day, ballots 24
/// hours after opening, trials with an incomplete pair. Pure; once the commands are applied it is
/// empty.
[[nodiscard]] std::vector<ClockDuty> due_duties(Engagement const& state, Instant now);

} // namespace hefboom::domain
