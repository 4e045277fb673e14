// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/instant.hpp"
#include "domain/ids.hpp"
#include "store/sealing.hpp"
#include "store/sqlite_database.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace hefboom::store::sqlite {

/// What a key opens.
enum class KeyKind : std::uint8_t { item, box, draft };

/// A key's id: that of the item; boxes and drafts name a random one in their rows.
using KeyId = std::array<std::uint8_t, 16>;

/// One key made or destroyed by a batch that is being written.
struct KeyChange {
    KeyKind kind = KeyKind::item;
    KeyId id{};
    std::optional<Key> made; ///< nothing: destroyed
    domain::EngagementId engagement;
    Instant at; ///< of the destruction
};

/// keys.db: keys, the ledger of destroyed ones, secrets.
class Keys {
public:
    explicit Keys(Database& database) : database_(&database) {}

    [[nodiscard]] std::optional<Key> find(KeyKind kind, KeyId const& id);
    /// When it was destroyed on purpose.
    [[nodiscard]] std::optional<Instant> destroyed(KeyKind kind, KeyId const& id);

    /// Makes and destroys in this order, in one durable transaction.
    void apply(std::vector<KeyChange> const& changes);
    /// Destroys keys without a word in the ledger: nothing was ever sealed with them for good.
    void sweep(KeyKind kind, std::vector<KeyId> const& orphans);

    /// Shows every key's id of that kind, in order of the ids.
    void visit(KeyKind kind, std::function<void(KeyId const&)> const& show);
    /// Shows the ledger of that kind, in order of the ids.
    void visit_destroyed(KeyKind kind, std::function<void(KeyId const&, Instant)> const& show);

    [[nodiscard]] std::optional<Bytes> secret(std::string_view name);
    void put_secret(std::string_view name, Bytes const& value);

private:
    Database* database_;
};

} // namespace hefboom::store::sqlite
