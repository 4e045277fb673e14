// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/rows.hpp"
#include "store/sqlite_catalog.hpp"
#include "store/sqlite_database.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace hefboom::store::sqlite {

/// Journals: entries, checkpoints, receipts, and whether an epoch is due. All of it is only ever
/// added to. Whoever calls has the connection to himself.
class Entries {
public:
    explicit Entries(Database& journal) : journal_(&journal) {}

    void append(std::int64_t engagement, std::uint64_t at, std::span<Entry const> entries);
    /// Shows the entries of [from, to); throws SqliteError when one is missing.
    void visit(std::int64_t engagement, std::uint64_t from, std::uint64_t to,
               EntryVisitor const& show);

    void add(std::int64_t engagement, Checkpoint const& checkpoint);
    [[nodiscard]] std::optional<Checkpoint> latest_checkpoint(std::int64_t engagement);
    [[nodiscard]] std::optional<Checkpoint> checkpoint(std::int64_t engagement, std::uint64_t size);
    /// Shows at most `limit` of them, from size `from` on; gives the size to go on from, nothing
    /// after the last.
    std::optional<std::uint64_t> visit_checkpoints(std::int64_t engagement, std::uint64_t from,
                                                   std::uint64_t limit,
                                                   CheckpointVisitor const& show);

    /// False when the actor's command has one already.
    [[nodiscard]] bool add(std::int64_t engagement, Receipt const& receipt);
    [[nodiscard]] std::optional<Receipt> receipt(std::int64_t engagement, ActorId actor,
                                                 CommandId command);

    [[nodiscard]] std::optional<EpochDue> epoch_due(std::int64_t engagement);
    void set_epoch_due(std::int64_t engagement, EpochDue const& due);
    void clear_epoch_due(std::int64_t engagement);

private:
    Database* journal_;
};

} // namespace hefboom::store::sqlite
