// SPDX-License-Identifier: EUPL-1.2
#include "codec/strict_reader.hpp"

#include <array>

namespace hefboom::codec {

namespace {

constexpr std::uint8_t no_digit = 0xff;

constexpr std::array<std::uint8_t, 256> digit_values = [] {
    std::array<std::uint8_t, 256> values{};
    for (auto& value : values) value = no_digit;
    for (std::uint8_t i = 0; i < 10; ++i) values[static_cast<std::size_t>('0') + i] = i;
    for (std::uint8_t i = 0; i < 6; ++i)
        values[static_cast<std::size_t>('a') + i] = static_cast<std::uint8_t>(10 + i);
    return values;
}();

} // namespace

void read_hex(Cursor& cursor, std::uint8_t* bytes, std::size_t size) {
    if (!cursor.take("\"")) return;
    if (static_cast<std::size_t>(cursor.end - cursor.at) < 2 * size) {
        cursor.ok = false;
        return;
    }
    for (std::size_t i = 0; i < size; ++i) {
        auto const high = digit_values[static_cast<std::uint8_t>(cursor.at[2 * i])];
        auto const low = digit_values[static_cast<std::uint8_t>(cursor.at[2 * i + 1])];
        if (high == no_digit || low == no_digit) {
            cursor.ok = false;
            return;
        }
        bytes[i] = static_cast<std::uint8_t>(high << 4U | low);
    }
    cursor.at += 2 * size;
    cursor.take("\"");
}

} // namespace hefboom::codec
