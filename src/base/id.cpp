// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include "base/hex.hpp"

namespace hefboom {

std::string hex_of(std::array<std::uint8_t, 16> const& bytes) {
    return to_hex(bytes);
}

std::optional<std::array<std::uint8_t, 16>> bytes_of_hex(std::string_view digits) {
    std::array<std::uint8_t, 16> result{};
    if (!read_hex(digits, result)) return std::nullopt;
    return result;
}

} // namespace hefboom
