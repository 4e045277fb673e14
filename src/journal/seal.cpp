// SPDX-License-Identifier: EUPL-1.2
#include "journal/seal.hpp"

#include <sodium.h>

#include <algorithm>
#include <cassert>

namespace hefboom::journal {

static_assert(sizeof(Nonce) == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(seal_overhead == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES +
                                   crypto_aead_xchacha20poly1305_ietf_ABYTES);

SealKey::SealKey(SealKey&& other) noexcept : bytes_(other.bytes_) {
    sodium_memzero(other.bytes_.data(), other.bytes_.size());
}

SealKey& SealKey::operator=(SealKey&& other) noexcept {
    if (this != &other) {
        bytes_ = other.bytes_;
        sodium_memzero(other.bytes_.data(), other.bytes_.size());
    }
    return *this;
}

SealKey::~SealKey() {
    sodium_memzero(bytes_.data(), bytes_.size());
}

Bytes seal(SealKey const& key, Nonce const& nonce, ByteView plain, ByteView associated) {
    Bytes sealed(plain.size() + seal_overhead);
    std::ranges::copy(nonce.bytes, sealed.begin());
    unsigned long long written = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        sealed.data() + nonce.bytes.size(), &written, plain.data(), plain.size(), associated.data(),
        associated.size(), nullptr, nonce.bytes.data(), key.bytes().data());
    assert(written + nonce.bytes.size() == sealed.size());
    return sealed;
}

std::optional<Bytes> open(SealKey const& key, ByteView sealed, ByteView associated) {
    if (sealed.size() < seal_overhead) return std::nullopt;
    auto const nonce = sealed.first(sizeof(Nonce));
    auto const rest = sealed.subspan(sizeof(Nonce));
    // One byte more than is asked for, so that an empty text has somewhere to be.
    Bytes plain(sealed.size() - seal_overhead + 1);
    unsigned long long written = 0;
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            plain.data(), &written, nullptr, rest.data(), rest.size(), associated.data(),
            associated.size(), nonce.data(), key.bytes().data()) != 0)
        return std::nullopt;
    plain.resize(static_cast<std::size_t>(written));
    return plain;
}

} // namespace hefboom::journal
