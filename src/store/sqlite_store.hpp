// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite_accounts.hpp"
#include "store/sqlite_boxes.hpp"
#include "store/sqlite_catalog.hpp"
#include "store/sqlite_database.hpp"
#include "store/sqlite_drafts.hpp"
#include "store/sqlite_entries.hpp"
#include "store/sqlite_files.hpp"
#include "store/sqlite_gate.hpp"
#include "store/sqlite_items.hpp"
#include "store/sqlite_keys.hpp"
#include "store/store.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace hefboom::store::sqlite {

/// The store in two SQLite files of one folder: journal.db, and keys.db beside it.
class SqliteStore : public Store {
public:
    /// Locks the folder, opens and updates both files, and sweeps. Throws StoreFailure.
    SqliteStore(std::filesystem::path const& folder, DatabaseOptions const& options);
    ~SqliteStore() override;

    Result<std::vector<EngagementOutcome>> commit(Batch const& batch) override;
    std::optional<Refusal> stopped() override;

    std::vector<StoredEngagement> engagements() override;
    std::uint64_t size(EngagementId engagement) override;
    void visit_entries(EngagementId engagement, std::uint64_t from,
                       EntryVisitor const& visit) override;
    std::optional<Checkpoint> latest_checkpoint(EngagementId engagement) override;
    std::optional<Checkpoint> checkpoint(EngagementId engagement, std::uint64_t size) override;
    void visit_checkpoints(EngagementId engagement, std::uint64_t from,
                           CheckpointVisitor const& visit) override;
    std::optional<Receipt> receipt(EngagementId engagement, ActorId actor,
                                   CommandId command) override;
    std::optional<Item> item(EngagementId engagement, ItemId item) override;
    std::vector<std::optional<Item>> items(EngagementId engagement,
                                           std::span<ItemId const> items) override;
    std::map<BoxId, domain::Box> boxes(EngagementId engagement) override;
    std::optional<domain::BoxRow> box_row(EngagementId engagement, BoxId box,
                                          Digest const& token) override;
    std::optional<Draft> draft(EngagementId engagement, DraftKey const& key) override;
    std::vector<Draft> drafts(EngagementId engagement, ObjectId object, AccountId author) override;
    Accounts& accounts() override { return accounts_; }
    void back_up(std::filesystem::path const& folder) override;
    void back_up_keys(std::filesystem::path const& folder) override;
    std::vector<std::string> damage() override;

private:
    /// The engagement as an owner of texts; nothing when it was never written to.
    std::optional<Owner> owner(EngagementId engagement);
    EngagementOutcome write(EngagementWrites const& writes, std::vector<KeyChange>& changes);
    Written write_journal(EngagementWrites const& writes, Owner const& owner);
    Written write_texts(EngagementWrites const& writes, Owner const& owner,
                        std::vector<KeyChange>& changes);
    void make_durable(std::vector<KeyChange> const& changes);
    void sweep(OrphanKeys orphans);
    void copy(Database& from, std::filesystem::path const& file);

    Files files_;
    FolderLock lock_;
    std::unique_ptr<Database> keys_database_;
    std::unique_ptr<Database> journal_;
    Gate gate_;
    Keys keys_;
    Catalog catalog_;
    Entries entries_;
    Items items_;
    Boxes boxes_;
    Drafts drafts_;
    SqliteAccounts accounts_;
};

} // namespace hefboom::store::sqlite
