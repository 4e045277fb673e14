// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom {

/// Bytes as lower-case hexadecimal digits, two a byte.
[[nodiscard]] std::string to_hex(std::span<std::uint8_t const> bytes);

/// Writes the bytes of twice as many lower-case digits to `bytes`; false for any other text, and
/// then what `bytes` holds means nothing.
[[nodiscard]] bool read_hex(std::string_view digits, std::span<std::uint8_t> bytes);

/// The bytes of an even number of lower-case digits; nothing for any other text.
[[nodiscard]] std::optional<std::vector<std::uint8_t>> from_hex(std::string_view digits);

} // namespace hefboom
