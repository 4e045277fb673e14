// SPDX-License-Identifier: EUPL-1.2
#include "service/facilitator_keys.hpp"

#include "base/bytes.hpp"
#include "journal/keyed_hash.hpp"
#include "service/passphrase_cost.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace hefboom::service {

namespace {

constexpr std::size_t passphrase_salt_bytes = crypto_pwhash_SALTBYTES;
constexpr std::size_t secret_bytes = 32;

constexpr std::string_view for_passphrase = "hefboom facilitator secret, by passphrase, 1";
constexpr std::string_view for_recovery = "hefboom facilitator secret, by recovery sheet, 1";

using KeyBytes = std::array<std::uint8_t, secret_bytes>;

journal::SealKey key_of(KeyBytes& bytes) {
    journal::SealKey key(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

journal::SealKey key_from_passphrase(std::string_view passphrase, ByteView salt) {
    KeyBytes bytes{};
    if (crypto_pwhash(bytes.data(), bytes.size(), passphrase.data(), passphrase.size(), salt.data(),
                      argon_passes, argon_bytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::runtime_error("not enough memory to open a key by its passphrase (64 MiB)");
    return key_of(bytes);
}

journal::SealKey key_from_code(RecoveryCode const& code) {
    KeyBytes padded{};
    std::ranges::copy(code, padded.begin());
    auto bytes = journal::keyed_hash(key_of(padded), as_bytes(for_recovery));
    return key_of(bytes);
}

Bytes associated(PairOf const& of, std::string_view purpose) {
    Bytes bytes(purpose.begin(), purpose.end());
    bytes.insert(bytes.end(), of.account.bytes.begin(), of.account.bytes.end());
    bytes.insert(bytes.end(), of.public_key.begin(), of.public_key.end());
    return bytes;
}

std::optional<FacilitatorSecret> secret_from(std::optional<Bytes> opened) {
    if (!opened || opened->size() != secret_bytes) return std::nullopt;
    KeyBytes bytes{};
    std::ranges::copy(*opened, bytes.begin());
    sodium_memzero(opened->data(), opened->size());
    return key_of(bytes);
}

} // namespace

FreshPair fresh_pair(World const& world) {
    auto bytes = world.random<secret_bytes>();
    Bytes public_key(crypto_scalarmult_BYTES);
    crypto_scalarmult_base(public_key.data(), bytes.data());
    return {key_of(bytes), std::move(public_key)};
}

Bytes wrapped_by_passphrase(FacilitatorSecret const& secret, PairOf const& of,
                            std::string_view passphrase, World const& world) {
    auto const salt = world.random<passphrase_salt_bytes>();
    auto const sealed = journal::seal(key_from_passphrase(passphrase, salt), {world.random<24>()},
                                      secret.bytes(), associated(of, for_passphrase));
    Bytes wrapped(salt.begin(), salt.end());
    wrapped.insert(wrapped.end(), sealed.begin(), sealed.end());
    return wrapped;
}

std::optional<FacilitatorSecret> unwrapped_by_passphrase(Bytes const& wrapped, PairOf const& of,
                                                         std::string_view passphrase) {
    if (wrapped.size() <= passphrase_salt_bytes) return std::nullopt;
    ByteView const bytes(wrapped);
    return secret_from(
        journal::open(key_from_passphrase(passphrase, bytes.first(passphrase_salt_bytes)),
                      bytes.subspan(passphrase_salt_bytes), associated(of, for_passphrase)));
}

Bytes wrapped_by_recovery(FacilitatorSecret const& secret, PairOf const& of,
                          RecoveryCode const& code, World const& world) {
    return journal::seal(key_from_code(code), {world.random<24>()}, secret.bytes(),
                         associated(of, for_recovery));
}

std::optional<FacilitatorSecret> unwrapped_by_recovery(Bytes const& wrapped, PairOf const& of,
                                                       RecoveryCode const& code) {
    return secret_from(journal::open(key_from_code(code), wrapped, associated(of, for_recovery)));
}

} // namespace hefboom::service
