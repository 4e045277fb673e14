// SPDX-License-Identifier: EUPL-1.2
#include "analysis/spoken_words.hpp"

#include <cstddef>

namespace hefboom::analysis {

namespace {

struct Character {
    char32_t code = 0;
    std::size_t bytes = 1;
};

constexpr char32_t no_character = 0xFFFD;
constexpr char32_t apostrophe = U'\'';
constexpr char32_t curved_apostrophe = 0x2019;

/// The character that begins there.
Character character_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t place) { return static_cast<unsigned char>(text[place]); };
    auto const lead = byte(at);
    if (lead < 0x80) return {.code = lead};
    auto const bytes = lead >= 0xF0 ? 4U : lead >= 0xE0 ? 3U : 2U;
    if (lead < 0xC2 || lead > 0xF4 || at + bytes > text.size()) return {.code = no_character};
    char32_t code = lead & (0xFFU >> (bytes + 1));
    for (auto next = at + 1; next < at + bytes; ++next) {
        if ((byte(next) & 0xC0U) != 0x80U) return {.code = no_character};
        code = (code << 6U) | (byte(next) & 0x3FU);
    }
    return {.code = code, .bytes = bytes};
}

bool within(char32_t code, char32_t from, char32_t to) {
    return code >= from && code <= to;
}

bool is_letter_or_digit(char32_t code) {
    if (code < 0x80)
        return within(code, U'0', U'9') || within(code, U'a', U'z') || within(code, U'A', U'Z');
    if (code < 0xC0) return code == 0xAA || code == 0xB5 || code == 0xBA;
    if (code == 0xD7 || code == 0xF7 || code == no_character) return false;
    // Punctuation, arrows, signs and pictures.
    return !within(code, 0x2000, 0x2BFF) && !within(code, 0x3000, 0x303F) &&
           !within(code, 0xE000, 0xF8FF) && !within(code, 0xFE00, 0xFE6F) &&
           !within(code, 0xFF00, 0xFF0F) && !within(code, 0x1F000, 0x1FAFF) && code < 0xE0000;
}

char32_t small_letter(char32_t code) {
    if (within(code, U'A', U'Z')) return code + 0x20;
    if (within(code, 0xC0, 0xDE) && code != 0xD7) return code + 0x20;
    // Latin Extended-A: capitals are even, save in two stretches.
    if (within(code, 0x139, 0x148) || within(code, 0x179, 0x17E)) return code + (code & 1U);
    if (code == 0x178) return 0xFF;
    if (within(code, 0x100, 0x177) && code != 0x130 && code != 0x131 && code != 0x138)
        return code | 1U;
    if (within(code, 0x391, 0x3A9)) return code + 0x20;
    if (within(code, 0x410, 0x42F)) return code + 0x20;
    if (within(code, 0x400, 0x40F)) return code + 0x50;
    return code;
}

void append(std::string& out, char32_t code) {
    auto const put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (code < 0x80) return put(code);
    if (code < 0x800) {
        put(0xC0U | (code >> 6U));
        return put(0x80U | (code & 0x3FU));
    }
    if (code < 0x10000) {
        put(0xE0U | (code >> 12U));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
    }
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
}

} // namespace

std::vector<std::string> spoken_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    auto const end_word = [&] {
        if (!word.empty()) words.push_back(std::move(word));
        word.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        auto const [code, bytes] = character_at(text, at);
        at += bytes;
        if (is_letter_or_digit(code)) {
            append(word, small_letter(code));
        } else if ((code == apostrophe || code == curved_apostrophe) && !word.empty() &&
                   at < text.size() && is_letter_or_digit(character_at(text, at).code)) {
            word += '\'';
        } else {
            end_word();
        }
    }
    end_word();
    return words;
}

} // namespace hefboom::analysis
