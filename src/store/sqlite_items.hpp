// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/rows.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_keys.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hefboom::store::sqlite {

/// Whose texts: the engagement's id and its number in this file.
struct Owner {
    EngagementId id;
    std::int64_t number = 0;
};

/// What a sweep does with keys that open nothing. They stay while a replaced database lies beside
/// ours, whose texts still need them.
enum class OrphanKeys { keep, destroy };

/// Texts, each sealed with its own key. Whoever calls has the connections to himself.
class Items {
public:
    Items(Database& journal, Keys& keys) : journal_(&journal), keys_(&keys) {}

    /// The key to make; nothing when there is or was such an item.
    [[nodiscard]] std::optional<KeyChange> add(Owner const& owner, NewItem const& item);
    /// The key to destroy; nothing when there is nothing to erase.
    [[nodiscard]] std::optional<KeyChange> erase(Owner const& owner, ItemId item, Instant at);
    /// Throws SqliteError when it is there and cannot be opened.
    [[nodiscard]] std::optional<Item> find(Owner const& owner, ItemId item);

    /// Erases what the ledger says is erased and destroys keys that open nothing.
    void sweep(OrphanKeys orphans);
    /// Texts that are not erased and cannot be opened, a sentence each.
    [[nodiscard]] std::vector<std::string> damage();

private:
    Database* journal_;
    Keys* keys_;
};

} // namespace hefboom::store::sqlite
