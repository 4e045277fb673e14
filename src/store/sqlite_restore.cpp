// SPDX-License-Identifier: EUPL-1.2
#include "store/restore.hpp"

#include "journal/checkpoint.hpp"
#include "journal/frontier.hpp"
#include "store/backup_files.hpp"
#include "store/backup_manifest.hpp"
#include "store/failure.hpp"
#include "store/sqlite_boxes.hpp"
#include "store/sqlite_catalog.hpp"
#include "store/sqlite_drafts.hpp"
#include "store/sqlite_entries.hpp"
#include "store/sqlite_files.hpp"
#include "store/sqlite_gate.hpp"
#include "store/sqlite_items.hpp"
#include "store/sqlite_journal_list.hpp"
#include "store/sqlite_keys.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace hefboom::store {

namespace {

using namespace sqlite;
using Kind = StoreFailure::Kind;

constexpr std::uint64_t all_of_them = max_entries + 1;

constexpr Sql count_erased{"select count(*) from items where erased is not null"};
constexpr Sql end_sign_ins{"delete from sign_ins"};
constexpr Sql end_links{"delete from links"};
constexpr Sql ids_not_erased{"select id from items where erased is null"};

[[noreturn]] void unsound(std::string const& why) {
    throw StoreFailure(Kind::damaged, "The backup is not sound: " + why);
}

BackupManifest sound_manifest(BackupFiles const& files) {
    auto const text = contents_of(files.manifest);
    if (!text)
        throw StoreFailure(Kind::no_access, files.manifest.string() +
                                                " cannot be read: this is no finished backup.");
    auto manifest = manifest_from(*text);
    if (!manifest) unsound("its list of contents cannot be understood.");
    if (sha256_of_file(files.journal) != manifest->database)
        unsound("its database is not the one that was written.");
    return *manifest;
}

/// The epoch a signed checkpoint was given in; the first for a note that is none of ours.
std::uint32_t epoch_of(std::optional<Checkpoint> const& checkpoint) {
    if (!checkpoint) return 1;
    auto const note = journal::parse_note(checkpoint->note);
    auto const read = note ? journal::checkpoint_from_text(note->text)
                           : Result<journal::Checkpoint>(journal::Checkpoint{});
    return read ? read->origin.epoch : 1;
}

/// The root of the first `size` entries.
Digest root_at(Entries& entries, std::int64_t engagement, std::uint64_t size) {
    journal::Frontier tree;
    entries.visit(engagement, 0, size, [&](EntryView const& entry) {
        Digest leaf{};
        std::ranges::copy(entry.leaf, leaf.begin());
        tree.append(leaf);
    });
    return tree.root();
}

/// The restored database, not in its place yet, with all that works on it.
class Restoring {
public:
    Restoring(std::filesystem::path const& journal_file, std::filesystem::path const& keys_file)
        : keys_database_(open_keys(keys_file, {})), journal_(open_journal(journal_file, {})),
          keys_(*keys_database_), catalog_(*journal_, keys_), entries_(*journal_) {}

    void check(BackupManifest const& manifest);
    /// Keys of another store would leave every text closed; a new machine has none yet.
    void pair_with_keys();
    void erase_again(RestoreReport& report);
    /// Whoever signed out, or used a link, since the backup did so for good.
    void end_sign_ins_and_links();
    RestoredJournal compare(EngagementId engagement, std::optional<HeldCheckpoint> const& held);
    [[nodiscard]] Catalog& catalog() { return catalog_; }

private:
    void check_roots(KnownEngagement const& known, std::string const& name);
    std::uint64_t erased();

