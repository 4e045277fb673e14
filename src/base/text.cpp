// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <cstdint>

namespace hefboom {

namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// The length of the well-formed code point at `at`, 0 when there is none (RFC 3629, section 4).
std::size_t code_point_length(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<std::uint8_t>(text[at + i]) : 0U;
    };
    auto const tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    auto const first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xC2 && first <= 0xDF) return tail(1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        if (!tail(1) || !tail(2)) return 0;
        if (first == 0xE0 && byte(1) < 0xA0) return 0; // written longer than needed
        if (first == 0xED && byte(1) > 0x9F) return 0; // half of a surrogate pair
        return 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (!tail(1) || !tail(2) || !tail(3)) return 0;
        if (first == 0xF0 && byte(1) < 0x90) return 0;
        if (first == 0xF4 && byte(1) > 0x8F) return 0; // beyond U+10FFFF
        return 4;
    }
    return 0;
}

} // namespace

bool is_clean_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] >= ' ' && text[at] < '\x7f') {
            ++at;
            continue;
        }
        auto const length = code_point_length(text, at);
        if (length == 0) return false;
        auto const c = static_cast<std::uint8_t>(text[at]);
        if (c < 0x20 && c != '\n' && c != '\t') return false;
        if (c == 0x7F) return false;
        at += length;
    }
    return true;
}

std::size_t word_count(std::string_view text) {
    std::size_t count = 0;
    bool in_word = false;
    for (auto const c : text) {
        if (!is_space(c) && !in_word) ++count;
        in_word = !is_space(c);
    }
    return count;
}

std::size_t character_count(std::string_view text) {
    std::size_t count = 0;
    for (auto const c : text)
        if ((static_cast<std::uint8_t>(c) & 0xC0U) != 0x80U) ++count;
    return count;
}

std::string trimmed(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            if (i + 1 < text.size() && text[i + 1] == '\n') continue;
            result.push_back('\n');
        } else {
            result.push_back(text[i]);
        }
    }
    while (!result.empty() && is_space(result.back()))
        result.pop_back();
    std::size_t begin = 0;
    while (begin < result.size() && is_space(result[begin]))
        ++begin;
    return result.substr(begin);
}

} // namespace hefboom
