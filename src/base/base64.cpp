// SPDX-License-Identifier: EUPL-1.2
#include "base/base64.hpp"

#include <array>

namespace hefboom {

namespace {

constexpr std::string_view alphabet =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t no_value = 0xff;

constexpr std::array<std::uint8_t, 256> values = [] {
    std::array<std::uint8_t, 256> table{};
    table.fill(no_value);
    for (std::size_t i = 0; i < alphabet.size(); ++i)
        table[static_cast<std::uint8_t>(alphabet[i])] = static_cast<std::uint8_t>(i);
    return table;
}();

std::uint8_t value_of(char c) {
    return values[static_cast<std::uint8_t>(c)];
}

} // namespace

std::string to_base64(ByteView bytes) {
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        auto const left = bytes.size() - i;
        auto const byte = [&](std::size_t k) { return k < left ? std::uint32_t{bytes[i + k]} : 0; };
        auto const group = byte(0) << 16U | byte(1) << 8U | byte(2);
        text.push_back(alphabet[group >> 18U]);
        text.push_back(alphabet[group >> 12U & 0x3fU]);
        text.push_back(left > 1 ? alphabet[group >> 6U & 0x3fU] : '=');
        text.push_back(left > 2 ? alphabet[group & 0x3fU] : '=');
    }
    return text;
}

std::optional<Bytes> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::size_t padding = 0;
    while (padding < 2 && padding < text.size() && text[text.size() - 1 - padding] == '=')
        ++padding;
    Bytes bytes;
    bytes.reserve(text.size() / 4 * 3);
    std::uint32_t group = 0;
    auto const digits = text.size() - padding;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const value = i < digits ? value_of(text[i]) : std::uint8_t{0};
        if (value == no_value) return std::nullopt;
        group = group << 6U | value;
        if (i % 4 != 3) continue;
        bytes.push_back(static_cast<std::uint8_t>(group >> 16U));
        bytes.push_back(static_cast<std::uint8_t>(group >> 8U & 0xffU));
        bytes.push_back(static_cast<std::uint8_t>(group & 0xffU));
        group = 0;
    }
    for (; padding > 0; --padding) {
        if (bytes.back() != 0) return std::nullopt;
        bytes.pop_back();
    }
    return bytes;
}

} // namespace hefboom
