// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/id.hpp"
#include "base/instant.hpp"
#include "base/result.hpp"
#include "journal/commitment.hpp"
#include "journal/merkle.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace hefboom::journal {

/// One journal. Random, so that a leaf of one log never fits in another.
using LogId = Id<struct LogTag>;
/// Whatever an entry is about; the domain knows its kind.
using ObjectId = Id<struct ObjectTag>;
/// Whoever caused an entry.
using ActorId = Id<struct ActorTag>;

/// Longest name of an event type.
constexpr std::size_t max_type_characters = 64;
/// Longest body of an entry.
constexpr std::size_t max_body_bytes = std::size_t{64} * 1024;

/// What an entry is about, without what happened.
struct Header {
    std::string type; ///< as "case.opened": lower-case letters, digits, '_' and '.'
    ObjectId object;
    std::uint32_t version = 0; ///< of the type
    ActorId actor;
    Instant at; ///< not before 1970

    auto operator<=>(Header const&) const = default;
};

/// {"type":"case.opened","object":"<32 digits>","version":1,"actor":"<32 digits>","at":<ms>}
/// without white space, members in this order. The header must keep to the rules named at Header.
[[nodiscard]] std::string to_json(Header const& header);

/// Reads exactly what `to_json` writes, byte for byte. Refuses `entry.header_malformed`.
[[nodiscard]] Result<Header> header_from_json(std::string_view json);

/// One line of the journal as it is stored. Header and body are UTF-8 JSON without line ends; they
/// are hashed as they are and never written anew.
struct Entry {
    std::string header;
    Salt header_salt;
    std::string body;
    Salt body_salt;

    bool operator==(Entry const&) const = default;
};

/// What a leaf shows to everybody: nothing but that something was recorded.
struct LeafCommitments {
    Commitment header{};
    Commitment body{};

    bool operator==(LeafCommitments const&) const = default;
};

[[nodiscard]] LeafCommitments commitments_of(Entry const& entry);

/// The bytes of a leaf, 213 of them:
/// {"format":"hefboom/1","log":"<32 digits>","header":"<64 digits>","body":"<64 digits>"}
[[nodiscard]] std::string leaf_bytes(LogId const& log, LeafCommitments const& commitments);

/// The RFC 6962 leaf hash of `leaf_bytes`.
[[nodiscard]] Hash leaf_hash(LogId const& log, LeafCommitments const& commitments);
[[nodiscard]] Hash leaf_hash(LogId const& log, Entry const& entry);

} // namespace hefboom::journal
