// SPDX-License-Identifier: EUPL-1.2
#include "base/id.hpp"

#include "base/hex.hpp"

#include <algorithm>

namespace hefboom {

std::string hex_of(std::array<std::uint8_t, 16> const& bytes) {
    return to_hex(bytes);
}

std::optional<std::array<std::uint8_t, 16>> bytes_of_hex(std::string_view digits) {
    std::array<std::uint8_t, 16> result{};
    if (digits.size() != result.size() * 2) return std::nullopt;
    auto const bytes = from_hex(digits);
    if (!bytes) return std::nullopt;
    std::ranges::copy(*bytes, result.begin());
    return result;
}

} // namespace hefboom
