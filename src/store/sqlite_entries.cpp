// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_entries.hpp"

#include <sqlite3.h>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql append_entry{R"(
    insert into entries (position, header, header_salt, body, body_salt, leaf)
    values ($1, $2, $3, $4, $5, $6))"};
constexpr Sql read_entries{R"(
    select position, header, header_salt, body, body_salt, leaf from entries
    where position >= $1 and position < $2 order by position)"};
constexpr Sql add_checkpoint{R"(
    insert into checkpoints (engagement, size, root, note) values ($1, $2, $3, $4)
    on conflict (engagement, size) do update set root = excluded.root, note = excluded.note)"};
constexpr Sql last_checkpoint{R"(
    select size, root, note from checkpoints where engagement = $1 order by size desc limit 1)"};
constexpr Sql find_checkpoint{R"(
    select size, root, note from checkpoints where engagement = $1 and size = $2)"};
constexpr Sql read_checkpoints{R"(
    select size, root, note from checkpoints where engagement = $1 and size >= $2
    order by size limit $3)"};
constexpr Sql add_receipt{R"(
    insert into receipts (engagement, actor, command, request, first_index, count, result)
    values ($1, $2, $3, $4, $5, $6, $7)
    on conflict (engagement, actor, command) do nothing)"};
constexpr Sql find_receipt{R"(
    select request, first_index, count, result from receipts
    where engagement = $1 and actor = $2 and command = $3)"};
constexpr Sql find_epoch{R"(
    select size_kept, size_seen, root_seen, epoch_seen from epochs_due where engagement = $1)"};
constexpr Sql put_epoch{R"(
    insert into epochs_due (engagement, size_kept, size_seen, root_seen, epoch_seen)
    values ($1, $2, $3, $4, $5)
    on conflict (engagement) do update set size_kept = excluded.size_kept,
        size_seen = excluded.size_seen, root_seen = excluded.root_seen,
        epoch_seen = excluded.epoch_seen)"};
constexpr Sql drop_epoch{"delete from epochs_due where engagement = $1"};

Checkpoint to_checkpoint(Rows const& rows) {
    return {.size = rows.number(0), .root = rows.digest(1), .note = rows.text(2)};
}

} // namespace

void Entries::append(std::int64_t engagement, std::uint64_t at, std::span<Entry const> entries) {
    for (auto const& entry : entries) {
        journal_->change(append_entry, position_of(engagement, at), entry.header, entry.header_salt,
                         entry.body, entry.body_salt, entry.leaf);
        ++at;
    }
}

void Entries::visit(std::int64_t engagement, std::uint64_t from, std::uint64_t to,
                    EntryVisitor const& show) {
    auto rows =
        journal_->query(read_entries, position_of(engagement, from), position_of(engagement, to));
    EntryView entry;
    for (auto index = from; index < to; ++index) {
        if (!rows.next() || rows.integer(0) != position_of(engagement, index))
            throw SqliteError(SQLITE_CORRUPT, "entry " + std::to_string(index) + " is missing");
        entry.index = index;
        entry.header = rows.blob(1);
        entry.header_salt = rows.blob(2);
        entry.body = rows.blob(3);
        entry.body_salt = rows.blob(4);
        entry.leaf = rows.blob(5);
        if (entry.leaf.size() != Digest{}.size())
            throw SqliteError(SQLITE_CORRUPT, "the leaf of an entry is cut short");
        show(entry);
    }
}

void Entries::add(std::int64_t engagement, Checkpoint const& checkpoint) {
    journal_->change(add_checkpoint, engagement, checkpoint.size, checkpoint.root, checkpoint.note);
}

std::optional<Checkpoint> Entries::latest_checkpoint(std::int64_t engagement) {
    auto rows = journal_->query(last_checkpoint, engagement);
    if (!rows.next()) return std::nullopt;
    return to_checkpoint(rows);
}

std::optional<Checkpoint> Entries::checkpoint(std::int64_t engagement, std::uint64_t size) {
    auto rows = journal_->query(find_checkpoint, engagement, size);
    if (!rows.next()) return std::nullopt;
    return to_checkpoint(rows);
}

std::optional<std::uint64_t> Entries::visit_checkpoints(std::int64_t engagement, std::uint64_t from,
                                                        std::uint64_t limit,
                                                        CheckpointVisitor const& show) {
    std::uint64_t shown = 0;
    auto rows = journal_->query(read_checkpoints, engagement, from, limit);
    for (; rows.next(); ++shown) {
        auto const checkpoint = to_checkpoint(rows);
        from = checkpoint.size + 1;
        show(checkpoint);
    }
    if (shown < limit) return std::nullopt;
    return from;
}

bool Entries::add(std::int64_t engagement, Receipt const& receipt) {
    auto const count = static_cast<std::int64_t>(receipt.count);
    return journal_->change(add_receipt, engagement, receipt.actor, receipt.command,
                            receipt.request, receipt.first_index, count, receipt.result) == 1;
}

std::optional<Receipt> Entries::receipt(std::int64_t engagement, ActorId actor, CommandId command) {
    auto rows = journal_->query(find_receipt, engagement, actor, command);
    if (!rows.next()) return std::nullopt;
    return Receipt{.actor = actor,
                   .command = command,
                   .request = rows.digest(0),
                   .first_index = rows.number(1),
                   .count = static_cast<std::uint32_t>(rows.number(2)),
                   .result = rows.bytes(3)};
}

std::optional<EpochDue> Entries::epoch_due(std::int64_t engagement) {
    auto rows = journal_->query(find_epoch, engagement);
    if (!rows.next()) return std::nullopt;
    return EpochDue{.size_kept = rows.number(0),
                    .size_seen = rows.number(1),
                    .root_seen = rows.digest(2),
                    .epoch_seen = static_cast<std::uint32_t>(rows.number(3))};
}

void Entries::set_epoch_due(std::int64_t engagement, EpochDue const& due) {
    journal_->change(put_epoch, engagement, due.size_kept, due.size_seen, due.root_seen,
                     std::uint64_t{due.epoch_seen});
}

void Entries::clear_epoch_due(std::int64_t engagement) {
    journal_->change(drop_epoch, engagement);
}

} // namespace hefboom::store::sqlite
