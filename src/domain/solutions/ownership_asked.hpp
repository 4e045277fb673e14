// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

namespace hefboom::domain {

/// What a personal link asks of its holder.
struct OwnershipAsked {
    PersonalLink const* link = nullptr;
    Solution const* solution = nullptr;
    std::optional<LocationId> location; ///< of a local duo
    Pair const* pair = nullptr;         ///< null when a duo was never named there
};

/// Refusals not_found.link (also for a link with another purpose) and not_found.solution.
[[nodiscard]] Result<OwnershipAsked> asked_of(Engagement const& state, Actor const& holder);

/// Whether the link may still be used. Refusals link.used, link.withdrawn and link.expired.
[[nodiscard]] Result<void> still_usable(PersonalLink const& link, Instant now);

/// Whether that place in the pair waits for this person's word. Refusals solution.owner_not_named,
/// solution.no_longer_named (somebody else is) and solution.already_accepted.
[[nodiscard]] Result<void> waits_for(Pair const* pair, Party party, std::optional<PersonId> person);

} // namespace hefboom::domain
