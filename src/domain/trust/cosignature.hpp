// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "domain/party.hpp"
#include "domain/prose.hpp"

#include <optional>

namespace hefboom::domain {

/// Somebody outside the server vouches for a checkpoint with a key the server never has.
struct Cosignature {
    std::uint64_t size = 0;
    Instant at;
    std::optional<Party> party;
    MemberId member; ///< who brought it
    TextRef note;
    TextRef key;
};

namespace limits {
constexpr std::size_t cosignatures_most = 10'000;
} // namespace limits

/// Brought by a member: a C2SP cosignature line. The service checked signature and root before.
struct TakeCosignature {
    static constexpr std::string_view name = "trust.take_cosignature";
    Prose note;             ///< the whole cosigned checkpoint, as text
    Prose key;              ///< the verifier key of the cosigner
    std::uint64_t size = 0; ///< not asked for: the service reads it from the note it verified
};
BOOST_DESCRIBE_STRUCT(TakeCosignature, (), (note, key))

struct CosignatureTaken {
    static constexpr std::string_view type = "trust.cosignature_taken";
    std::uint64_t size = 0;
    std::optional<Party> party;
    MemberId member;
    TextRef note;
    TextRef key;
};
BOOST_DESCRIBE_STRUCT(CosignatureTaken, (), (size, party, member, note, key))

} // namespace hefboom::domain
