// SPDX-License-Identifier: EUPL-1.2
#include "store/restore.hpp"

#include "backend.hpp"
#include "journal/merkle.hpp"
#include "samples.hpp"
#include "store/open.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <functional>
#include <optional>
#include <thread>
#include <tuple>

using namespace hefboom;
using namespace hefboom::store;

namespace {

auto const first = numbered<EngagementId>(1);

/// The root of a journal whose entries are `entry(0)`, `entry(1)` …
Digest root(std::uint64_t size) {
    std::vector<Digest> leaves;
    for (std::uint64_t number = 0; number < size; ++number)
        leaves.push_back(digest_of(number));
    return journal::root_of(leaves);
}

EngagementWrites append(std::uint64_t at, std::uint64_t count) {
    auto writes = writes_of(1);
    writes.expected_size = at;
    writes.entries = entries(at, count);
    writes.checkpoint = {.size = at + count, .root = root(at + count), .note = "note\n"};
    return writes;
}

/// A data folder and a place for backups.
struct Place {
    ScratchFolder folder;
    std::filesystem::path data = folder.path() / "data";
    std::filesystem::path backup = folder.path() / "backup";
    std::unique_ptr<Store> store = open_sqlite(data);

    RestoreReport restore(std::vector<HeldCheckpoint> const& held) {
        store.reset();
        auto report = restore_sqlite({.journal = backup, .keys = {}}, data, held);
        store = open_sqlite(data);
        return report;
    }
};

std::optional<StoreFailure::Kind> failure(std::function<void()> const& act) {
    try {
        act();
    } catch (StoreFailure const& failure) {
        return failure.kind();
    }
    return std::nullopt;
}

void flip_byte(std::filesystem::path const& file, std::streamoff at) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(at);
    auto const byte = static_cast<char>(stream.get() ^ 1);
    stream.seekp(at);
    stream.put(byte);
}

} // namespace

TEST_CASE("a backup restored at once gives everything back and opens no epoch") {
    Place place;
    auto writes = append(0, 5);
    writes.items = {text(1, "a text")};
    writes.boxes = {domain::OpenBox{numbered<BoxId>(2)}, put(2, 3, 1, "cells")};
    writes.drafts = {{.key = draft_key("facts"), .text = bytes_of("draft")}};
    commit(*place.store, writes);
    place.store->back_up(place.backup);
    auto const report = place.restore({{.engagement = first, .size = 5, .root = root(5)}});
    REQUIRE(report.journals.size() == 1);
    CHECK(report.journals[0].state == RestoredJournal::State::complete);
    CHECK(report.texts_erased == 0);
    CHECK(report.texts_without_key == 0);
    CHECK(std::filesystem::exists(report.replaced));
    CHECK(read_all(*place.store, first, 0) == entries(0, 5));
    CHECK(place.store->item(first, numbered<ItemId>(1))->bytes == bytes_of("a text"));
    CHECK(place.store->boxes(first).at(numbered<BoxId>(2)).size() == 1);
    CHECK(place.store->draft(first, draft_key("facts"))->text == bytes_of("draft"));
    CHECK_FALSE(place.store->engagements()[0].epoch_due);
    CHECK(place.store->damage().empty());
}

TEST_CASE("a journal shorter than somebody saw needs a new epoch, until it is opened") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    place.store.reset();
    std::filesystem::remove_all(place.data);
    auto const report = place.restore({{.engagement = first, .size = 9, .root = root(9)},
                                       {.engagement = first, .size = 3, .root = root(3)}});
    REQUIRE(report.journals.size() == 1);
    CHECK(report.journals[0].state == RestoredJournal::State::shorter);
    CHECK(report.journals[0].size_held == 9);
    CHECK(report.replaced.empty());
    auto const due = EpochDue{.size_kept = 5, .size_seen = 9, .root_seen = root(9)};
    CHECK(place.store->engagements() ==
          std::vector<StoredEngagement>{{.id = first, .size = 5, .epoch_due = due}});
    commit(*place.store, append(5, 1));
    CHECK(place.store->engagements()[0].epoch_due == due);
    auto opening = append(6, 1);
    opening.epoch = Epoch::opened;
    commit(*place.store, opening);
    CHECK_FALSE(place.store->engagements()[0].epoch_due);
}

