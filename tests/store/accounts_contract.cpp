// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "samples.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::store;

namespace {

auto const moment = Instant{1'700'000'000'000};

Account account(std::uint64_t number, std::string const& name) {
    return {.id = numbered<AccountId>(number),
            .login_name = name,
            .display_name = "Name of " + name,
            .passphrase_hash = "$argon2id$" + name,
            .locale = "nl",
            .created = moment,
            .disabled = {},
            .facilitator_keys = {}};
}

SignIn sign_in(std::uint64_t number, std::uint64_t of, Instant expires) {
    return {.token_hash = digest_of(number),
            .account = numbered<AccountId>(of),
            .created = moment,
            .last_seen = moment,
            .expires = expires};
}

OnceLink link(std::uint64_t number, Instant expires) {
    return {.token_hash = digest_of(number),
            .purpose = "reset",
            .account = numbered<AccountId>(1),
            .detail = bytes_of("{}"),
            .expires = expires,
            .used = {}};
}

template <class Value>
std::string key_of(Result<Value> const& result) {
    return result ? "" : result.error().key;
}

} // namespace

TEST_CASE("an account is found by id and by name in any case") {
    on_each_backend([](Backend& backend) {
        auto facilitator = account(1, "Noor");
        facilitator.facilitator_keys = {.public_key = Bytes(32, 1),
                                        .wrapped_secret = Bytes(72, 2),
                                        .recovery_wrapped_secret = Bytes(72, 3)};
        auto disabled = account(2, "bas");
        disabled.disabled = moment + 1;
        CHECK(backend.store().accounts().add_account(facilitator));
        CHECK(backend.store().accounts().add_account(disabled));
        backend.reopen();
        auto& accounts = backend.store().accounts();
        CHECK(accounts.account(facilitator.id) == facilitator);
        CHECK(accounts.account_named("nOOR") == facilitator);
        CHECK(accounts.account_named("BAS") == disabled);
        CHECK_FALSE(accounts.account_named("no"));
        CHECK_FALSE(accounts.account(numbered<AccountId>(3)));
        CHECK(accounts.accounts() == std::vector{disabled, facilitator});
    });
}

TEST_CASE("two accounts cannot have one name, whatever its case") {
    on_each_backend([](Backend& backend) {
        auto& accounts = backend.store().accounts();
        CHECK(accounts.add_account(account(1, "noor")));
        CHECK(accounts.add_account(account(2, "bas")));
        CHECK(key_of(accounts.add_account(account(3, "NOOR"))) == "account.name_taken");
        CHECK(key_of(accounts.add_account(account(1, "other"))) == "account.name_taken");
        CHECK(key_of(accounts.update_account(account(2, "Noor"))) == "account.name_taken");
        CHECK(key_of(accounts.update_account(account(9, "new"))) == "account.unknown");
        CHECK(accounts.update_account(account(2, "BAS")));
        CHECK(accounts.accounts() == std::vector{account(2, "BAS"), account(1, "noor")});
    });
}

TEST_CASE("a sign-in lasts until it is removed or expired") {
    on_each_backend([](Backend& backend) {
        auto& accounts = backend.store().accounts();
        CHECK(accounts.add_sign_in(sign_in(1, 1, moment + 10)));
        CHECK(accounts.add_sign_in(sign_in(2, 1, moment + 20)));
        CHECK(accounts.add_sign_in(sign_in(3, 2, moment + 30)));
        CHECK(accounts.add_sign_in(sign_in(4, 2, moment + 40)));
        CHECK(key_of(accounts.add_sign_in(sign_in(1, 2, moment))) == "sign_in.exists");
        CHECK(accounts.remove_expired_sign_ins(moment + 10));
        CHECK_FALSE(accounts.sign_in(digest_of(1)));
        CHECK(accounts.sign_in(digest_of(2)) == sign_in(2, 1, moment + 20));
        CHECK(accounts.remove_sign_ins_of(numbered<AccountId>(1)));
        CHECK_FALSE(accounts.sign_in(digest_of(2)));
        CHECK(accounts.remove_sign_in(digest_of(3)));
        CHECK(accounts.remove_sign_in(digest_of(3)));
        CHECK_FALSE(accounts.sign_in(digest_of(3)));
        CHECK(accounts.touch_sign_in(digest_of(4), moment + 5, moment + 50));
        auto const touched = accounts.sign_in(digest_of(4));
        REQUIRE(touched);
        CHECK(touched->last_seen == moment + 5);
        CHECK(touched->expires == moment + 50);
        CHECK(key_of(accounts.touch_sign_in(digest_of(3), moment, moment)) == "sign_in.unknown");
    });
}

TEST_CASE("a link works once, in time") {
    on_each_backend([](Backend& backend) {
        auto& accounts = backend.store().accounts();
        CHECK(accounts.add_link(link(1, moment + 10)));
        CHECK(accounts.add_link(link(2, moment + 10)));
        CHECK(key_of(accounts.add_link(link(1, moment))) == "once_link.exists");
        CHECK(accounts.use_link(digest_of(1), moment) == link(1, moment + 10));
        CHECK(key_of(accounts.use_link(digest_of(1), moment)) == "once_link.used");
        CHECK(key_of(accounts.use_link(digest_of(2), moment + 10)) == "once_link.expired");
        CHECK(key_of(accounts.use_link(digest_of(3), moment)) == "once_link.unknown");
        auto used = link(1, moment + 10);
        used.used = moment;
        CHECK(accounts.link(digest_of(1)) == used);
        CHECK(accounts.remove_link(digest_of(2)));
        CHECK_FALSE(accounts.link(digest_of(2)));
    });
}

TEST_CASE("settings and secrets are kept apart and replaced") {
    on_each_backend([](Backend& backend) {
        CHECK(backend.store().accounts().put_setting("name", bytes_of("setting")));
        CHECK(backend.store().accounts().put_secret("name", bytes_of("old secret")));
        CHECK(backend.store().accounts().put_secret("name", bytes_of("secret")));
        backend.reopen();
        CHECK(backend.store().accounts().setting("name") == bytes_of("setting"));
        CHECK(backend.store().accounts().secret("name") == bytes_of("secret"));
        CHECK_FALSE(backend.store().accounts().setting("other"));
        CHECK_FALSE(backend.store().accounts().secret("other"));
    });
}
