// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/rows.hpp"
#include "store/sqlite_catalog.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_items.hpp"
#include "store/sqlite_keys.hpp"

#include <optional>
#include <string>
#include <vector>

namespace hefboom::store::sqlite {

/// Boxes: rows without order or time, sealed with the key of their box. Whoever calls has the
/// connections to himself.
class Boxes {
public:
    Boxes(Database& journal, Keys& keys, Catalog& catalog)
        : journal_(&journal), keys_(&keys), catalog_(&catalog) {}

    /// The key to make; nothing when it is open already.
    [[nodiscard]] std::optional<KeyChange> open(Owner const& owner, BoxId box);
    /// False when there is no such open box of this engagement.
    [[nodiscard]] bool put(Owner const& owner, domain::PutInBox const& put);
    /// The key to destroy; nothing when there is no such box of this engagement.
    [[nodiscard]] std::optional<KeyChange> destroy(Owner const& owner, BoxId box, Instant at);

    /// Throws SqliteError when a row does not open.
    [[nodiscard]] domain::Box rows(BoxId id);
    [[nodiscard]] std::optional<domain::BoxRow> row(BoxId id, Digest const& token);

    /// Removes boxes that the ledger says are destroyed, and keys that open nothing.
    void sweep(OrphanKeys orphans);
    /// Rows that do not open, a sentence for each box.
    [[nodiscard]] std::vector<std::string> damage();

private:
    void remove(std::int64_t number);

    Database* journal_;
    Keys* keys_;
    Catalog* catalog_;
};

} // namespace hefboom::store::sqlite
