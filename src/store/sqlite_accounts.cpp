// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_accounts.hpp"

#include <algorithm>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql add_account_row{R"(
    insert into accounts (id, login_key, login_name, display_name, passphrase_hash, locale,
        created, disabled, public_key, wrapped_secret, recovery_wrapped_secret)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
    on conflict do nothing)"};
constexpr Sql name_taken_by_other{"select 1 from accounts where login_key = $1 and id <> $2"};
constexpr Sql update_account_row{R"(
    update accounts set login_key = $2, login_name = $3, display_name = $4, passphrase_hash = $5,
        locale = $6, created = $7, disabled = $8, public_key = $9, wrapped_secret = $10,
        recovery_wrapped_secret = $11
    where id = $1)"};
constexpr Sql find_account{R"(
    select id, login_name, display_name, passphrase_hash, locale, created, disabled, public_key,
        wrapped_secret, recovery_wrapped_secret
    from accounts where id = $1)"};
constexpr Sql find_account_named{R"(
    select id, login_name, display_name, passphrase_hash, locale, created, disabled, public_key,
        wrapped_secret, recovery_wrapped_secret
    from accounts where login_key = $1)"};
constexpr Sql all_accounts{R"(
    select id, login_name, display_name, passphrase_hash, locale, created, disabled, public_key,
        wrapped_secret, recovery_wrapped_secret
    from accounts order by login_key)"};

constexpr Sql add_sign_in_row{R"(
    insert into sign_ins (token_hash, account, created, last_seen, expires)
    values ($1, $2, $3, $4, $5) on conflict do nothing)"};
constexpr Sql find_sign_in{R"(
    select token_hash, account, created, last_seen, expires from sign_ins where token_hash = $1)"};
constexpr Sql touch_sign_in_row{R"(
    update sign_ins set last_seen = $2, expires = $3 where token_hash = $1)"};
constexpr Sql drop_sign_in{"delete from sign_ins where token_hash = $1"};
constexpr Sql drop_sign_ins_of{"delete from sign_ins where account = $1"};
constexpr Sql drop_expired{"delete from sign_ins where expires <= $1"};

constexpr Sql add_link_row{R"(
    insert into links (token_hash, purpose, account, detail, expires, used)
    values ($1, $2, $3, $4, $5, $6) on conflict do nothing)"};
constexpr Sql find_link{R"(
    select token_hash, purpose, account, detail, expires, used from links where token_hash = $1)"};
constexpr Sql mark_link_used{"update links set used = $2 where token_hash = $1"};
constexpr Sql drop_link{"delete from links where token_hash = $1"};

constexpr Sql find_setting{"select value from settings where name = $1"};
constexpr Sql put_setting_value{R"(
    insert into settings (name, value) values ($1, $2)
    on conflict (name) do update set value = excluded.value)"};

std::string login_key(std::string_view login_name) {
    std::string key(login_name);
    std::ranges::transform(key, key.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return key;
}

std::optional<Bytes> part(std::optional<FacilitatorKeys> const& keys, Bytes FacilitatorKeys::* of) {
    if (!keys) return std::nullopt;
    return (*keys).*of;
}

Account to_account(Rows const& rows) {
    auto account = Account{.id = rows.id<AccountId>(0),
                           .login_name = rows.text(1),
                           .display_name = rows.text(2),
                           .passphrase_hash = rows.text(3),
                           .locale = rows.text(4),
                           .created = rows.instant(5),
                           .disabled = rows.unless_null(6, rows.instant(6)),
                           .facilitator_keys = std::nullopt};
    if (!rows.null(7))
        account.facilitator_keys = FacilitatorKeys{.public_key = rows.bytes(7),
                                                   .wrapped_secret = rows.bytes(8),
                                                   .recovery_wrapped_secret = rows.bytes(9)};
    return account;
}

std::optional<Account> first_account(Rows rows) {
    if (!rows.next()) return std::nullopt;
    return to_account(rows);
}

std::optional<OnceLink> first_link(Rows rows) {
    if (!rows.next()) return std::nullopt;
    return OnceLink{.token_hash = rows.digest(0),
                    .purpose = rows.text(1),
                    .account = rows.id<AccountId>(2),
                    .detail = rows.bytes(3),
                    .expires = rows.instant(4),
                    .used = rows.unless_null(5, rows.instant(5))};
}

Result<void> done(Result<std::int64_t> const& changed) {
    CHECK_OK(changed);
    return {};
}

/// Done when a row was changed, refused otherwise.
Result<void> done_or(Result<std::int64_t> const& changed, Refused kind, std::string_view key) {
    if (auto const rows = TRY(changed); rows == 0) return refuse(kind, key);
    return {};
}

} // namespace

Result<void> SqliteAccounts::add_account(Account const& account) {
    auto const key = login_key(account.login_name);
    auto const& pair = account.facilitator_keys;
    return done_or(change(add_account_row, account.id, key, account.login_name,
                          account.display_name, account.passphrase_hash, account.locale,
                          account.created, account.disabled,
                          part(pair, &FacilitatorKeys::public_key),
                          part(pair, &FacilitatorKeys::wrapped_secret),
                          part(pair, &FacilitatorKeys::recovery_wrapped_secret)),
                   Refused::conflict, "account.name_taken");
}

