// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sealing.hpp"
#include "store/sqlite_database.hpp"

#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace hefboom::store::sqlite {

/// The names of what lies in a data folder.
struct Files {
    explicit Files(std::filesystem::path const& folder);

    std::filesystem::path folder;
    std::filesystem::path journal;
    std::filesystem::path keys;
    std::filesystem::path lock;

    /// The journals that restores replaced and that still lie here, in no order.
    [[nodiscard]] std::vector<std::filesystem::path> replaced_journals() const;
    /// Where the next one goes.
    [[nodiscard]] std::filesystem::path next_replaced() const;
};

/// Holds a data folder for one process, until it ends in whatever way. Makes the folder when it is
/// not there. Throws StoreFailure (in_use, no_access).
class FolderLock {
public:
    explicit FolderLock(Files const& files);
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;
    ~FolderLock();

private:
    int descriptor_ = -1;
};

/// Makes new and removed names in the folder durable. Throws StoreFailure.
void sync_folder(std::filesystem::path const& folder);

/// Makes the contents of a file durable. Throws StoreFailure.
void sync_file(std::filesystem::path const& file);

/// The random id that journal.db and keys.db share.
using StoreId = std::array<std::uint8_t, 16>;

/// Opens or makes journal.db and brings its schema up to date. Throws StoreFailure.
[[nodiscard]] std::unique_ptr<Database> open_journal(std::filesystem::path const& file,
                                                     DatabaseOptions const& options);
/// The same for keys.db.
[[nodiscard]] std::unique_ptr<Database> open_keys(std::filesystem::path const& file,
                                                  DatabaseOptions const& options);

/// Nothing in a database just made.
[[nodiscard]] std::optional<StoreId> store_id(Database& database);
void set_store_id(Database& database, StoreId const& id);

/// Sees to it that the two belong together: new ones get an id; one without the other is refused,
/// because the sweep would destroy what the missing one still needs. Throws StoreFailure.
void pair(Database& journal, Database& keys);

} // namespace hefboom::store::sqlite
