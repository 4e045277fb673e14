// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/scene.hpp"

#include <boost/describe/class.hpp>
#include <vector>

namespace hefboom::domain {

/// A checkpoint somebody outside the server vouched for.
struct CosignatureView {
    std::uint64_t size = 0;
    Instant at;
    std::optional<Party> party; ///< of who brought it; none: the facilitator
    TextRef brought_by;
    TextRef note; ///< the cosigned checkpoint, to keep and to compare
    TextRef key;
};
BOOST_DESCRIBE_STRUCT(CosignatureView, (), (size, at, party, brought_by, note, key))

/// A gap that a restored backup left.
struct EpochView {
    std::uint32_t epoch = 0;
    Instant at;
    std::uint64_t restored_size = 0;
    std::uint64_t known_size = 0;
    Digest known_root{};
};
BOOST_DESCRIBE_STRUCT(EpochView, (), (epoch, at, restored_size, known_size, known_root))

/// What was destroyed on one day. Of what or whom it was nothing is said: to whoever could not see
/// it before, that would tell more than there was to see.
struct ErasureLine {
    LocalDate on;
    Erased what = Erased::case_texts;
    std::int32_t times = 0;
};
BOOST_DESCRIBE_STRUCT(ErasureLine, (), (on, what, times))

/// What the engagement itself knows of its proofs; the border adds size, root and checkpoints.
struct TrustView {
    std::uint64_t size = 0;                    ///< entries replayed
    std::vector<CosignatureView> cosignatures; ///< newest first
    std::vector<EpochView> epochs;             ///< oldest first
    std::vector<ErasureLine> erasures;         ///< newest day first
    bool may_cosign = false;
};
BOOST_DESCRIBE_STRUCT(TrustView, (), (size, cosignatures, epochs, erasures, may_cosign))

[[nodiscard]] Result<TrustView> trust_view(Engagement const& state, Actor const& viewer);

} // namespace hefboom::domain
