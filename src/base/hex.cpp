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
    std::string text;
    text.reserve(bytes.size() * 2);
    for (auto const byte : bytes) {
        text.push_back(digits_in_order[byte >> 4U]);
        text.push_back(digits_in_order[byte & 0x0fU]);
    }
    return text;
}

std::optional<std::vector<std::uint8_t>> from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) return std::nullopt;
    std::vector<std::uint8_t> bytes;
    bytes.reserve(digits.size() / 2);
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        auto const high = values[static_cast<std::uint8_t>(digits[i])];
        auto const low = values[static_cast<std::uint8_t>(digits[i + 1])];
        if (high == no_digit || low == no_digit) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high << 4U | low));
    }
    return bytes;
}

} // namespace hefboom
