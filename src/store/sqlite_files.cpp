// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_files.hpp"

#include "store/failure.hpp"
#include "store/sqlite_gate.hpp"

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <span>
#include <string>

namespace hefboom::store::sqlite {

namespace {

using Kind = StoreFailure::Kind;

constexpr auto replaced_prefix = "journal.db.replaced-";

constexpr auto journal_1 =
#include "store/schema/journal_1.sql"
    ;
constexpr auto journal_2 =
#include "store/schema/journal_2.sql"
    ;
constexpr auto keys_1 =
#include "store/schema/keys_1.sql"
    ;

// Each script makes one version out of the one before. Never change one that was released.
constexpr std::array journal_versions{journal_1, journal_2};
constexpr std::array keys_versions{keys_1};

constexpr Sql read_store_id{"select store from about"};
constexpr Sql write_store_id{R"(
    insert into about (only, store) values (1, $1)
    on conflict (only) do update set store = excluded.store)"};
constexpr Sql any_sealed{R"(
    select exists (select 1 from items where sealed is not null)
        or exists (select 1 from boxes) or exists (select 1 from drafts))"};
constexpr Sql any_key{R"(
    select exists (select 1 from keys) or exists (select 1 from destroyed)
        or exists (select 1 from secrets))"};

std::string reason() {
    return std::strerror(errno);
}

void bring_up_to_date(Database& database, std::span<char const* const> versions) {
    auto current = database.query(Sql{"pragma user_version"});
    current.next();
    auto version = static_cast<std::size_t>(current.integer(0));
    if (version > versions.size())
        throw StoreFailure(Kind::newer_schema,
                           "The data were written by a newer Hefboom (version " +
                               std::to_string(version) + " of the database, this one knows " +
                               std::to_string(versions.size()) + "). Install the newer Hefboom.");
    for (; version < versions.size(); ++version) {
        database.begin();
        database.run(versions[version]);
        auto const mark = "pragma user_version = " + std::to_string(version + 1);
        database.run(mark.c_str());
        database.commit();
    }
}

/// Makes an empty file that only its owner can read; what SQLite makes beside it takes after it.
void make_private(std::filesystem::path const& file) {
    auto const descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor >= 0) ::close(descriptor);
}

std::unique_ptr<Database> open_file(std::filesystem::path const& file,
                                    DatabaseOptions const& options,
                                    std::span<char const* const> versions) {
    try {
        if (options.vfs.empty()) make_private(file);
        auto database = std::make_unique<Database>(file, options);
        bring_up_to_date(*database, versions);
        return database;
    } catch (SqliteError const& error) {
        throw failure_of(error);
    }
}

bool yes(Database& database, Sql question) {
    auto rows = database.query(question);
    return rows.next() && rows.integer(0) != 0;
}

void sync(std::filesystem::path const& path, int flags) {
    auto const descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0)
        throw StoreFailure(Kind::no_access, path.string() + " cannot be opened: " + reason());
    auto const code = ::fsync(descriptor);
    auto const why = code == 0 ? std::string() : reason();
    ::close(descriptor);
    if (code != 0) throw StoreFailure(Kind::broken, path.string() + " cannot be synced: " + why);
}

} // namespace

Files::Files(std::filesystem::path const& in)
    : folder(in), journal(in / "journal.db"), keys(in / "keys.db"), lock(in / "hefboom.lock") {}

std::vector<std::filesystem::path> Files::replaced_journals() const {
    std::vector<std::filesystem::path> replaced;
    for (auto const& file : std::filesystem::directory_iterator(folder)) {
        auto const name = file.path().filename().string();
        if (name.starts_with(replaced_prefix) && !name.ends_with("-wal"))
            replaced.push_back(file.path());
    }
    return replaced;
}

std::filesystem::path Files::next_replaced() const {
    for (int number = 1;; ++number) {
        auto const name = folder / (replaced_prefix + std::to_string(number));
        if (!std::filesystem::exists(name)) return name;
    }
}

FolderLock::FolderLock(Files const& files) {
    std::error_code error;
    if (std::filesystem::create_directories(files.folder, error))
        std::filesystem::permissions(files.folder, std::filesystem::perms::owner_all, error);
    if (error)
        throw StoreFailure(Kind::no_access, "The data folder " + files.folder.string() +
                                                " cannot be made: " + error.message());
    descriptor_ = ::open(files.lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor_ < 0)
        throw StoreFailure(Kind::no_access, "The data folder " + files.folder.string() +
                                                " cannot be written: " + reason());
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(descriptor_);
    throw StoreFailure(Kind::in_use, "The data folder " + files.folder.string() +
                                         " is in use by another Hefboom.");
}

FolderLock::~FolderLock() {
    ::close(descriptor_);
}

void sync_folder(std::filesystem::path const& folder) {
    sync(folder, O_RDONLY | O_DIRECTORY);
}

void sync_file(std::filesystem::path const& file) {
    sync(file, O_RDWR);
}

std::unique_ptr<Database> open_journal(std::filesystem::path const& file,
                                       DatabaseOptions const& options) {
    return open_file(file, options, journal_versions);
}

std::unique_ptr<Database> open_keys(std::filesystem::path const& file,
                                    DatabaseOptions const& options) {
    return open_file(file, options, keys_versions);
}

std::optional<StoreId> store_id(Database& database) {
    auto rows = database.query(read_store_id);
    if (!rows.next()) return std::nullopt;
    return rows.id<Id<struct StoreTag>>(0).bytes;
}

void set_store_id(Database& database, StoreId const& id) {
    database.begin();
    database.change(write_store_id, id);
    database.commit();
}

void pair(Database& journal, Database& keys) {
    auto const of_journal = store_id(journal);
    auto const of_keys = store_id(keys);
    if (of_journal && of_journal == of_keys) return;
    if (yes(keys, any_key) && of_journal != of_keys)
        throw StoreFailure(Kind::damaged,
                           "keys.db belongs to another journal.db than the one that is here (or "
                           "that one is missing). Put it back, or restore a backup.");
    if (yes(journal, any_sealed))
        throw StoreFailure(Kind::damaged,
                           "keys.db is missing or belongs to another journal.db. Without it the "
                           "texts cannot be read. Put it back.");
    auto const id = of_journal ? *of_journal : new_id();
    set_store_id(keys, id);
    if (!of_journal) set_store_id(journal, id);
}

} // namespace hefboom::store::sqlite
