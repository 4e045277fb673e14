// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace hefboom {

/// Standard base64 with padding (RFC 4648, section 4), without line breaks.
[[nodiscard]] std::string to_base64(ByteView bytes);

/// The bytes of text that `to_base64` can have written; nothing for any other text, so that no
/// two texts stand for the same bytes (missing padding and stray low bits are refused).
[[nodiscard]] std::optional<Bytes> from_base64(std::string_view text);

} // namespace hefboom
