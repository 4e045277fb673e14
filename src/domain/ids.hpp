// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.hpp"

namespace hefboom::domain {

using EngagementId = Id<struct EngagementTag>;
using AccountId = Id<struct AccountTag>;
/// Whoever acted: a member, the holder of a personal link, a seat, or the clock.
using ActorId = Id<struct ActorTag>;
using ItemId = Id<struct ItemTag>;
using BoxId = Id<struct BoxTag>;
using CommandId = Id<struct CommandTag>;
/// Any object, where its kind is told beside it.
using ObjectId = Id<struct ObjectTag>;

using MemberId = Id<struct MemberTag>;
using PersonId = Id<struct PersonTag>;
using LinkId = Id<struct LinkTag>;
using LocationId = Id<struct LocationTag>;
using ExcerptId = Id<struct ExcerptTag>;
using CaseId = Id<struct CaseTag>;
using StatementId = Id<struct StatementTag>;
using CommentId = Id<struct CommentTag>;
using SessionId = Id<struct SessionTag>;
using RoundId = Id<struct RoundTag>;
using OutcomeId = Id<struct OutcomeTag>;
using MeetingId = Id<struct MeetingTag>;
using SolutionId = Id<struct SolutionTag>;

/// The same 16 bytes under another name.
template <class To, class Tag>
[[nodiscard]] constexpr To as(Id<Tag> const& id) {
    return To{id.bytes};
}

} // namespace hefboom::domain
