// SPDX-License-Identifier: EUPL-1.2
#include "store/backup_files.hpp"
#include "store/backup_manifest.hpp"
#include "store/sqlite_copy.hpp"
#include "store/sqlite_journal_list.hpp"
#include "store/sqlite_store.hpp"

namespace hefboom::store::sqlite {

namespace {

using Kind = StoreFailure::Kind;
using std::filesystem::perms;

void make_empty_folder(std::filesystem::path const& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (!error && !std::filesystem::is_empty(folder, error) && !error)
        throw StoreFailure(Kind::no_access,
                           "The backup folder " + folder.string() + " is not empty.");
    if (!error) std::filesystem::permissions(folder, perms::owner_all, error);
    if (error)
        throw StoreFailure(Kind::no_access, "The backup folder " + folder.string() +
                                                " cannot be made: " + error.message());
}

std::vector<BackedUpJournal> journals_in_file(std::filesystem::path const& file) {
    try {
        auto copied = Database(file, {.vfs = {}, .access = Access::look});
        return journals_in(copied);
    } catch (SqliteError const& error) {
        throw failure_of(error);
    }
}

} // namespace

void SqliteStore::copy(Database& from, std::filesystem::path const& file) {
    std::optional<Copy> copy;
    try {
        gate_.read([&] { copy.emplace(from, file); });
        while (gate_.read([&] { return copy->step(); })) {
        }
        gate_.read([&] {
            copy->finish();
            copy.reset();
        });
    } catch (...) {
        // It hangs on the connection that others use, so it ends in its own turn as well.
        gate_.read([&] { copy.reset(); });
        throw;
    }
    std::filesystem::permissions(file, perms::owner_read | perms::owner_write);
    sync_file(file);
}

void SqliteStore::back_up(std::filesystem::path const& folder) {
    make_empty_folder(folder);
    auto const files = BackupFiles(folder);
    copy(*journal_, files.journal);
    auto const manifest = BackupManifest{.database = sha256_of_file(files.journal),
                                         .journals = journals_in_file(files.journal)};
    write_durably(files.manifest, to_text(manifest));
    sync_folder(folder);
}

void SqliteStore::back_up_keys(std::filesystem::path const& folder) {
    make_empty_folder(folder);
    copy(*keys_database_, folder / files_.keys.filename());
    sync_folder(folder);
}

} // namespace hefboom::store::sqlite
