// SPDX-License-Identifier: EUPL-1.2
#include "backend.hpp"
#include "crash_vfs.hpp"
#include "model.hpp"
#include "samples.hpp"
#include "store/open.hpp"
#include "store/sqlite_store.hpp"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <optional>
#include <random>
#include <string>

using namespace hefboom;
using namespace hefboom::store;
using sqlite::SqliteStore;

namespace {

constexpr std::uint64_t calls_of_a_batch = 60;

auto const first = numbered<EngagementId>(1);

/// A store on a disk that can be made to fail, with two entries and a text.
struct FaultyPlace {
    ScratchFolder folder;
    CrashDisk disk;
    std::optional<SqliteStore> store;

    FaultyPlace() {
        reopen();
        auto writes = writes_of(1);
        writes.entries = entries(0, 2);
        writes.items = {text(1, "a text")};
        writes.boxes = {domain::OpenBox{numbered<BoxId>(1)}, put(1, 1, 1, "cells")};
        commit(*store, writes);
    }

    void reopen() {
        store.reset();
        store.emplace(folder.path(), sqlite::DatabaseOptions{.vfs = disk.name()});
    }

    [[nodiscard]] bool reads() {
        auto const item = store->item(first, numbered<ItemId>(1));
        return read_all(*store, first, 0) == entries(0, 2) && item &&
               item->bytes == bytes_of("a text") && store->boxes(first).size() == 1;
    }
};

EngagementWrites third_entry() {
    auto writes = writes_of(1);
    writes.expected_size = 2;
    writes.entries = entries(2, 1);
    return writes;
}

std::string refusal(Store& store, EngagementWrites const& writes) {
    auto const result = store.commit({writes});
    return result ? "" : result.error().key;
}

} // namespace

TEST_CASE("on a full disk a write is refused, reading goes on, and later it succeeds") {
    FaultyPlace place;
    place.disk.fault({.call = DiskFault::Call::write, .code = SQLITE_FULL, .only = ""});
    CHECK(refusal(*place.store, third_entry()) == "store.full");
    CHECK(place.reads());
    CHECK_FALSE(place.store->stopped());
    auto& accounts = place.store->accounts();
    CHECK(accounts.put_setting("name", {}).error().key == "store.full");
    place.disk.repair();
    CHECK(commit(*place.store, third_entry()).written == Written::done);
    CHECK(read_all(*place.store, first, 0) == entries(0, 3));
    CHECK(place.store->damage().empty());
}

TEST_CASE("on a disk that became read-only a write is refused and reading goes on") {
    FaultyPlace place;
    place.disk.fault({.call = DiskFault::Call::write, .code = SQLITE_READONLY, .only = ""});
    CHECK(refusal(*place.store, third_entry()) == "store.read_only");
    CHECK(place.reads());
    CHECK_FALSE(place.store->stopped());
    place.disk.repair();
    CHECK(commit(*place.store, third_entry()).written == Written::done);
    CHECK(place.store->damage().empty());
}

TEST_CASE("a data folder that cannot be written is refused at the start, by name") {
    try {
        static_cast<void>(open_sqlite("/proc/hefboom"));
        FAIL("it was opened");
    } catch (StoreFailure const& failure) {
        CHECK(failure.kind() == StoreFailure::Kind::no_access);
        CHECK(std::string(failure.what()).find("/proc/hefboom") != std::string::npos);
    }
}

