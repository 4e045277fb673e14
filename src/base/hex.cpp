// SPDX-License-Identifier: EUPL-1.2
#include "base/hex.hpp"

namespace hefboom {

namespace {

constexpr std::string_view digits_in_order = "0123456789abcdef";

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
        auto const high = digits_in_order.find(digits[i]);
        auto const low = digits_in_order.find(digits[i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos) return std::nullopt;
        bytes.push_back(static_cast<std::uint8_t>(high << 4U | low));
    }
    return bytes;
}

} // namespace hefboom