    std::unique_ptr<Database> keys_database_;
    std::unique_ptr<Database> journal_;
    Keys keys_;
    Catalog catalog_;
    Entries entries_;
};

void Restoring::check(BackupManifest const& manifest) {
    for (auto const& finding : journal_->integrity())
        unsound(finding);
    auto found = journals_in(*journal_);
    for (auto& journal : found)
        journal.note.clear();
    if (found != manifest.journals) unsound("its journals are not those it lists.");
    for (auto const& [id, known] : catalog_.engagements())
        check_roots(known, to_string(id));
}

void Restoring::check_roots(KnownEngagement const& known, std::string const& name) {
    std::map<std::uint64_t, Digest> roots;
    entries_.visit_checkpoints(known.number, 0, all_of_them, [&](Checkpoint const& checkpoint) {
        roots[checkpoint.size] = checkpoint.root;
    });
    journal::Frontier tree;
    entries_.visit(known.number, 0, known.size, [&](EntryView const& entry) {
        Digest leaf{};
        std::ranges::copy(entry.leaf, leaf.begin());
        tree.append(leaf);
        auto const root = roots.find(tree.size());
        if (root != roots.end() && root->second != tree.root())
            unsound("journal " + name + " is not what was signed at size " +
                    std::to_string(tree.size()) + ".");
    });
    if (!roots.empty() && roots.rbegin()->first > known.size)
        unsound("journal " + name + " has fewer entries than were signed.");
}

void Restoring::pair_with_keys() {
    auto const ours = store_id(*journal_);
    if (!ours) unsound("it has no id.");
    auto const theirs = store_id(*keys_database_);
    if (theirs == ours) return;
    if (theirs)
        throw StoreFailure(Kind::damaged, "The keys in the data folder belong to another server "
                                          "than this backup. Restore into another folder.");
    set_store_id(*keys_database_, *ours);
}

std::uint64_t Restoring::erased() {
    auto rows = journal_->query(count_erased);
    rows.next();
    return rows.number(0);
}

void Restoring::erase_again(RestoreReport& report) {
    auto const before = erased();
    Items(*journal_, keys_).sweep(OrphanKeys::keep);
    Boxes(*journal_, keys_, catalog_).sweep(OrphanKeys::keep);
    Drafts(*journal_, keys_).sweep(OrphanKeys::keep);
    report.texts_erased = erased() - before;
    auto rows = journal_->query(ids_not_erased);
    while (rows.next())
        if (!keys_.find(KeyKind::item, rows.id<ItemId>(0).bytes)) ++report.texts_without_key;
}

void Restoring::end_sign_ins_and_links() {
    journal_->change(end_sign_ins);
    journal_->change(end_links);
}

RestoredJournal Restoring::compare(EngagementId engagement,
                                   std::optional<HeldCheckpoint> const& held) {
    using enum RestoredJournal::State;
    auto const known = catalog_.engagement_or_new(engagement);
    auto result = RestoredJournal{.engagement = engagement, .size = known.size};
    if (!held) return result;
    result.size_held = held->size;
    if (held->size > known.size) {
        result.state = shorter;
    } else {
        auto const same = root_at(entries_, known.number, held->size) == held->root;
        result.state = same ? complete : different;
    }
    if (result.state != complete)
        entries_.set_epoch_due(
            known.number, {.size_kept = known.size,
                           .size_seen = held->size,
                           .root_seen = held->root,
                           .epoch_seen = std::max(
                               held->epoch, epoch_of(entries_.latest_checkpoint(known.number)))});
    return result;
}

using Held = std::map<EngagementId, HeldCheckpoint>;

void keep_newest(Held& held, HeldCheckpoint const& checkpoint) {
    auto const [found, added] = held.try_emplace(checkpoint.engagement, checkpoint);
    auto const age = [](HeldCheckpoint const& of) { return std::tuple(of.epoch, of.size); };
    if (!added && age(checkpoint) > age(found->second)) found->second = checkpoint;
}

/// What users of a journal saw of it: all its entries, and what it knows to be missing already
/// since an earlier restore. A journal that is broken says nothing.
void keep_newest_of(Held& held, std::filesystem::path const& journal, Files const& files) {
    if (!std::filesystem::exists(journal)) return;
    try {
        auto const old = open_journal(journal, {});
        auto const keys_database = open_keys(files.keys, {});
        Keys keys(*keys_database);
        Catalog catalog(*old, keys);
        Entries entries(*old);
        for (auto const& [id, known] : catalog.engagements()) {
            keep_newest(held, {.engagement = id,
                               .size = known.size,
                               .root = root_at(entries, known.number, known.size),
                               .epoch = epoch_of(entries.latest_checkpoint(known.number))});
            if (auto const due = entries.epoch_due(known.number))
                keep_newest(held, {.engagement = id,
                                   .size = due->size_seen,
                                   .root = due->root_seen,
                                   .epoch = due->epoch_seen});
        }
    } catch (StoreFailure const&) {
        return;
    } catch (SqliteError const&) {
        return;
    }
}

std::string put_in_place(std::filesystem::path const& restored, Files const& files) {
    std::string replaced;
    if (std::filesystem::exists(files.journal)) {
        auto const aside = files.next_replaced();
        auto const log = files.journal.string() + "-wal";
        if (std::filesystem::exists(log)) std::filesystem::rename(log, aside.string() + "-wal");
        std::filesystem::rename(files.journal, aside);
        replaced = aside.string();
    }
    sync_file(restored);
    std::filesystem::rename(restored, files.journal);
    sync_folder(files.folder);
    return replaced;
}

RestoreReport restore(BackupManifest const& manifest, std::filesystem::path const& copy,
                      Files const& files, Held const& held) {
    RestoreReport report;
    auto restoring = Restoring(copy, files.keys);
    restoring.check(manifest);
    restoring.pair_with_keys();
    restoring.erase_again(report);
    restoring.end_sign_ins_and_links();
    std::map<EngagementId, std::optional<HeldCheckpoint>> all;
    for (auto const& journal : manifest.journals)
        all[journal.engagement] = std::nullopt;
    for (auto const& [engagement, checkpoint] : held)
        all[engagement] = checkpoint;
    for (auto const& [engagement, checkpoint] : all)
        report.journals.push_back(restoring.compare(engagement, checkpoint));
    return report;
}

/// Gives a folder without keys those of the backup; takes them away again unless `keep` is called.
class BroughtKeys {
public:
    BroughtKeys(std::optional<std::filesystem::path> const& from, Files const& files)
        : keys_(files.keys) {
        if (!from) return;
        if (std::filesystem::exists(keys_))
            throw StoreFailure(Kind::no_access,
                               "There are keys in the data folder already. They know of every "
                               "erasure, so they stay: restore without the keys of the backup.");
        if (!std::filesystem::exists(*from / keys_.filename()))
            throw StoreFailure(Kind::no_access, from->string() + " holds no backup of keys.");
        std::filesystem::copy_file(*from / keys_.filename(), keys_);
        brought_ = true;
        sync_file(keys_);
    }
    BroughtKeys(BroughtKeys const&) = delete;
    BroughtKeys& operator=(BroughtKeys const&) = delete;
    ~BroughtKeys() {
        std::error_code ignored;
        if (brought_)
            for (auto const* rest : {"", "-wal"})
                std::filesystem::remove(keys_.string() + rest, ignored);
    }
    void keep() { brought_ = false; }

private:
    std::filesystem::path keys_;
    bool brought_ = false;
};

} // namespace

