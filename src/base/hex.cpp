// SPDX-License-Identifier: EUPL-1.2
#include "base/hex.hpp"

#include <array>

namespace hefboom {

namespace {

constexpr std::string_view digits_in_order = "0123456789abcdef";
constexpr std::uint8_t no_digit = 0xff;

constexpr std::array<std::uint8_t, 256> values = [] {
    std::array<std::uint8_t, 256> table{};
    table.fill(no_digit);
    for (std::size_t i = 0; i < digits_in_order.size(); ++i)
        table[static_cast<std::uint8_t>(digits_in_order[i])] = static_cast<std::uint8_t>(i);
    return table;
}();

} // namespace

std::string to_hex(std::span<std::uint8_t const> bytes) {
    std::string text(bytes.size() * 2, '0');
    auto* digit = text.data();
    for (auto const byte : bytes) {
        *digit++ = digits_in_order[byte >> 4U];
        *digit++ = digits_in_order[byte & 0x0fU];
    }
    return text;
}

bool read_hex(std::string_view digits, std::span<std::uint8_t> bytes) {
    if (digits.size() != 2 * bytes.size()) return false;
    std::uint8_t strange = 0; // a digit that is none sets the upper half
    auto const* digit = digits.data();
    for (auto& byte : bytes) {
        auto const high = values[static_cast<std::uint8_t>(*digit++)];
        auto const low = values[static_cast<std::uint8_t>(*digit++)];
        strange = static_cast<std::uint8_t>(strange | high | low);
        byte = static_cast<std::uint8_t>(high << 4U | low);
    }
    return strange < digits_in_order.size();
}

std::optional<std::vector<std::uint8_t>> from_hex(std::string_view digits) {
    std::vector<std::uint8_t> bytes(digits.size() / 2);
    if (!read_hex(digits, bytes)) return std::nullopt;
    return bytes;
}

} // namespace hefboom
