// SPDX-License-Identifier: EUPL-1.2
#include "service/passphrase_reset.hpp"

#include "base/hex.hpp"
#include "journal/hash.hpp"
#include "service/facilitator_keys.hpp"

#include <optional>

namespace hefboom::service {

namespace {

constexpr std::string_view reset_purpose = "reset";

/// The member this account is there, when he is confirmed.
Result<std::optional<domain::MemberId>>
confirmed_member(Rooms& rooms, domain::EngagementId engagement, domain::AccountId account) {
    return rooms.look_at(engagement, [&](Room& room) -> Result<std::optional<domain::MemberId>> {
        for (auto const& [id, member] : room.state().members)
            if (member.account == account && member.status == domain::MemberStatus::confirmed)
                return id;
        return std::nullopt;
    });
}

} // namespace

Result<std::string> SignIns::begin_reset(domain::AccountId id) {
    auto account = accounts_.account(id);
    if (!account) return refuse(Refused::not_found, "account.unknown");
    account->passphrase_hash.clear(); // no passphrase fits until another is chosen
    CHECK_OK(accounts_.update_account(*account));
    CHECK_OK(accounts_.remove_sign_ins_of(id));
    forget_sign_ins(id);
    auto const secret = world_.random<16>();
    CHECK_OK(accounts_.add_link({.token_hash = journal::sha256(secret),
                                 .purpose = std::string(reset_purpose),
                                 .account = id,
                                 .detail = {},
                                 .expires = world_.now() + limits::reset_link_ms,
                                 .used = {}}));
    return to_hex(secret);
}

Result<std::string> SignIns::finish_reset(std::string_view secret, std::string_view passphrase,
                                          std::string_view recovery_code) {
    auto const digest = digest_of_secret(secret);
    auto const link = digest ? accounts_.link(*digest) : std::nullopt;
    auto account = link ? accounts_.account(link->account) : std::nullopt;
    // Of several links the first that is used closes the others: a passphrase was chosen.
    if (!account || link->purpose != reset_purpose || !account->passphrase_hash.empty())
        return refuse(Refused::not_found, "reset.used");
    CHECK_OK(check_new_passphrase(passphrase));
    std::optional<FacilitatorSecret> opened;
    if (!recovery_code.empty()) {
        auto const code = recovery_code_from(recovery_code);
        if (code && account->facilitator_keys)
            opened =
                unwrapped_by_recovery(account->facilitator_keys->recovery_wrapped_secret,
                                      {account->id, account->facilitator_keys->public_key}, *code);
        if (!opened) return refuse(Refused::invalid, "recovery.wrong");
    }
    if (!accounts_.use_link(*digest, world_.now())) return refuse(Refused::not_found, "reset.used");
    account->passphrase_hash = hash(passphrase);
    if (opened) {
        std::lock_guard const one_at_a_time(hashing_);
        auto& keys = *account->facilitator_keys;
        keys.wrapped_secret =
            wrapped_by_passphrase(*opened, {account->id, keys.public_key}, passphrase, world_);
    }
    CHECK_OK(accounts_.update_account(*account));
    return sign_in_as(account->id);
}

Result<PassphraseReset> reset_passphrase(Rooms& rooms, SignIns& sign_ins, std::string_view login) {
    auto const account = sign_ins.account_named(login);
    if (!account) return refuse(Refused::not_found, "account.unknown");
    PassphraseReset reset{.account = account->id, .secret = {}};
    for (auto const& stored : rooms.store().engagements()) {
        auto const member = confirmed_member(rooms, stored.id, account->id);
        if (!member || !*member) continue;
        auto const dropped = rooms.submit_and_wait(
            stored.id, {.caller = {.who = ClockCaller{}},
                        .id = domain::CommandId{rooms.world().random<16>()},
                        .command = domain::DropToAccepted{.member = **member}});
        if (dropped)
            ++reset.dropped;
        else if (dropped.error().key == "member.nobody_confirms")
            ++reset.kept;
        else
            return tl::unexpected<Refusal>(dropped.error());
    }
    reset.secret = TRY(sign_ins.begin_reset(account->id));
    return reset;
}

} // namespace hefboom::service
