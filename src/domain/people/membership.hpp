// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <vector>

// Who confirms whom, and who takes off whom. The rules decide by it and the pages show by it.

namespace hefboom::domain {

/// By what name the member is shown; blank for one that never was.
[[nodiscard]] TextRef name_of(Engagement const& state, MemberId member);

/// The member an invitation is for, while it can still be taken: refusals not_found.member,
/// member.invitation_withdrawn, member.invitation_used and member.invitation_expired.
[[nodiscard]] Result<Member const*> invited_member(Engagement const& state, MemberId member,
                                                   LocalDate today);

/// Whether this actor may confirm that member now. A member by the confirmed sponsor of his own
/// party; a sponsor by the sponsor of the other party; a facilitator by both sponsors in turn.
/// Refusals member.not_accepted, member.already_confirmed, member.not_yourself,
/// member.other_party, member.already_vouched, member.manager_exists, member.sponsor_exists,
/// rights.not_confirmed.
[[nodiscard]] Result<void> may_confirm(Engagement const& state, Actor const& actor,
                                       Member const& member);

/// Whether this actor may end that membership now. Everybody his own (but for the last
/// facilitator); a sponsor his own people; a contract manager his own sponsor; the facilitator
/// whoever was never confirmed and is no sponsor with an account. Refusals member.already_left,
/// member.last_facilitator, member.not_yours.
[[nodiscard]] Result<void> may_end(Engagement const& state, Actor const& actor,
                                   Member const& member);

/// The annex to the ground rules as it reads now: everybody who did not leave, in a fixed order.
[[nodiscard]] std::vector<MemberId> annex_of(Engagement const& state);

/// What a seal on the ground rules rests on: who signed for each party, and whom each had on the
/// list that he signed.
struct SignedAnnex {
    MemberId signer;
    std::vector<MemberId> listed;
};
struct SealedAnnex {
    SignedAnnex client, contractor;
};

/// Whether that seal confirms this member once he has accepted: a signer himself, and everybody
/// whom his own party's signer had on his list (a facilitator: both). Whoever was invited later is
/// confirmed one by one. Of two contract managers of one party neither: their sponsor chooses.
[[nodiscard]] bool confirmed_by(Engagement const& state, SealedAnnex const& seal,
                                Member const& member);
/// All of them who have accepted.
[[nodiscard]] std::vector<MemberId> confirmed_by_seal(Engagement const& state,
                                                      SealedAnnex const& seal);
/// The seal in force; nothing before the first one.
[[nodiscard]] std::optional<SealedAnnex> annex_in_force(Engagement const& state);

/// Whether this party has a confirmed member with that role, other than `except`.
[[nodiscard]] bool has_confirmed(Engagement const& state, Party party, Role role, MemberId except);

/// Whether a deputy may sign on that day: between his two dates, for a sponsor who is still here.
[[nodiscard]] Result<void> may_deputise(Engagement const& state, Member const& deputy,
                                        LocalDate today);

} // namespace hefboom::domain
