// SPDX-License-Identifier: EUPL-1.2
#include "service/sign_ins.hpp"

#include "base/hex.hpp"
#include "base/text.hpp"
#include "journal/hash.hpp"
#include "service/passphrase_cost.hpp"

#include <algorithm>
#include <sodium.h>
#include <stdexcept>

namespace hefboom::service {

namespace {

constexpr std::string_view setup_purpose = "setup";
constexpr std::string_view setup_link_setting = "setup_link"; ///< the hash of the newest one

std::string hash_of(std::string_view passphrase) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str(hash.data(), passphrase.data(), passphrase.size(), argon_passes,
                          argon_bytes) != 0)
        throw std::runtime_error("not enough memory to hash a passphrase (64 MiB)");
    return hash.data();
}

bool is_one_line(std::string_view text) {
    return is_clean_utf8(text) && text.find_first_of("\n\t") == std::string_view::npos;
}

Result<void> check_new(NewAccount const& account) {
    auto const login = character_count(account.login);
    if (login == 0 || login > limits::login_characters_most || !is_one_line(account.login))
        return refuse(Refused::invalid, "account.login");
    auto const name = character_count(account.display_name);
    if (name == 0 || name > domain::limits::line_characters || !is_one_line(account.display_name))
        return refuse(Refused::invalid, "account.name");
    return check_new_passphrase(account.passphrase);
}

} // namespace

std::optional<Digest> digest_of_secret(std::string_view secret) {
    auto const bytes = bytes_of_hex(secret);
    if (!bytes) return std::nullopt;
    return journal::sha256(*bytes);
}

Result<void> check_new_passphrase(std::string_view passphrase) {
    if (character_count(passphrase) < limits::passphrase_characters_fewest)
        return refuse(Refused::invalid, "passphrase.too_short",
                      {{"fewest", std::to_string(limits::passphrase_characters_fewest)}});
    if (passphrase.size() > limits::passphrase_bytes_most)
        return refuse(Refused::invalid, "passphrase.too_long");
    return {};
}

SignIns::SignIns(store::Accounts& accounts, World const& world)
    : accounts_(accounts), world_(world) {
    if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
}

Result<std::optional<std::string>> SignIns::setup_secret() {
    if (!accounts_.accounts().empty()) return std::optional<std::string>();
    CHECK_OK(end_setup_link());
    auto const secret = world_.random<16>();
    auto const hash = journal::sha256(secret);
    CHECK_OK(accounts_.put_setting(setup_link_setting, Bytes(hash.begin(), hash.end())));
    CHECK_OK(accounts_.add_link({.token_hash = hash,
                                 .purpose = std::string(setup_purpose),
                                 .account = {},
                                 .detail = {},
                                 .expires = world_.now() + limits::setup_link_ms,
                                 .used = {}}));
    return std::optional(to_hex(secret));
}

Result<void> SignIns::end_setup_link() {
    auto const kept = accounts_.setting(setup_link_setting);
    if (!kept || kept->size() != Digest{}.size()) return {};
    Digest hash{};
    std::ranges::copy(*kept, hash.begin());
    return accounts_.remove_link(hash);
}

Result<FirstSignIn> SignIns::set_up(std::string_view secret, NewAccount const& account) {
    auto const digest = digest_of_secret(secret);
    auto const link = digest ? accounts_.link(*digest) : std::nullopt;
    if (!link || link->purpose != setup_purpose || !accounts_.accounts().empty())
        return refuse(Refused::not_found, "setup.used");
    CHECK_OK(check_new(account));
    CHECK_OK(accounts_.use_link(*digest, world_.now()));
    auto const id = TRY(register_new(account));
    auto code = TRY(recovery_sheet(id, account.passphrase));
    return FirstSignIn{.token = TRY(sign_in_as(id)), .recovery_code = std::move(code)};
}

Result<domain::AccountId> SignIns::register_new(NewAccount const& account) {
    CHECK_OK(check_new(account));
    domain::AccountId const id{world_.random<16>()};
    CHECK_OK(accounts_.add_account({.id = id,
                                    .login_name = account.login,
                                    .display_name = account.display_name,
                                    .passphrase_hash = hash(account.passphrase),
                                    .locale = "nl",
                                    .created = world_.now(),
                                    .disabled = {},
                                    .facilitator_keys = {}}));
    return id;
}

