// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/rows.hpp"
#include "store/sealing.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_keys.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

namespace hefboom::store::sqlite {

/// The short number of an engagement in this file and how many entries it has.
struct KnownEngagement {
    std::int64_t number = 0;
    std::uint64_t size = 0;
};

/// An open box: its short number, whose it is, and what opens its rows.
struct KnownBox {
    std::int64_t number = 0;
    EngagementId engagement;
    KeyId key_id{};
    Key key{};
};

/// What every write needs to know, kept in memory: there are few engagements and few open boxes.
/// It runs ahead of the disk inside a transaction and is taken back with it.
class Catalog {
public:
    Catalog(Database& journal, Keys& keys) : journal_(&journal), keys_(&keys) {}

    /// Nothing for an engagement that was never written to.
    [[nodiscard]] KnownEngagement const* engagement(EngagementId id);
    /// The engagement, made when it is new. Inside a transaction.
    [[nodiscard]] KnownEngagement const& engagement_or_new(EngagementId id);
    void grow(EngagementId id, std::uint64_t entries);
    [[nodiscard]] std::unordered_map<EngagementId, KnownEngagement> const& engagements();

    /// Nothing when it is not open.
    [[nodiscard]] KnownBox const* box(BoxId id);
    void add_box(BoxId id, KnownBox const& box);
    void remove_box(BoxId id);
    [[nodiscard]] std::unordered_map<BoxId, KnownBox> const& boxes();

    /// Begins a stretch of changes that `undo` takes back.
    void mark();
    /// Takes back all changes since `mark`.
    void undo();
    /// Reads everything anew when it is next needed: after a transaction was undone.
    void forget() { loaded_ = false; }

private:
    void load();

    Database* journal_;
    Keys* keys_;
    bool loaded_ = false;
    std::unordered_map<EngagementId, KnownEngagement> engagements_;
    std::unordered_map<BoxId, KnownBox> boxes_;
    std::vector<std::function<void()>> inverses_; // of the changes since the mark, in order
};

/// More entries than that one engagement cannot have.
constexpr std::uint64_t max_entries = std::uint64_t{1} << 32;

/// Where an entry of that engagement lies.
[[nodiscard]] constexpr std::int64_t position_of(std::int64_t engagement, std::uint64_t index) {
    return engagement * (std::int64_t{1} << 32) + static_cast<std::int64_t>(index);
}

} // namespace hefboom::store::sqlite
