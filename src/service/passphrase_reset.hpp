// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/rooms.hpp"
#include "service/sign_ins.hpp"

#include <string>
#include <string_view>

namespace hefboom::service {

/// What came of a reset.
struct PassphraseReset {
    domain::AccountId account;
    std::string secret; ///< of the link by which another passphrase is chosen, once
    int dropped = 0;    ///< engagements in which the member must be confirmed anew
    int kept = 0;       ///< engagements of a facilitator whom nobody could confirm yet
};

/// An administrator's reset: in every engagement an entry that drops the member to `accepted`, and
/// then a link. Opens nothing that was sealed to the account. Blocks until it is durable. Refusals
/// account.unknown, and the store's.
[[nodiscard]] Result<PassphraseReset> reset_passphrase(Rooms& rooms, SignIns& sign_ins,
                                                       std::string_view login);

} // namespace hefboom::service
