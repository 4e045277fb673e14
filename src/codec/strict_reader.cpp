// SPDX-License-Identifier: EUPL-1.2
#include "codec/strict_reader.hpp"

#include "base/hex.hpp"

namespace hefboom::codec {

bool Cursor::take(std::string_view literal) {
    if (!ok || static_cast<std::size_t>(end - at) < literal.size() ||
        std::string_view(at, literal.size()) != literal)
        return ok = false;
    at += literal.size();
    return true;
}

void Cursor::take_name(char separator, std::string_view name) {
    take(std::string_view(&separator, 1));
    take("\"");
    take(name);
    take("\":");
}

std::string_view Cursor::quoted() {
    if (!take("\"")) return {};
    auto const* const begin = at;
    while (at < end && *at != '"')
        ++at;
    std::string_view const text(begin, static_cast<std::size_t>(at - begin));
    take("\"");
    return text;
}

void read_hex(Cursor& cursor, std::uint8_t* bytes, std::size_t size) {
    if (!cursor.take("\"")) return;
    if (static_cast<std::size_t>(cursor.end - cursor.at) < 2 * size ||
        !hefboom::read_hex({cursor.at, 2 * size}, {bytes, size})) {
        cursor.ok = false;
        return;
    }
    cursor.at += 2 * size;
    cursor.take("\"");
}

} // namespace hefboom::codec
