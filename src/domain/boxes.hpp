// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "base/digest.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace hefboom::domain {

/// What lies in a box: no order, no time, nobody's name. The row with the highest sequence of a
/// token wins, and is its own receipt.
struct BoxRow {
    std::uint8_t party = 0; ///< 0 client, 1 contractor, 2 no party
    std::uint64_t sequence = 0;
    Bytes cells; ///< the kind of box says what they mean

    bool operator==(BoxRow const&) const = default;
};

/// Open ballots, blind ratings, sealed tallies: durable, sealed with a key of the box, and gone
/// with that key when the box is destroyed.
using Box = std::map<Digest, BoxRow>;

struct OpenBox {
    BoxId box;
};
struct PutInBox {
    BoxId box;
    Digest token{};
    BoxRow row;
};
struct DestroyBox {
    BoxId box;
};
using BoxChange = std::variant<OpenBox, PutInBox, DestroyBox>;

/// The boxes of one engagement that exist now. Beside the journal, never in it.
class Boxes {
public:
    /// The box, or an empty one when it was never opened or is destroyed.
    [[nodiscard]] Box const& box(BoxId id) const;
    [[nodiscard]] bool exists(BoxId id) const { return boxes_.contains(id); }
    [[nodiscard]] std::map<BoxId, Box> const& all() const { return boxes_; }

    /// What the store does durably, here in memory. An older sequence changes nothing.
    void apply(BoxChange const& change);

private:
    std::map<BoxId, Box> boxes_;
};

} // namespace hefboom::domain
