// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/rows.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_items.hpp"
#include "store/sqlite_keys.hpp"
#include "store/writes.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hefboom::store::sqlite {

/// Drafts: each sealed with a key of its own, so that deleting one section's draft forgets that
/// one for good. Making and deleting one costs a second sync; saving it again does not. Whoever
/// calls has the connections to himself.
class Drafts {
public:
    Drafts(Database& journal, Keys& keys) : journal_(&journal), keys_(&keys) {}

    /// Writes, deletes or leaves alone; adds to `changes` the keys this makes and destroys. Keys
    /// made earlier in the same batch are found there.
    DraftOutcome write(Owner const& owner, DraftWrite const& draft, Instant at,
                       std::vector<KeyChange>& changes);
    [[nodiscard]] std::optional<Draft> find(Owner const& owner, DraftKey const& key);
    [[nodiscard]] std::vector<Draft> find_all(Owner const& owner, ObjectId object,
                                              AccountId author);

    /// Deletes drafts whose keys the ledger says are destroyed, and keys that open nothing.
    void sweep(OrphanKeys orphans);
    /// Drafts that do not open, a sentence each.
    [[nodiscard]] std::vector<std::string> damage();

private:
    Database* journal_;
    Keys* keys_;
};

} // namespace hefboom::store::sqlite
