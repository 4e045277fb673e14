// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/rooms.hpp"

#include <functional>
#include <string>

namespace hefboom::service {

/// Who wants an export, as the room knows him; asked anew for every piece of it.
using Viewing = std::function<Result<domain::Actor>(Room const&)>;

/// The export of an engagement's journal for one viewer: all leaves and checkpoints, with the
/// cosignatures handed in for them; headers, bodies, salts and texts only of what he may read.
/// Entries that come meanwhile are left out. Nobody's writing waits longer than for a piece of it.
/// Refusals of `viewing`, also when it refuses halfway. Throws StoreFailure.
[[nodiscard]] Result<std::string> export_for(Rooms& rooms, domain::EngagementId engagement,
                                             Viewing const& viewing, std::string const& label);

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
