// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/room.hpp"

#include <string>

namespace hefboom::service {

/// The export of an engagement's journal for one viewer: all leaves and checkpoints; headers,
/// bodies, salts and texts only of what he may read. Blocks readers of the same room for no longer
/// than one look at the size; entries that come meanwhile are left out. Throws StoreFailure.
[[nodiscard]] Result<std::string> export_for(store::Store& store, Room& room,
                                             domain::Actor const& viewer, std::string const& label);

/// The newest checkpoint as a signed note, and the key to check it with.
struct TrustFacts {
    std::uint64_t size = 0;
    std::string root; ///< hexadecimal
    std::string checkpoint;
    std::string verifier_key;
    std::string origin;
};
BOOST_DESCRIBE_STRUCT(TrustFacts, (), (size, root, checkpoint, verifier_key, origin))

[[nodiscard]] Result<TrustFacts> trust_facts(store::Store& store, Room const& room);

/// Whether `note` is a checkpoint this log signed, cosigned by `key`, and of a tree it really had.
/// Refusals cosignature.malformed, cosignature.unknown_tree, cosignature.forged.
[[nodiscard]] Result<std::uint64_t> checked_cosignature(store::Store& store, Room const& room,
                                                        std::string_view note,
                                                        std::string_view key);

} // namespace hefboom::service
