// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/accounts.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_gate.hpp"
#include "store/sqlite_keys.hpp"

namespace hefboom::store::sqlite {

/// Accounts in journal.db; secrets in keys.db.
class SqliteAccounts : public Accounts {
public:
    SqliteAccounts(Gate& gate, Database& journal, Keys& keys)
        : gate_(&gate), journal_(&journal), keys_(&keys) {}

    Result<void> add_account(Account const& account) override;
    Result<void> update_account(Account const& account) override;
    std::optional<Account> account(AccountId id) override;
    std::optional<Account> account_named(std::string_view login_name) override;
    std::vector<Account> accounts() override;

    Result<void> add_sign_in(SignIn const& sign_in) override;
    std::optional<SignIn> sign_in(Digest const& token_hash) override;
    Result<void> touch_sign_in(Digest const& token_hash, Instant last_seen,
                               Instant expires) override;
    Result<void> remove_sign_in(Digest const& token_hash) override;
    Result<void> remove_sign_ins_of(AccountId account) override;
    Result<void> remove_expired_sign_ins(Instant now) override;

    Result<void> add_link(OnceLink const& link) override;
    std::optional<OnceLink> link(Digest const& token_hash) override;
    Result<OnceLink> use_link(Digest const& token_hash, Instant now) override;
    Result<void> remove_link(Digest const& token_hash) override;

    std::optional<Bytes> setting(std::string_view name) override;
    Result<void> put_setting(std::string_view name, Bytes const& value) override;
    std::optional<Bytes> secret(std::string_view name) override;
    Result<void> put_secret(std::string_view name, Bytes const& value) override;

private:
    /// Runs one changing statement as a transaction; gives how many rows it changed.
    template <class... Arguments>
    Result<std::int64_t> change(Sql sql, Arguments const&... arguments) {
        return gate_->write([&]() -> Result<std::int64_t> {
            journal_->begin();
            auto const changed = journal_->change(sql, arguments...);
            journal_->commit();
            return changed;
        });
    }

    Gate* gate_;
    Database* journal_;
    Keys* keys_;
};

} // namespace hefboom::store::sqlite