TEST_CASE("the journal that is replaced counts as seen, and is kept") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    commit(*place.store, append(5, 3));
    auto const report = place.restore({});
    CHECK(report.journals[0].state == RestoredJournal::State::shorter);
    CHECK(place.store->engagements()[0].epoch_due ==
          EpochDue{.size_kept = 5, .size_seen = 8, .root_seen = root(8)});
}

TEST_CASE("restoring twice does not forget what was missing after the first time") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    commit(*place.store, append(5, 3));
    CHECK(place.restore({}).journals[0].state == RestoredJournal::State::shorter);
    auto const again = place.restore({});
    CHECK(again.journals[0].state == RestoredJournal::State::shorter);
    CHECK(again.journals[0].size_held == 8);
    CHECK(place.store->engagements()[0].epoch_due ==
          EpochDue{.size_kept = 5, .size_seen = 8, .root_seen = root(8)});
}

TEST_CASE("a restore that was cut off before it put anything in place knows what was seen") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    commit(*place.store, append(5, 3));
    place.store.reset();
    std::filesystem::rename(place.data / "journal.db", place.data / "journal.db.replaced-1");
    auto const report = place.restore({});
    CHECK(report.journals[0].state == RestoredJournal::State::shorter);
    CHECK(report.journals[0].size_held == 8);
}

TEST_CASE("nobody is signed in, and no link works, because a backup was restored") {
    Place place;
    commit(*place.store, append(0, 1));
    auto const until = Instant{std::int64_t{4'000'000'000'000}};
    auto const account = numbered<AccountId>(7);
    REQUIRE(place.store->accounts().add_account({.id = account,
                                                 .login_name = "wende",
                                                 .display_name = "Wende",
                                                 .passphrase_hash = "hash",
                                                 .locale = "nl",
                                                 .created = {},
                                                 .disabled = {},
                                                 .facilitator_keys = {}}));
    REQUIRE(place.store->accounts().add_sign_in({.token_hash = digest_of(1),
                                                 .account = account,
                                                 .created = {},
                                                 .last_seen = {},
                                                 .expires = until}));
    REQUIRE(place.store->accounts().add_link({.token_hash = digest_of(2),
                                              .purpose = "reset",
                                              .account = account,
                                              .detail = {},
                                              .expires = until,
                                              .used = {}}));
    place.store->back_up(place.backup);
    (void)place.restore({});
    CHECK(place.store->accounts().account(account));
    CHECK_FALSE(place.store->accounts().sign_in(digest_of(1)));
    CHECK_FALSE(place.store->accounts().link(digest_of(2)));
}

TEST_CASE("an engagement that is not in the backup at all is reported and due") {
    Place place;
    place.store->back_up(place.backup);
    auto const report = place.restore({{.engagement = first, .size = 4, .root = root(4)}});
    REQUIRE(report.journals.size() == 1);
    CHECK(report.journals[0].state == RestoredJournal::State::shorter);
    REQUIRE(place.store->engagements().size() == 1);
    CHECK(place.store->engagements()[0].epoch_due);
}

TEST_CASE("a held checkpoint with another root is another history") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    auto const report = place.restore({{.engagement = first, .size = 5, .root = digest_of(66)}});
    CHECK(report.journals[0].state == RestoredJournal::State::different);
    CHECK(place.store->engagements()[0].epoch_due);
}

TEST_CASE("a text erased after the backup stays erased when the backup is restored") {
    Place place;
    auto writes = append(0, 1);
    writes.items = {text(1, "regretted"), text(2, "kept")};
    writes.boxes = {domain::OpenBox{numbered<BoxId>(3)}, put(3, 1, 1, "vote")};
    writes.drafts = {{.key = draft_key("facts"), .text = bytes_of("draft")}};
    auto const draft = commit(*place.store, writes).drafts[0];
    place.store->back_up(place.backup);
    auto erasing = append(1, 1);
    erasing.erased = {numbered<ItemId>(1)};
    erasing.boxes = {domain::DestroyBox{numbered<BoxId>(3)}};
    erasing.drafts = {{.key = draft_key("facts"), .expected = draft.revision, .text = {}}};
    commit(*place.store, erasing);
    auto const report = place.restore({});
    CHECK(report.texts_erased == 1);
    auto const gone = place.store->item(first, numbered<ItemId>(1));
    REQUIRE(gone);
    CHECK(gone->state == Item::State::erased);
    CHECK(gone->erased_at == erasing.erased_at);
    CHECK(place.store->item(first, numbered<ItemId>(2))->bytes == bytes_of("kept"));
    CHECK(place.store->boxes(first).empty());
    CHECK_FALSE(place.store->draft(first, draft_key("facts")));
    CHECK(place.store->damage().empty());
}