RestoreReport restore_sqlite(Backup const& backup, std::filesystem::path const& data_folder,
                             std::vector<HeldCheckpoint> const& held) {
    auto const written = BackupFiles(backup.journal);
    auto const manifest = sound_manifest(written);
    auto const files = Files(data_folder);
    auto const lock = FolderLock(files);
    auto const copy = data_folder / "journal.db.restoring";
    try {
        BroughtKeys brought(backup.keys, files);
        Held newest;
        for (auto const& checkpoint : held)
            keep_newest(newest, checkpoint);
        keep_newest_of(newest, files.journal, files);
        // Also after a restore that was cut off between taking one away and putting another.
        for (auto const& replaced : files.replaced_journals())
            keep_newest_of(newest, replaced, files);
        for (auto const* rest : {"", "-wal"})
            std::filesystem::remove(copy.string() + rest);
        std::filesystem::copy_file(written.journal, copy);
        auto report = restore(manifest, copy, files, newest);
        report.replaced = put_in_place(copy, files);
        brought.keep();
        return report;
    } catch (SqliteError const& error) {
        throw failure_of(error);
    } catch (std::filesystem::filesystem_error const& error) {
        throw StoreFailure(Kind::no_access, std::string("Restoring failed: ") + error.what());
    }
}

std::vector<BackedUpJournal> journals_in_backup(std::filesystem::path const& backup_folder) {
    try {
        auto database =
            Database(BackupFiles(backup_folder).journal, {.vfs = {}, .access = Access::look});
        return journals_in(database);
    } catch (SqliteError const& error) {
        throw failure_of(error);
    }
}

std::optional<Bytes> secret_in(std::filesystem::path const& folder_with_keys,
                               std::string_view name) {
    auto const files = Files(folder_with_keys);
    if (!std::filesystem::exists(files.keys)) return std::nullopt;
    try {
        // Only a data folder has a lock; a backup is looked at and stays as it is.
        std::optional<FolderLock> lock;
        auto const in_use = std::filesystem::exists(files.lock);
        if (in_use) lock.emplace(files);
        auto database =
            Database(files.keys, {.vfs = {}, .access = in_use ? Access::use : Access::look});
        return Keys(database).secret(name);
    } catch (SqliteError const& error) {
        throw failure_of(error);
    }
}

} // namespace hefboom::store
