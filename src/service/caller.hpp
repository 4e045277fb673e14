// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "domain/scene.hpp"
#include "service/tokens.hpp"

#include <variant>

namespace hefboom::service {

/// Somebody signed in.
struct AccountCaller {
    domain::AccountId account;
    domain::KeyMethod method = domain::KeyMethod::passphrase;
};
/// The holder of a personal link whose proof was checked.
struct LinkCaller {
    domain::LinkId link;
};
/// A phone with a seat: the hash of the secret on its card and of the one it made up itself.
struct SeatCaller {
    Digest seat{};
    Digest device{};
};
struct ClockCaller {};

/// Who asks, as the border knows it. What that makes of him in an engagement is decided in the
/// room, at the moment the command is decided, so that somebody who just left can do nothing.
struct Caller {
    std::variant<AccountCaller, LinkCaller, SeatCaller, ClockCaller> who;
    domain::Transport transport = domain::Transport::https;
};

/// The actor this caller is here and now. Refusals not_found.engagement (an account that is no
/// member, so that nobody learns what exists), link.unknown, link.expired, seat.unknown.
[[nodiscard]] Result<domain::Actor> actor_of(Caller const& caller, domain::Engagement const& state,
                                             SeatMap const& seats, Instant now);

/// An account that is not (yet) a member: only for opening an engagement and taking an invitation.
[[nodiscard]] domain::Actor outsider(domain::AccountId account, domain::Transport transport);

} // namespace hefboom::service