TEST_CASE("keys of texts newer than the backup stay while the replaced database is kept") {
    Place place;
    commit(*place.store, append(0, 1));
    place.store->back_up(place.backup);
    auto newer = append(1, 1);
    newer.items = {text(1, "newer than the backup")};
    commit(*place.store, newer);
    auto const report = place.restore({});
    CHECK_FALSE(place.store->item(first, numbered<ItemId>(1)));
    place.store.reset();
    std::filesystem::rename(report.replaced, place.data / "journal.db");
    place.store = open_sqlite(place.data);
    CHECK(place.store->item(first, numbered<ItemId>(1))->bytes ==
          bytes_of("newer than the backup"));
}

TEST_CASE("on another machine the texts stay closed until the keys are put back") {
    Place place;
    auto writes = append(0, 1);
    writes.items = {text(1, "a text")};
    commit(*place.store, writes);
    place.store->back_up(place.backup);
    place.store->back_up_keys(place.folder.path() / "keys");
    place.store.reset();
    std::filesystem::remove_all(place.data);
    auto const report = place.restore({});
    CHECK(report.texts_without_key == 1);
    CHECK(place.store->item(first, numbered<ItemId>(1))->state == Item::State::keyless);
    CHECK(read_all(*place.store, first, 0) == entries(0, 1));
    place.store.reset();
    std::filesystem::copy_file(place.folder.path() / "keys" / "keys.db", place.data / "keys.db",
                               std::filesystem::copy_options::overwrite_existing);
    place.store = open_sqlite(place.data);
    CHECK(place.store->item(first, numbered<ItemId>(1))->bytes == bytes_of("a text"));
}

TEST_CASE("an older copy of the keys does not bring an erased text back") {
    Place place;
    auto writes = append(0, 1);
    writes.items = {text(1, "regretted")};
    commit(*place.store, writes);
    place.store->back_up_keys(place.folder.path() / "keys");
    auto erasing = append(1, 1);
    erasing.erased = {numbered<ItemId>(1)};
    commit(*place.store, erasing);
    place.store->back_up(place.backup);
    place.store.reset();
    std::filesystem::copy_file(place.folder.path() / "keys" / "keys.db", place.data / "keys.db",
                               std::filesystem::copy_options::overwrite_existing);
    place.store = open_sqlite(place.data);
    CHECK(place.store->item(first, numbered<ItemId>(1))->state == Item::State::erased);
    CHECK(place.store->damage().empty());
}

