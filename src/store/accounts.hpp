// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::store {

using domain::AccountId;

/// A facilitator's X25519 pair: the public half, and the secret wrapped twice.
struct FacilitatorKeys {
    Bytes public_key;
    Bytes wrapped_secret;          ///< by the passphrase
    Bytes recovery_wrapped_secret; ///< by the printed recovery sheet

    bool operator==(FacilitatorKeys const&) const = default;
};

struct Account {
    AccountId id;
    std::string login_name; ///< unique without regard to the case of A–Z
    std::string display_name;
    std::string passphrase_hash;
    std::string locale;
    Instant created;
    std::optional<Instant> disabled;
    std::optional<FacilitatorKeys> facilitator_keys;

    bool operator==(Account const&) const = default;
};

/// Somebody signed in on one browser.
struct SignIn {
    Digest token_hash{};
    AccountId account;
    Instant created;
    Instant last_seen;
    Instant expires;

    bool operator==(SignIn const&) const = default;
};

/// A link that works once: first setup, a reset, an invitation.
struct OnceLink {
    Digest token_hash{};
    std::string purpose;
    AccountId account; ///< the empty id when it is for nobody in particular
    Bytes detail;      ///< what the purpose needs besides; not secret
    Instant expires;
    std::optional<Instant> used;

    bool operator==(OnceLink const&) const = default;
};

/// The server's own tables: people who can sign in, and settings. Every write is durable when it
/// returns and may be refused with the keys that `Store` names; reading throws StoreFailure.
class Accounts {
public:
    virtual ~Accounts() = default;

    /// conflict `account.name_taken` (also when the id is taken).
    [[nodiscard]] virtual Result<void> add_account(Account const& account) = 0;
    /// Replaces all but the id. not_found `account.unknown`, conflict `account.name_taken`.
    [[nodiscard]] virtual Result<void> update_account(Account const& account) = 0;
    [[nodiscard]] virtual std::optional<Account> account(AccountId id) = 0;
    [[nodiscard]] virtual std::optional<Account> account_named(std::string_view login_name) = 0;
    /// All of them, by login name.
    [[nodiscard]] virtual std::vector<Account> accounts() = 0;

    /// conflict `sign_in.exists`.
    [[nodiscard]] virtual Result<void> add_sign_in(SignIn const& sign_in) = 0;
    [[nodiscard]] virtual std::optional<SignIn> sign_in(Digest const& token_hash) = 0;
    /// not_found `sign_in.unknown`.
    [[nodiscard]] virtual Result<void> touch_sign_in(Digest const& token_hash, Instant last_seen,
                                                     Instant expires) = 0;
    /// Succeeds also when there is none.
    [[nodiscard]] virtual Result<void> remove_sign_in(Digest const& token_hash) = 0;
    [[nodiscard]] virtual Result<void> remove_sign_ins_of(AccountId account) = 0;
    [[nodiscard]] virtual Result<void> remove_expired_sign_ins(Instant now) = 0;

    /// conflict `once_link.exists`.
    [[nodiscard]] virtual Result<void> add_link(OnceLink const& link) = 0;
    [[nodiscard]] virtual std::optional<OnceLink> link(Digest const& token_hash) = 0;
    /// Marks the link used, for one caller only, and gives it as it was before.
    /// not_found `once_link.unknown`, conflict `once_link.used`, conflict `once_link.expired`.
    [[nodiscard]] virtual Result<OnceLink> use_link(Digest const& token_hash, Instant now) = 0;
    /// Succeeds also when there is none.
    [[nodiscard]] virtual Result<void> remove_link(Digest const& token_hash) = 0;

    /// A setting goes into backups; nothing when it was never put.
    [[nodiscard]] virtual std::optional<Bytes> setting(std::string_view name) = 0;
    [[nodiscard]] virtual Result<void> put_setting(std::string_view name, Bytes const& value) = 0;
    /// A secret (signing seeds, link keys) lies with the item keys: in no backup of the journal.
    [[nodiscard]] virtual std::optional<Bytes> secret(std::string_view name) = 0;
    [[nodiscard]] virtual Result<void> put_secret(std::string_view name, Bytes const& value) = 0;
};

} // namespace hefboom::store
