// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>

namespace hefboom::service {

/// What one guess at a passphrase costs (Argon2id): for a sign-in and for the key of a facilitator
/// alike.
constexpr unsigned long long argon_passes = 3;
constexpr std::size_t argon_bytes = std::size_t{64} * 1024 * 1024;

} // namespace hefboom::service
