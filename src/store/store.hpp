// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "store/accounts.hpp"
#include "store/failure.hpp"
#include "store/rows.hpp"
#include "store/writes.hpp"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::store {

/// Everything durable, behind one face. All of it may be called from any thread; calls wait for
/// each other, and none for ever. Texts, box rows and drafts go in and come out as plaintext;
/// in the database they are sealed, each with a key that lies in a database of its own.
///
/// Every write is durable when it returns a value, and is refused with
///   unavailable `store.full`      no room on the disk: the same write may succeed later;
///   unavailable `store.read_only` the disk does not let itself be written: the same;
///   unavailable `store.stopped`   a write or sync failed before, so what the disk holds is not
///                                 known: nothing is written until the store is opened again.
/// A refused write has changed nothing that is seen, except that erasing may have destroyed keys
/// already: erase again. Reading goes on; when it cannot, it throws StoreFailure.
class Store {
public:
    virtual ~Store() = default;

    /// Makes all writes durable in ONE transaction, each engagement whole or not at all; gives one
    /// outcome for each, in the batch's order. Keys of new items, boxes and drafts are durable
    /// before what they seal; keys of erased ones are gone before it.
    [[nodiscard]] virtual Result<std::vector<EngagementOutcome>> commit(Batch const& batch) = 0;

    /// Why nothing can be written until the store is opened again; nothing while all is well.
    [[nodiscard]] virtual std::optional<Refusal> stopped() = 0;

    /// All engagements with an entry, or with an epoch due, in no order.
    [[nodiscard]] virtual std::vector<StoredEngagement> engagements() = 0;
    /// How many entries; 0 for an unknown engagement.
    [[nodiscard]] virtual std::uint64_t size(EngagementId engagement) = 0;
    /// Shows the entries from index `from` on, as many as there were when the call began.
    virtual void visit_entries(EngagementId engagement, std::uint64_t from,
                               EntryVisitor const& visit) = 0;

    /// The one of the greatest size; nothing before the first.
    [[nodiscard]] virtual std::optional<Checkpoint> latest_checkpoint(EngagementId engagement) = 0;
    [[nodiscard]] virtual std::optional<Checkpoint> checkpoint(EngagementId engagement,
                                                               std::uint64_t size) = 0;
    /// Shows the checkpoints of size `from` and more, smallest first. The visitor must not call
    /// the store.
    virtual void visit_checkpoints(EngagementId engagement, std::uint64_t from,
                                   CheckpointVisitor const& visit) = 0;

    [[nodiscard]] virtual std::optional<Receipt> receipt(EngagementId engagement, ActorId actor,
                                                         CommandId command) = 0;

    /// Nothing when this engagement never had such an item.
    [[nodiscard]] virtual std::optional<Item> item(EngagementId engagement, ItemId item) = 0;
    /// One for each id, in that order.
    [[nodiscard]] virtual std::vector<std::optional<Item>> items(EngagementId engagement,
                                                                 std::span<ItemId const> items) = 0;

    /// All rows of all open boxes of the engagement; an open box without rows is there too.
    [[nodiscard]] virtual std::map<BoxId, domain::Box> boxes(EngagementId engagement) = 0;
    /// The winning row of that token: its receipt.
    [[nodiscard]] virtual std::optional<domain::BoxRow> box_row(EngagementId engagement, BoxId box,
                                                                Digest const& token) = 0;

    [[nodiscard]] virtual std::optional<Draft> draft(EngagementId engagement,
                                                     DraftKey const& key) = 0;
    /// The author's drafts for one object, by section.
    [[nodiscard]] virtual std::vector<Draft> drafts(EngagementId engagement, ObjectId object,
                                                    AccountId author) = 0;

    [[nodiscard]] virtual Accounts& accounts() = 0;

    /// Writes a copy that `restore` reads to a new or empty folder, while others go on: all but
    /// the keys and secrets. Throws StoreFailure when the folder will not do.
    virtual void back_up(std::filesystem::path const& folder) = 0;
    /// Writes a copy of the keys and secrets to a new or empty folder: without it a backup on
    /// another machine cannot be read. Keep it apart from backups of the journal, and only the
    /// newest one, because whoever has both can read what was erased in between.
    virtual void back_up_keys(std::filesystem::path const& folder) = 0;

    /// Reads everything through and tells what is wrong, a sentence each; nothing when all is well.
    [[nodiscard]] virtual std::vector<std::string> damage() = 0;
};

} // namespace hefboom::store
