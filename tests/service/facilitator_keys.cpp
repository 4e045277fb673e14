// SPDX-License-Identifier: EUPL-1.2
#include "service/facilitator_keys.hpp"

#include <doctest/doctest.h>
#include <sodium.h>

#include <algorithm>

using namespace hefboom;
using namespace hefboom::service;

namespace {

constexpr domain::AccountId account{{1}};
constexpr auto passphrase = "vier gewone woorden samen";

} // namespace

TEST_CASE("the public half belongs to the secret one, and no two pairs are alike") {
    auto const world = real_world();
    auto const pair = fresh_pair(world);
    Bytes expected(crypto_scalarmult_BYTES);
    crypto_scalarmult_base(expected.data(), pair.secret.bytes().data());
    CHECK(pair.public_key == expected);
    CHECK(fresh_pair(world).public_key != pair.public_key);
}

TEST_CASE("a secret wrapped by a passphrase opens for that passphrase, pair and account only") {
    auto const world = real_world();
    auto const pair = fresh_pair(world);
    PairOf const of{account, pair.public_key};
    auto wrapped = wrapped_by_passphrase(pair.secret, of, passphrase, world);
    auto const opened = unwrapped_by_passphrase(wrapped, of, passphrase);
    REQUIRE(opened);
    CHECK(opened->bytes() == pair.secret.bytes());
    CHECK_FALSE(unwrapped_by_passphrase(wrapped, of, "vier gewone woorden anders"));
    CHECK_FALSE(
        unwrapped_by_passphrase(wrapped, {domain::AccountId{{2}}, pair.public_key}, passphrase));
    auto const other = fresh_pair(world);
    CHECK_FALSE(unwrapped_by_passphrase(wrapped, {account, other.public_key}, passphrase));
    wrapped.back() ^= 1;
    CHECK_FALSE(unwrapped_by_passphrase(wrapped, of, passphrase));
    CHECK_FALSE(unwrapped_by_passphrase({}, of, passphrase));
}

TEST_CASE("a secret wrapped by a recovery sheet opens for that sheet only") {
    auto const world = real_world();
    auto const pair = fresh_pair(world);
    PairOf const of{account, pair.public_key};
    RecoveryCode code{world.random<20>()};
    auto const wrapped = wrapped_by_recovery(pair.secret, of, code, world);
    auto const opened = unwrapped_by_recovery(wrapped, of, code);
    REQUIRE(opened);
    CHECK(opened->bytes() == pair.secret.bytes());
    CHECK_FALSE(unwrapped_by_recovery(wrapped, {domain::AccountId{{2}}, pair.public_key}, code));
    code[7] ^= 0x10;
    CHECK_FALSE(unwrapped_by_recovery(wrapped, of, code));
}

TEST_CASE("what the server keeps shows neither the secret nor the same wrapping twice") {
    auto const world = real_world();
    auto const pair = fresh_pair(world);
    PairOf const of{account, pair.public_key};
    auto const contains = [&](Bytes const& wrapped) {
        return std::ranges::search(wrapped, pair.secret.bytes()).begin() != wrapped.end();
    };
    auto const one = wrapped_by_passphrase(pair.secret, of, passphrase, world);
    auto const two = wrapped_by_passphrase(pair.secret, of, passphrase, world);
    CHECK(one != two);
    CHECK_FALSE(contains(one));
    CHECK_FALSE(contains(wrapped_by_recovery(pair.secret, of, RecoveryCode{}, world)));
}
