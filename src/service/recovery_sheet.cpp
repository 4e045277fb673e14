// SPDX-License-Identifier: EUPL-1.2
// A facilitator's recovery sheet, and the pair it opens.
#include "service/facilitator_keys.hpp"
#include "service/sign_ins.hpp"

namespace hefboom::service {

Result<std::string> SignIns::recovery_sheet(domain::AccountId id, std::string_view passphrase) {
    CHECK_OK(check(id, passphrase));
    auto account = *accounts_.account(id);
    RecoveryCode const code{world_.random<std::tuple_size_v<RecoveryCode>>()};
    std::lock_guard const one_at_a_time(hashing_);
    if (account.facilitator_keys) {
        auto& keys = *account.facilitator_keys;
        PairOf const of{id, keys.public_key};
        auto const secret = unwrapped_by_passphrase(keys.wrapped_secret, of, passphrase);
        if (!secret) return refuse(Refused::conflict, "recovery.closed");
        keys.recovery_wrapped_secret = wrapped_by_recovery(*secret, of, code, world_);
    } else {
        auto const pair = fresh_pair(world_);
        PairOf const of{id, pair.public_key};
        account.facilitator_keys = store::FacilitatorKeys{
            .public_key = pair.public_key,
            .wrapped_secret = wrapped_by_passphrase(pair.secret, of, passphrase, world_),
            .recovery_wrapped_secret = wrapped_by_recovery(pair.secret, of, code, world_)};
    }
    CHECK_OK(accounts_.update_account(account));
    return to_string(code);
}

} // namespace hefboom::service
