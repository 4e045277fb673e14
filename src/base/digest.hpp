// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>

namespace hefboom {

/// 32 bytes that stand for a text without telling it: a SHA-256 hash or a salted commitment.
using Digest = std::array<std::uint8_t, 32>;

} // namespace hefboom
