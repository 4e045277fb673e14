// SPDX-License-Identifier: EUPL-1.2
#include "journal/signing_key.hpp"

#include "base/base64.hpp"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace hefboom::journal {

namespace {

constexpr std::string_view text_start = "PRIVATE+KEY+";

} // namespace

Result<SigningKey> SigningKey::from_seed(std::string_view name, SignatureType type,
                                         Seed const& seed) {
    if (!is_key_name(name)) return refuse(Refused::invalid, "signing_key.bad_name");
    SigningKey key;
    key.verifier_ = {.name = std::string(name), .type = type};
    crypto_sign_seed_keypair(key.verifier_.key.data(), key.secret_.data(), seed.data());
    return key;
}

SigningKey::SigningKey(SigningKey&& other) noexcept
    : verifier_(std::move(other.verifier_)), secret_(other.secret_) {
    sodium_memzero(other.secret_.data(), other.secret_.size());
}

SigningKey& SigningKey::operator=(SigningKey&& other) noexcept {
    if (this != &other) {
        verifier_ = std::move(other.verifier_);
        secret_ = other.secret_;
        sodium_memzero(other.secret_.data(), other.secret_.size());
    }
    return *this;
}

SigningKey::~SigningKey() {
    sodium_memzero(secret_.data(), secret_.size());
}

std::array<std::uint8_t, 64> SigningKey::sign(ByteView message) const {
    std::array<std::uint8_t, 64> signature{};
    crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), secret_.data());
    return signature;
}

std::string SigningKey::to_text() const {
    auto const vkey = to_vkey(verifier_);
    auto const name_and_id = vkey.substr(0, vkey.find('+', vkey.find('+') + 1) + 1);
    std::array<std::uint8_t, 33> bytes{static_cast<std::uint8_t>(verifier_.type)};
    std::copy_n(secret_.begin(), sizeof(Seed), bytes.begin() + 1);
    auto text = std::string(text_start) + name_and_id + to_base64(bytes);
    sodium_memzero(bytes.data(), bytes.size());
    return text;
}

Result<SigningKey> SigningKey::from_text(std::string_view text) {
    auto const malformed = refuse(Refused::invalid, "signing_key.malformed");
    if (!text.starts_with(text_start)) return malformed;
    auto const rest = text.substr(text_start.size());
    auto const name = rest.substr(0, rest.find('+'));
    auto const id = rest.find('+', std::min(name.size() + 1, rest.size()));
    if (id == std::string_view::npos) return malformed;
    auto bytes = from_base64(rest.substr(id + 1));
    Seed seed{};
    if (!bytes || bytes->size() != 1 + seed.size()) return malformed;
    auto const type = SignatureType{bytes->front()};
    if (type != SignatureType::ed25519 && type != SignatureType::cosignature) return malformed;
    std::ranges::copy(ByteView(*bytes).subspan(1), seed.begin());
    auto key = from_seed(name, type, seed);
    sodium_memzero(seed.data(), seed.size());
    sodium_memzero(bytes->data(), bytes->size());
    // The id in the middle must be the one of this name and key.
    if (!key || key->to_text() != text) return malformed;
    return key;
}

} // namespace hefboom::journal