Result<void> SqliteAccounts::update_account(Account const& account) {
    auto const key = login_key(account.login_name);
    auto const& pair = account.facilitator_keys;
    return gate_->write([&]() -> Result<void> {
        journal_->begin();
        if (journal_->query(name_taken_by_other, key, account.id).next())
            return refuse(Refused::conflict, "account.name_taken");
        auto const changed = journal_->change(
            update_account_row, account.id, key, account.login_name, account.display_name,
            account.passphrase_hash, account.locale, account.created, account.disabled,
            part(pair, &FacilitatorKeys::public_key), part(pair, &FacilitatorKeys::wrapped_secret),
            part(pair, &FacilitatorKeys::recovery_wrapped_secret));
        if (changed == 0) return refuse(Refused::not_found, "account.unknown");
        journal_->commit();
        return {};
    });
}

std::optional<Account> SqliteAccounts::account(AccountId id) {
    return gate_->read([&] { return first_account(journal_->query(find_account, id)); });
}

std::optional<Account> SqliteAccounts::account_named(std::string_view login_name) {
    auto const key = login_key(login_name);
    return gate_->read([&] { return first_account(journal_->query(find_account_named, key)); });
}

std::vector<Account> SqliteAccounts::accounts() {
    return gate_->read([&] {
        std::vector<Account> result;
        auto rows = journal_->query(all_accounts);
        while (rows.next())
            result.push_back(to_account(rows));
        return result;
    });
}

Result<void> SqliteAccounts::add_sign_in(SignIn const& sign_in) {
    return done_or(change(add_sign_in_row, sign_in.token_hash, sign_in.account, sign_in.created,
                          sign_in.last_seen, sign_in.expires),
                   Refused::conflict, "sign_in.exists");
}

std::optional<SignIn> SqliteAccounts::sign_in(Digest const& token_hash) {
    return gate_->read([&]() -> std::optional<SignIn> {
        auto rows = journal_->query(find_sign_in, token_hash);
        if (!rows.next()) return std::nullopt;
        return SignIn{.token_hash = rows.digest(0),
                      .account = rows.id<AccountId>(1),
                      .created = rows.instant(2),
                      .last_seen = rows.instant(3),
                      .expires = rows.instant(4)};
    });
}

Result<void> SqliteAccounts::touch_sign_in(Digest const& token_hash, Instant last_seen,
                                           Instant expires) {
    return done_or(change(touch_sign_in_row, token_hash, last_seen, expires), Refused::not_found,
                   "sign_in.unknown");
}

Result<void> SqliteAccounts::remove_sign_in(Digest const& token_hash) {
    return done(change(drop_sign_in, token_hash));
}

Result<void> SqliteAccounts::remove_sign_ins_of(AccountId account) {
    return done(change(drop_sign_ins_of, account));
}

Result<void> SqliteAccounts::remove_expired_sign_ins(Instant now) {
    return done(change(drop_expired, now));
}

Result<void> SqliteAccounts::add_link(OnceLink const& link) {
    return done_or(change(add_link_row, link.token_hash, link.purpose, link.account, link.detail,
                          link.expires, link.used),
                   Refused::conflict, "once_link.exists");
}

std::optional<OnceLink> SqliteAccounts::link(Digest const& token_hash) {
    return gate_->read([&] { return first_link(journal_->query(find_link, token_hash)); });
}

Result<OnceLink> SqliteAccounts::use_link(Digest const& token_hash, Instant now) {
    return gate_->write([&]() -> Result<OnceLink> {
        journal_->begin();
        auto const link = first_link(journal_->query(find_link, token_hash));
        if (!link) return refuse(Refused::not_found, "once_link.unknown");
        if (link->used) return refuse(Refused::conflict, "once_link.used");
        if (link->expires <= now) return refuse(Refused::conflict, "once_link.expired");
        journal_->change(mark_link_used, token_hash, now);
        journal_->commit();
        return *link;
    });
}

Result<void> SqliteAccounts::remove_link(Digest const& token_hash) {
    return done(change(drop_link, token_hash));
}

std::optional<Bytes> SqliteAccounts::setting(std::string_view name) {
    return gate_->read([&]() -> std::optional<Bytes> {
        auto rows = journal_->query(find_setting, name);
        if (!rows.next()) return std::nullopt;
        return rows.bytes(0);
    });
}

Result<void> SqliteAccounts::put_setting(std::string_view name, Bytes const& value) {
    return done(change(put_setting_value, name, value));
}

std::optional<Bytes> SqliteAccounts::secret(std::string_view name) {
    return gate_->read([&] { return keys_->secret(name); });
}

Result<void> SqliteAccounts::put_secret(std::string_view name, Bytes const& value) {
    return gate_->write([&]() -> Result<void> {
        keys_->put_secret(name, value);
        return {};
    });
}

} // namespace hefboom::store::sqlite
