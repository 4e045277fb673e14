// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "demo/scenario/sessions.hpp"
#include "demo/story.hpp"
#include "service/likely_votes.hpp"

#include <span>
#include <vector>

namespace hefboom::demo {

using service::Ballots;

/// What was told of so many people of each party, by the ids of the statements.
[[nodiscard]] std::vector<service::LikelyVotes>
votes_of(Story const& story, std::span<ToldVotes const> told, std::int32_t people);

/// Lets every seat of the round join and vote, so that the counts per party are those told.
void cast_votes(Story& story, domain::SessionId session,
                std::vector<service::LikelyVotes> const& votes, Ballots ballots);

} // namespace hefboom::demo
