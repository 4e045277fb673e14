// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "journal/hash.hpp"

#include <array>
#include <cstdint>

namespace hefboom::journal {

/// 32 random bytes of one commitment. As long as they are secret, or once they are destroyed, the
/// commitment tells nothing about its payload, not even to somebody who can guess it.
struct Salt {
    std::array<std::uint8_t, 32> bytes{};

    auto operator<=>(Salt const&) const = default;
};

/// What stands in the journal for something that is shown elsewhere, or to others, or no more.
using Commitment = Digest;

/// What is committed to. A commitment of one kind never opens as another.
enum class Committed {
    header, ///< the header of an entry
    body,   ///< the body of an entry
    text,   ///< an item: a text, or what else is sealed under its own key
};

/// SHA-256 of, one after another: the label, the 32 bytes of the salt, the payload. The labels are
/// "hefboom commitment v1 header\n", "hefboom commitment v1 body\n", "hefboom commitment v1
/// text\n".
[[nodiscard]] Commitment commit(Committed kind, Salt const& salt, ByteView payload);

} // namespace hefboom::journal
