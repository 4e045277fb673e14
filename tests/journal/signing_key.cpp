// SPDX-License-Identifier: EUPL-1.2
#include "journal/signing_key.hpp"

#include "base/hex.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace hefboom;
using namespace hefboom::journal;

TEST_CASE("the first examples of RFC 8032 come out") {
    Seed seed{};
    std::ranges::copy(
        from_hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").value(),
        seed.begin());
    auto const key = SigningKey::from_seed("test", SignatureType::ed25519, seed).value();
    CHECK(to_hex(key.verifier().key) ==
          "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    Bytes const message{0x72};
    auto const signature = key.sign(message);
    CHECK(to_hex(signature) == "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                               "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
    CHECK(is_signed_by(key.verifier(), message, signature));
    CHECK_FALSE(is_signed_by(key.verifier(), Bytes{0x73}, signature));
    CHECK_FALSE(is_signed_by(key.verifier(), message, ByteView(signature).first(63)));
}

TEST_CASE("a signing key comes back from its text") {
    auto const key = SigningKey::from_seed("client", SignatureType::cosignature, {1, 2}).value();
    auto const text = key.to_text();
    CHECK(text.starts_with("PRIVATE+KEY+client+"));
    auto const read = SigningKey::from_text(text).value();
    CHECK(read.verifier() == key.verifier());
    CHECK(read.sign(as_bytes("a")) == key.sign(as_bytes("a")));
}

TEST_CASE("a changed key text is refused") {
    auto const text =
        SigningKey::from_seed("client", SignatureType::cosignature, {1, 2}).value().to_text();
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto changed = text;
        changed[i] = changed[i] == 'A' ? 'B' : 'A';
        accepted += SigningKey::from_text(changed).has_value();
        accepted += SigningKey::from_text(text.substr(0, i)).has_value();
    }
    CHECK(accepted == 0);
    CHECK(SigningKey::from_text(text + "\n").error().key == "signing_key.malformed");
}

TEST_CASE("a name that cannot stand in a signature line is refused") {
    CHECK(SigningKey::from_seed("two words", SignatureType::ed25519, {}).error().key ==
          "signing_key.bad_name");
}
