// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "service/tokens.hpp"
#include "service/world.hpp"
#include "store/accounts.hpp"

#include <boost/describe/class.hpp>

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace hefboom::service {

namespace limits {
constexpr std::size_t passphrase_characters_fewest = 12;
constexpr std::size_t passphrase_bytes_most = 512;
constexpr std::size_t login_characters_most = 80;
constexpr std::int64_t sign_in_ms = 12 * ms_per_hour;
constexpr std::int64_t setup_link_ms = 24 * ms_per_hour;
constexpr std::int64_t reset_link_ms = 24 * ms_per_hour;
} // namespace limits

struct NewAccount {
    std::string login;
    std::string display_name;
    std::string passphrase;
};
BOOST_DESCRIBE_STRUCT(NewAccount, (), (login, display_name, passphrase))

/// What somebody who makes an account as facilitator takes away.
struct FirstSignIn {
    std::string token;
    std::string recovery_code; ///< shown once, and kept nowhere
};

/// Who is signed in: accounts with a passphrase, and sign-ins that live on the server. A sign-in
/// token is 16 random bytes; only its hash is kept.
class SignIns {
public:
    SignIns(store::Accounts& accounts, World const& world);

    /// The secret of a link to make the first account with; nothing once an account exists. A new
    /// one at every start: the old one no longer works.
    [[nodiscard]] Result<std::optional<std::string>> setup_secret();

    /// Makes the first account, with a facilitator's pair, and signs it in. Refusals setup.used,
    /// and those of `register_new`.
    [[nodiscard]] Result<FirstSignIn> set_up(std::string_view secret, NewAccount const& account);

    /// Makes an account. Slow (Argon2id, one at a time). Refusals account.login, account.name,
    /// passphrase.too_short, passphrase.too_long, account.name_taken.
    [[nodiscard]] Result<domain::AccountId> register_new(NewAccount const& account);

    /// Makes an account without passphrase, for the demo's roles only.
    [[nodiscard]] Result<domain::AccountId> register_demo(std::string_view login,
                                                          std::string_view display_name);

    /// Slow. The refusal sign_in.wrong is the same, and takes as long, whether the login or the
    /// passphrase is wrong.
    [[nodiscard]] Result<std::string> sign_in(std::string_view login, std::string_view passphrase);

    /// Signs an account in without asking: after set-up, an invitation, or a demo role.
    [[nodiscard]] Result<std::string> sign_in_as(domain::AccountId account);

    /// Slow. Whether this is the account's passphrase now: refusal sign_in.wrong.
    [[nodiscard]] Result<void> check(domain::AccountId account, std::string_view passphrase);

    /// The code of a new recovery sheet for the account's pair, which is made when there is none;
    /// older sheets open nothing any more. Slow. Refusals sign_in.wrong, and recovery.closed when
    /// the pair opens by the old sheet only, after a reset.
    [[nodiscard]] Result<std::string> recovery_sheet(domain::AccountId account,
                                                     std::string_view passphrase);

    /// Takes the account's passphrase away, ends its sign-ins, and gives the secret of a link to
    /// choose another. Cannot open the account's pair. Refusal account.unknown.
    [[nodiscard]] Result<std::string> begin_reset(domain::AccountId account);

    /// Chooses a new passphrase by such a link and signs in. With the recovery sheet the pair opens
    /// by it from now on; without, by the sheet only. Slow. Refusals reset.used, recovery.wrong,
    /// passphrase.too_short, passphrase.too_long.
    [[nodiscard]] Result<std::string> finish_reset(std::string_view secret,
                                                   std::string_view passphrase,
                                                   std::string_view recovery_code);

    [[nodiscard]] std::optional<domain::AccountId> who(std::string_view token);
    [[nodiscard]] Result<void> sign_out(std::string_view token);

    [[nodiscard]] std::optional<store::Account> account(domain::AccountId id);
    [[nodiscard]] std::optional<store::Account> account_named(std::string_view login);

private:
    struct Known {
        domain::AccountId account;
        Instant expires;
    };

    [[nodiscard]] Result<void> end_setup_link();
    [[nodiscard]] bool verify(std::string const& hash, std::string_view passphrase);
    [[nodiscard]] std::string hash(std::string_view passphrase);
    void forget_sign_ins(domain::AccountId account);

    store::Accounts& accounts_;
    World const& world_;
    std::mutex hashing_; ///< one Argon2id at a time: each takes 64 MiB
    std::mutex mutex_;
    std::unordered_map<Digest, Known, DigestHash> known_; ///< so that a request reads no disk
    std::string decoy_; ///< a hash to verify against when there is no such login
};

/// Refusals passphrase.too_short, passphrase.too_long.
[[nodiscard]] Result<void> check_new_passphrase(std::string_view passphrase);

/// The hash under which the secret of a link or sign-in is kept; nothing for any other text.
[[nodiscard]] std::optional<Digest> digest_of_secret(std::string_view secret);

} // namespace hefboom::service
