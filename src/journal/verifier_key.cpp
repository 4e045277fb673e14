// SPDX-License-Identifier: EUPL-1.2
#include "journal/verifier_key.hpp"

#include "base/base64.hpp"
#include "base/hex.hpp"

#include <sodium.h>

#include <algorithm>

namespace hefboom::journal {

namespace {

std::array<std::uint8_t, 33> encoded(VerifierKey const& key) {
    std::array<std::uint8_t, 33> bytes{static_cast<std::uint8_t>(key.type)};
    std::ranges::copy(key.key, bytes.begin() + 1);
    return bytes;
}

std::string id_digits(VerifierKey const& key) {
    auto const id = key.id();
    std::array<std::uint8_t, 4> const bytes{
        static_cast<std::uint8_t>(id >> 24U), static_cast<std::uint8_t>(id >> 16U & 0xffU),
        static_cast<std::uint8_t>(id >> 8U & 0xffU), static_cast<std::uint8_t>(id & 0xffU)};
    return to_hex(bytes);
}

} // namespace

bool is_key_name(std::string_view name) {
    return !name.empty() && name.size() <= max_key_name_bytes &&
           std::ranges::all_of(name, [](char c) { return c > ' ' && c < 0x7f && c != '+'; });
}

std::uint32_t VerifierKey::id() const {
    auto const hash = sha256({as_bytes(name), as_bytes("\n"), encoded(*this)});
    return std::uint32_t{hash[0]} << 24U | std::uint32_t{hash[1]} << 16U |
           std::uint32_t{hash[2]} << 8U | hash[3];
}

std::string to_vkey(VerifierKey const& key) {
    return key.name + "+" + id_digits(key) + "+" + to_base64(encoded(key));
}

Result<VerifierKey> verifier_key_from(std::string_view vkey) {
    auto const malformed = refuse(Refused::invalid, "vkey.malformed");
    auto const first = vkey.find('+');
    if (first == std::string_view::npos) return malformed;
    auto const second = vkey.find('+', first + 1);
    if (second == std::string_view::npos) return malformed;
    auto const name = vkey.substr(0, first);
    auto const digits = vkey.substr(first + 1, second - first - 1);
    auto const bytes = from_base64(vkey.substr(second + 1));
    if (!is_key_name(name) || digits.size() != 8 || !bytes || bytes->empty()) return malformed;
    auto const type = SignatureType{bytes->front()};
    if (type != SignatureType::ed25519 && type != SignatureType::cosignature)
        return refuse(Refused::invalid, "vkey.unknown_type");
    VerifierKey key{.name = std::string(name), .type = type};
    if (bytes->size() != 1 + key.key.size()) return malformed;
    std::ranges::copy(ByteView(*bytes).subspan(1), key.key.begin());
    if (digits != id_digits(key)) return refuse(Refused::invalid, "vkey.wrong_id");
    return key;
}

bool is_signed_by(VerifierKey const& key, ByteView message, ByteView signature) {
    return signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                       key.key.data()) == 0;
}

} // namespace hefboom::journal