TEST_CASE("after a failed sync nothing is written until the store is opened again") {
    for (auto const* file : {"journal.db-wal", "keys.db-wal"}) {
        FaultyPlace place;
        auto writes = third_entry();
        writes.items = {text(2, "another text")};
        place.disk.fault({.call = DiskFault::Call::sync,
                          .code = SQLITE_IOERR_FSYNC,
                          .only = file,
                          .after = 0,
                          .times = 1});
        CHECK(refusal(*place.store, writes) == "store.stopped");
        CHECK(place.reads());
        // The disk works again, but what it holds is not known.
        CHECK(refusal(*place.store, third_entry()) == "store.stopped");
        CHECK(place.store->accounts().put_setting("name", {}).error().key == "store.stopped");
        CHECK(place.store->accounts().put_secret("name", {}).error().key == "store.stopped");
        auto const stopped = place.store->stopped();
        REQUIRE(stopped);
        CHECK(stopped->key == "store.stopped");
        CHECK(place.reads());
        auto const syncs = place.disk.syncs();
        place.store.reset();
        CHECK(place.disk.syncs() == syncs);

        place.reopen();
        CHECK(place.store->damage().empty());
        CHECK_FALSE(place.store->stopped());
        auto const size = place.store->size(first);
        CHECK(size >= 2);
        CHECK(read_all(*place.store, first, 0) == entries(0, size));
        auto next = writes_of(1);
        next.expected_size = size;
        next.entries = entries(size, 1);
        CHECK(commit(*place.store, next).written == Written::done);
    }
}

TEST_CASE("a failed sync while the log is copied stops writing, though the commit before stands") {
    FaultyPlace place;
    place.disk.fault({.call = DiskFault::Call::sync,
                      .code = SQLITE_IOERR_FSYNC,
                      .only = "journal.db",
                      .after = 0,
                      .times = 1});
    std::string refused;
    std::uint64_t size = 2;
    while (refused.empty() && size < 10'000) {
        auto writes = writes_of(1);
        writes.expected_size = size;
        writes.entries = entries(size, 20);
        refused = refusal(*place.store, writes);
        if (refused.empty()) size += 20;
    }
    CHECK(refused == "store.stopped");
    CHECK(read_all(*place.store, first, 0) == entries(0, size));
    place.reopen();
    CHECK(read_all(*place.store, first, 0) == entries(0, size));
    CHECK(place.store->damage().empty());
}

TEST_CASE("whichever call fails, and how, a batch is there whole or refused, and nothing is hurt") {
    using Call = DiskFault::Call;
    int refused = 0;
    int passed = 0;
    auto const try_fault = [&](DiskFault const& fault) {
        std::mt19937 random(static_cast<std::uint32_t>(fault.after));
        Choose const choose = [&](std::uint32_t limit) { return random() % limit; };
        ScratchFolder folder;
        CrashDisk disk;
        Model model;
        Batch batch;
        auto const options = sqlite::DatabaseOptions{.vfs = disk.name()};
        auto store = std::make_unique<SqliteStore>(folder.path(), options);
        disk.fault(fault);
        auto whole = true;
        for (int round = 0; whole && round < 20; ++round) {
            batch = model.random_batch(choose);
            auto const outcomes = store->commit(batch);
            if (outcomes) {
                model.apply(batch);
                model.learn(batch, *outcomes);
            } else {
                whole = false;
            }
        }
        whole ? ++passed : ++refused;
        disk.repair();
        auto destroyed = model;
        destroyed.apply_destructions(batch);
        auto const as_before = [&] {
            return whole ? model.difference(*store).empty()
                         : model.difference(*store).empty() || destroyed.difference(*store).empty();
        };
        CHECK(as_before());
        if (!whole && !store->stopped()) CHECK(store->commit({}).has_value());
        store.reset();
        store = std::make_unique<SqliteStore>(folder.path(), options);
        auto all = model;
        all.apply(batch);
        auto const in_flight = !whole && all.difference(*store).empty();
        CHECK((as_before() || in_flight));
        CHECK(store->damage().empty());
    };
    for (std::uint64_t after = 0; after < calls_of_a_batch; ++after)
        for (std::uint64_t const times : {std::uint64_t{1}, std::uint64_t{1'000'000}}) {
            for (auto const code : {SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_READONLY})
                try_fault({Call::write, code, "", after, times});
            try_fault({Call::sync, SQLITE_IOERR_FSYNC, "", after, times});
        }
    MESSAGE(refused << " runs refused a batch, " << passed << " passed");
    CHECK(refused > static_cast<int>(calls_of_a_batch));
}