TEST_CASE("a backup is made while others write, and is whole") {
    Place place;
    commit(*place.store, append(0, 20'000));
    std::atomic<bool> enough = false;
    std::uint64_t size = 20'000;
    std::thread writer([&] {
        while (!enough) {
            auto writes = writes_of(1);
            writes.expected_size = size;
            writes.entries = entries(size, 1);
            commit(*place.store, writes);
            ++size;
        }
    });
    place.store->back_up(place.backup);
    enough = true;
    writer.join();
    auto const report = place.restore({});
    CHECK(size > 20'000);
    CHECK(report.journals[0].size >= 20'000);
    CHECK(report.journals[0].size <= size);
    CHECK(read_all(*place.store, first, 0) == entries(0, report.journals[0].size));
    CHECK(place.store->damage().empty());
}

TEST_CASE("a backup folder with something in it is refused") {
    Place place;
    place.store->back_up(place.backup);
    CHECK(failure([&] { place.store->back_up(place.backup); }) == StoreFailure::Kind::no_access);
}

TEST_CASE("a backup changed in one byte is refused and nothing is replaced") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    commit(*place.store, append(5, 1));
    place.store.reset();
    auto const size =
        static_cast<std::streamoff>(std::filesystem::file_size(place.backup / "journal.db"));
    for (std::streamoff at = 50; at < size; at += size / 20) {
        flip_byte(place.backup / "journal.db", at);
        CHECK(failure([&] {
                  std::ignore =
                      restore_sqlite({.journal = place.backup, .keys = {}}, place.data, {});
              }) == StoreFailure::Kind::damaged);
        flip_byte(place.backup / "journal.db", at);
    }
    std::filesystem::rename(place.backup / "backup.txt", place.backup / "other.txt");
    CHECK(failure([&] {
              std::ignore = restore_sqlite({.journal = place.backup, .keys = {}}, place.data, {});
          }) == StoreFailure::Kind::no_access);
    place.store = open_sqlite(place.data);
    CHECK(place.store->size(first) == 6);
}

TEST_CASE("a backup whose entries are not what was signed is refused") {
    Place place;
    auto writes = append(0, 5);
    writes.checkpoint->root = digest_of(1);
    commit(*place.store, writes);
    place.store->back_up(place.backup);
    place.store.reset();
    CHECK(failure([&] {
              std::ignore = restore_sqlite({.journal = place.backup, .keys = {}}, place.data, {});
          }) == StoreFailure::Kind::damaged);
}

TEST_CASE("a backup is not restored under a running server, nor among another server's keys") {
    Place place;
    auto writes = append(0, 1);
    writes.items = {text(1, "a text")};
    commit(*place.store, writes);
    place.store->back_up(place.backup);
    CHECK(failure([&] {
              std::ignore = restore_sqlite({.journal = place.backup, .keys = {}}, place.data, {});
          }) == StoreFailure::Kind::in_use);
    Place other;
    commit(*other.store, writes);
    other.store.reset();
    CHECK(failure([&] {
              std::ignore = restore_sqlite({.journal = place.backup, .keys = {}}, other.data, {});
          }) == StoreFailure::Kind::damaged);
}

TEST_CASE("a folder without keys takes those of the backup, one with keys keeps its own") {
    Place place;
    auto writes = append(0, 1);
    writes.items = {text(1, "a text")};
    commit(*place.store, writes);
    REQUIRE(place.store->accounts().put_secret("seed", bytes_of("grain")));
    place.store->back_up(place.backup);
    auto const keys = place.folder.path() / "keys";
    place.store->back_up_keys(keys);
    Backup const both{.journal = place.backup, .keys = keys};
    place.store.reset();
    CHECK(failure([&] { std::ignore = restore_sqlite(both, place.data, {}); }) ==
          StoreFailure::Kind::no_access);
    auto const elsewhere = place.folder.path() / "elsewhere";
    CHECK(restore_sqlite(both, elsewhere, {}).texts_without_key == 0);
    place.store = open_sqlite(elsewhere);
    CHECK(place.store->item(first, numbered<ItemId>(1))->bytes == bytes_of("a text"));
    place.store.reset();
    CHECK(secret_in(keys, "seed") == bytes_of("grain"));
    CHECK(secret_in(elsewhere, "seed") == bytes_of("grain"));
    CHECK_FALSE(secret_in(elsewhere, "other"));
    CHECK_FALSE(secret_in(place.folder.path(), "seed"));
}

TEST_CASE("keys brought along go away again when the backup is not sound") {
    Place place;
    commit(*place.store, append(0, 1));
    place.store->back_up(place.backup);
    auto const keys = place.folder.path() / "keys";
    place.store->back_up_keys(keys);
    auto writes = append(1, 1);
    writes.checkpoint->root = digest_of(1);
    commit(*place.store, writes);
    auto const unsound = place.folder.path() / "unsound";
    place.store->back_up(unsound);
    auto const elsewhere = place.folder.path() / "elsewhere";
    CHECK(failure([&] {
              std::ignore = restore_sqlite({.journal = unsound, .keys = keys}, elsewhere, {});
          }) == StoreFailure::Kind::damaged);
    CHECK_FALSE(std::filesystem::exists(elsewhere / "keys.db"));
}

TEST_CASE("a checkpoint of a later epoch is newer, whatever its size") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    place.store.reset();
    std::filesystem::remove_all(place.data);
    auto const report =
        place.restore({{.engagement = first, .size = 9, .root = root(9), .epoch = 1},
                       {.engagement = first, .size = 7, .root = digest_of(7), .epoch = 2}});
    CHECK(report.journals[0].size_held == 7);
    CHECK(place.store->engagements()[0].epoch_due ==
          EpochDue{.size_kept = 5, .size_seen = 7, .root_seen = digest_of(7), .epoch_seen = 2});
}

TEST_CASE("a backup tells which journals it holds") {
    Place place;
    commit(*place.store, append(0, 5));
    place.store->back_up(place.backup);
    CHECK(journals_in_backup(place.backup) ==
          std::vector<BackedUpJournal>{
              {.engagement = first, .size = 5, .root = root(5), .note = "note\n"}});
}
