// SPDX-License-Identifier: EUPL-1.2
#include "service/recovery_code.hpp"

namespace hefboom::service {

namespace {

constexpr std::string_view digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned bits_per_digit = 5;
constexpr unsigned bits_per_byte = 8;
constexpr std::size_t digits_per_group = 4;
constexpr std::size_t digits_in_all =
    std::tuple_size_v<RecoveryCode> * bits_per_byte / bits_per_digit;

/// The digit somebody meant; npos for none.
std::size_t value_of(char typed) {
    auto const letter = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    if (letter == 'O') return 0;
    if (letter == 'I' || letter == 'L') return 1;
    return digits.find(letter);
}

} // namespace

std::string to_string(RecoveryCode const& code) {
    std::string text;
    std::uint32_t bits = 0;
    unsigned held = 0;
    std::size_t written = 0;
    for (auto const byte : code) {
        bits = (bits << bits_per_byte) | byte;
        held += bits_per_byte;
        while (held >= bits_per_digit) {
            held -= bits_per_digit;
            if (written > 0 && written % digits_per_group == 0) text += '-';
            text += digits[(bits >> held) & 31U];
            ++written;
        }
    }
    return text;
}

std::optional<RecoveryCode> recovery_code_from(std::string_view text) {
    RecoveryCode code{};
    std::uint32_t bits = 0;
    unsigned held = 0;
    std::size_t read = 0;
    std::size_t filled = 0;
    for (auto const typed : text) {
        if (typed == ' ' || typed == '-') continue;
        auto const value = value_of(typed);
        if (value == std::string_view::npos || ++read > digits_in_all) return std::nullopt;
        bits = (bits << bits_per_digit) | static_cast<std::uint32_t>(value);
        held += bits_per_digit;
        if (held < bits_per_byte) continue;
        held -= bits_per_byte;
        code[filled++] = static_cast<std::uint8_t>(bits >> held);
    }
    if (read != digits_in_all) return std::nullopt;
    return code;
}

} // namespace hefboom::service
