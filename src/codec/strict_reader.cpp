// SPDX-License-Identifier: EUPL-1.2
#include "codec/strict_reader.hpp"

#include "base/hex.hpp"

namespace hefboom::codec {

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