Result<domain::AccountId> SignIns::register_demo(std::string_view login,
                                                 std::string_view display_name) {
    domain::AccountId const id{world_.random<16>()};
    CHECK_OK(accounts_.add_account({.id = id,
                                    .login_name = std::string(login),
                                    .display_name = std::string(display_name),
                                    .passphrase_hash = {}, // no passphrase ever fits
                                    .locale = "nl",
                                    .created = world_.now(),
                                    .disabled = {},
                                    .facilitator_keys = {}}));
    return id;
}

std::string SignIns::hash(std::string_view passphrase) {
    std::lock_guard const lock(hashing_);
    return hash_of(passphrase);
}

bool SignIns::verify(std::string const& hash, std::string_view passphrase) {
    std::lock_guard const lock(hashing_);
    if (decoy_.empty()) decoy_ = hash_of("no login has this hash");
    auto const& against = hash.empty() ? decoy_ : hash;
    auto const fits =
        crypto_pwhash_str_verify(against.c_str(), passphrase.data(), passphrase.size()) == 0;
    return fits && !hash.empty();
}

Result<std::string> SignIns::sign_in(std::string_view login, std::string_view passphrase) {
    if (passphrase.size() > limits::passphrase_bytes_most)
        return refuse(Refused::forbidden, "sign_in.wrong");
    auto const account = accounts_.account_named(login);
    auto const fits = verify(account ? account->passphrase_hash : "", passphrase);
    if (!account || !fits || account->disabled) return refuse(Refused::forbidden, "sign_in.wrong");
    return sign_in_as(account->id);
}

Result<std::string> SignIns::sign_in_as(domain::AccountId account) {
    auto const token = world_.random<16>();
    auto const now = world_.now();
    store::SignIn const sign_in{.token_hash = journal::sha256(token),
                                .account = account,
                                .created = now,
                                .last_seen = now,
                                .expires = now + limits::sign_in_ms};
    CHECK_OK(accounts_.add_sign_in(sign_in));
    std::lock_guard const lock(mutex_);
    known_[sign_in.token_hash] = {account, sign_in.expires};
    return to_hex(token);
}

Result<void> SignIns::check(domain::AccountId account, std::string_view passphrase) {
    auto const known = accounts_.account(account);
    if (!known || known->disabled || !verify(known->passphrase_hash, passphrase))
        return refuse(Refused::forbidden, "sign_in.wrong");
    return {};
}

std::optional<domain::AccountId> SignIns::who(std::string_view token) {
    auto const digest = digest_of_secret(token);
    if (!digest) return std::nullopt;
    auto const now = world_.now();
    {
        std::lock_guard const lock(mutex_);
        if (auto const found = known_.find(*digest); found != known_.end()) {
            if (found->second.expires > now) return found->second.account;
            known_.erase(found);
            return std::nullopt;
        }
    }
    auto const stored = accounts_.sign_in(*digest);
    if (!stored || stored->expires <= now) return std::nullopt;
    std::lock_guard const lock(mutex_);
    known_[*digest] = {stored->account, stored->expires};
    return stored->account;
}

Result<void> SignIns::sign_out(std::string_view token) {
    auto const digest = digest_of_secret(token);
    if (!digest) return {};
    CHECK_OK(accounts_.remove_sign_in(*digest));
    std::lock_guard const lock(mutex_);
    known_.erase(*digest);
    return {};
}

void SignIns::forget_sign_ins(domain::AccountId account) {
    std::lock_guard const lock(mutex_);
    std::erase_if(known_, [&](auto const& entry) { return entry.second.account == account; });
}

std::optional<store::Account> SignIns::account_named(std::string_view login) {
    return accounts_.account_named(login);
}

std::optional<store::Account> SignIns::account(domain::AccountId id) {
    return accounts_.account(id);
}

} // namespace hefboom::service
