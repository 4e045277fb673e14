// SPDX-License-Identifier: EUPL-1.2
#include "journal/keyed_hash.hpp"

#include "base/hex.hpp"

#include <doctest/doctest.h>

using namespace hefboom;
using namespace hefboom::journal;

TEST_CASE("key and message each change the keyed hash") {
    SealKey const key({1});
    auto const hash = keyed_hash(key, as_bytes("seat 1"));
    CHECK(hash == keyed_hash(key, as_bytes("seat 1")));
    CHECK(hash != keyed_hash(key, as_bytes("seat 2")));
    CHECK(hash != keyed_hash(SealKey({2}), as_bytes("seat 1")));
}

TEST_CASE("the keyed hash is BLAKE2b-256 as Python computes it") {
    std::array<std::uint8_t, 32> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i);
    CHECK(to_hex(keyed_hash(SealKey(bytes), as_bytes("hefboom"))) ==
          "a0d25deb09883dd4a019e37f6bd1770c8157625aca8749a11f2533902fad2a7b");
}

TEST_CASE("secrets are compared whole") {
    Hash left{};
    auto right = left;
    CHECK(same_secret(left, right));
    right[31] = 1;
    CHECK_FALSE(same_secret(left, right));
}
