// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/verifier_key.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hefboom::journal {

/// 32 random bytes an Ed25519 key is made from. Whoever has them can sign.
using Seed = std::array<std::uint8_t, 32>;

/// A secret key that signs notes under a name. Wiped when it goes out of scope.
class SigningKey {
public:
    /// Refuses `signing_key.bad_name` for a name that cannot stand in a signature line.
    [[nodiscard]] static Result<SigningKey> from_seed(std::string_view name, SignatureType type,
                                                      Seed const& seed);

    /// Reads what `to_text` writes. Refuses `signing_key.malformed`.
    [[nodiscard]] static Result<SigningKey> from_text(std::string_view text);

    SigningKey(SigningKey&& other) noexcept;
    SigningKey& operator=(SigningKey&& other) noexcept;
    SigningKey(SigningKey const&) = delete;
    SigningKey& operator=(SigningKey const&) = delete;
    ~SigningKey();

    [[nodiscard]] VerifierKey const& verifier() const { return verifier_; }

    /// The 64 bytes of the Ed25519 signature, always the same for the same message.
    [[nodiscard]] std::array<std::uint8_t, 64> sign(ByteView message) const;

    /// "PRIVATE+KEY+name+<8 digits of the id>+<base64 of type and seed>", for a key file.
    [[nodiscard]] std::string to_text() const;

private:
    SigningKey() = default;

    VerifierKey verifier_;
    std::array<std::uint8_t, 64> secret_{}; // seed, then public key
};

} // namespace hefboom::journal
