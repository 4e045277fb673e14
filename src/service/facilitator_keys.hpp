// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/ids.hpp"
#include "journal/seal.hpp"
#include "service/recovery_code.hpp"
#include "service/world.hpp"
#include "store/accounts.hpp"

#include <optional>
#include <string_view>

namespace hefboom::service {

/// The X25519 secret of a facilitator: opens what was sealed to him. The server holds it only
/// wrapped, by his passphrase and by his recovery sheet, so that whoever runs the server, and
/// whoever resets a passphrase, cannot open it.
using FacilitatorSecret = journal::SealKey;

/// Whose pair it is: a wrapping opens for nobody else.
struct PairOf {
    domain::AccountId account;
    Bytes const& public_key;
};

/// A fresh pair, wrapped by nothing yet.
struct FreshPair {
    FacilitatorSecret secret;
    Bytes public_key;
};
[[nodiscard]] FreshPair fresh_pair(World const& world);

/// Wraps by a passphrase. Slow (Argon2id, 64 MiB): one at a time. Throws std::runtime_error when
/// there is no such memory.
[[nodiscard]] Bytes wrapped_by_passphrase(FacilitatorSecret const& secret, PairOf const& of,
                                          std::string_view passphrase, World const& world);
/// Slow as well; nothing for another passphrase, pair or account.
[[nodiscard]] std::optional<FacilitatorSecret>
unwrapped_by_passphrase(Bytes const& wrapped, PairOf const& of, std::string_view passphrase);

/// Wraps by a recovery sheet; quick, because nobody can guess its 160 bits.
[[nodiscard]] Bytes wrapped_by_recovery(FacilitatorSecret const& secret, PairOf const& of,
                                        RecoveryCode const& code, World const& world);
[[nodiscard]] std::optional<FacilitatorSecret>
unwrapped_by_recovery(Bytes const& wrapped, PairOf const& of, RecoveryCode const& code);

} // namespace hefboom::service
