// SPDX-License-Identifier: EUPL-1.2
#include "codec/json_writer.hpp"

#include <cstdint>

namespace hefboom::codec {

void write_string(std::string& out, std::string_view text) {
    out += '"';
    for (auto const c : text) {
        switch (c) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        case '\r': out += "\\r"; break;
        default:
            if (static_cast<std::uint8_t>(c) < 0x20) {
                constexpr std::string_view digits = "0123456789abcdef";
                out += "\\u00";
                out += digits[static_cast<std::uint8_t>(c) >> 4U];
                out += digits[static_cast<std::uint8_t>(c) & 15U];
            } else {
                out += c;
            }
        }
    }
    out += '"';
}

void write_plain(std::string& out, std::string_view text) {
    out += '"';
    out += text;
    out += '"';
}

void write_name(std::string& out, char separator, std::string_view name) {
    out += separator;
    write_plain(out, name);
    out += ':';
}

} // namespace hefboom::codec
