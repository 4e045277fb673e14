// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "base/digest.hpp"
#include "base/instant.hpp"
#include "domain/boxes.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hefboom::store {

using domain::AccountId;
using domain::ActorId;
using domain::BoxId;
using domain::CommandId;
using domain::EngagementId;
using domain::ItemId;
using domain::ObjectId;

/// One step of a journal, as it is stored and never encoded anew.
struct Entry {
    Bytes header;
    Bytes header_salt;
    Bytes body;
    Bytes body_salt;
    Digest leaf{}; ///< the leaf's hash in the journal's tree

    bool operator==(Entry const&) const = default;
};

/// An entry while it is being read: the spans end with the call that shows them.
struct EntryView {
    std::uint64_t index = 0; ///< from 0, without gaps
    std::span<std::uint8_t const> header;
    std::span<std::uint8_t const> header_salt;
    std::span<std::uint8_t const> body;
    std::span<std::uint8_t const> body_salt;
    std::span<std::uint8_t const> leaf; ///< 32 bytes
};

/// Called for each entry in order. It must not call the store; what it throws ends the reading.
using EntryVisitor = std::function<void(EntryView const&)>;

/// A signed statement that a journal had this many entries with this root.
struct Checkpoint {
    std::uint64_t size = 0;
    Digest root{};
    std::string note; ///< the signed note, complete

    bool operator==(Checkpoint const&) const = default;
};

using CheckpointVisitor = std::function<void(Checkpoint const&)>;

/// What a command did, kept for ever so that a retry finds its first answer.
struct Receipt {
    ActorId actor;
    CommandId command;
    Digest request{}; ///< of the command as it was sent; another one under this id is a mistake
    std::uint64_t first_index = 0;
    std::uint32_t count = 0;
    Bytes result; ///< the ids the command made

    bool operator==(Receipt const&) const = default;
};

/// Whose key opens a text, beside the item's own: the server's alone, or also a facilitator's or
/// the speaker's, with which the caller has sealed `bytes` before.
enum class ItemClass : std::uint8_t { server, vault };

/// A text outside the journal. The store seals it with a key of its own before it is written.
struct NewItem {
    ItemId id;
    ItemClass item_class = ItemClass::server;
    Bytes bytes;

    bool operator==(NewItem const&) const = default;
};

/// A text as it is found.
struct Item {
    enum class State : std::uint8_t {
        readable,
        erased,  ///< its key was destroyed on purpose: gone for good
        keyless, ///< its key is not on this server: restored from a backup without its keys
    };
    State state = State::readable;
    ItemClass item_class = ItemClass::server;
    std::optional<Instant> erased_at; ///< when `erased`
    Bytes bytes;                      ///< when `readable`

    bool operator==(Item const&) const = default;
};

/// Which draft: one author's private text for one section of one object.
struct DraftKey {
    ObjectId object;
    std::string section;
    AccountId author;

    auto operator<=>(DraftKey const&) const = default;
};

struct Draft {
    DraftKey key;
    std::uint64_t base = 0;     ///< the revision of the offered text it was written upon
    std::uint64_t revision = 0; ///< grows with every write and is never 0; no later life repeats it
    Bytes text;

    bool operator==(Draft const&) const = default;
};

/// A journal as it stands after a restore that lost entries somebody had seen.
struct EpochDue {
    std::uint64_t size_kept = 0; ///< entries that came back
    std::uint64_t size_seen = 0; ///< entries of the newest checkpoint that somebody holds
    Digest root_seen{};
    std::uint32_t epoch_seen = 1; ///< the newest epoch anybody saw: the next one comes after it

    bool operator==(EpochDue const&) const = default;
};

/// An engagement the store knows.
struct StoredEngagement {
    EngagementId id;
    std::uint64_t size = 0;
    std::optional<EpochDue> epoch_due; ///< the next entry must open a new epoch and name the gap

    bool operator==(StoredEngagement const&) const = default;
};

} // namespace hefboom::store
