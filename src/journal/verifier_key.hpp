// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "journal/hash.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hefboom::journal {

/// The signature types of the C2SP signed-note specification that Hefboom knows.
enum class SignatureType : std::uint8_t {
    ed25519 = 0x01,     ///< the log's own signature, over the text of a note
    cosignature = 0x04, ///< a witness's, over the text and a time (C2SP tlog-cosignature)
};

/// Longest name of a key.
constexpr std::size_t max_key_name_bytes = 128;

/// True for a name that may stand in a signature line: 1 to 128 printable ASCII characters without
/// space and plus. Narrower than the specification, which also allows other characters.
[[nodiscard]] bool is_key_name(std::string_view name);

/// A public key that signs notes under a name.
struct VerifierKey {
    std::string name;
    SignatureType type = SignatureType::ed25519;
    std::array<std::uint8_t, 32> key{}; ///< Ed25519

    bool operator==(VerifierKey const&) const = default;

    /// The first four bytes of SHA-256(name || 0x0A || type || key), most significant first.
    [[nodiscard]] std::uint32_t id() const;
};

/// The text form "name+<8 digits of the id>+<base64 of type and key>".
[[nodiscard]] std::string to_vkey(VerifierKey const& key);

/// Reads what `to_vkey` writes. Refuses `vkey.malformed`, `vkey.unknown_type` for another type of
/// signature and `vkey.wrong_id` when the id is not that of name and key.
[[nodiscard]] Result<VerifierKey> verifier_key_from(std::string_view vkey);

/// True when `signature` is that of the key over exactly these bytes (RFC 8032).
[[nodiscard]] bool is_signed_by(VerifierKey const& key, ByteView message, ByteView signature);

} // namespace hefboom::journal
