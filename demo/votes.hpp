// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/scenario/sessions.hpp"
#include "demo/story.hpp"

#include <span>
#include <vector>

namespace hefboom::demo {

enum class Ballots { first, again };

/// Lets every seat of the round join and vote, so that the counts per party are those told. Who
/// votes what is drawn, always in the same way.
void cast_votes(Story& story, domain::SessionId session, std::span<ToldVotes const> votes,
                Ballots ballots);

} // namespace hefboom::demo
