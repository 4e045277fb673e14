// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_files.hpp"

#include "backend.hpp"
#include "samples.hpp"
#include "store/failure.hpp"
#include "store/open.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <optional>

using namespace hefboom;
using namespace hefboom::store;

namespace {

struct Failed {
    StoreFailure::Kind kind;
    std::string sentence;
};

std::optional<Failed> opening(std::filesystem::path const& folder) {
    try {
        static_cast<void>(open_sqlite(folder));
    } catch (StoreFailure const& failure) {
        return Failed{failure.kind(), failure.what()};
    }
    return std::nullopt;
}

void with_text(std::filesystem::path const& folder) {
    auto const store = open_sqlite(folder);
    auto writes = writes_of(1);
    writes.items = {text(1, "a text")};
    commit(*store, writes);
}

} // namespace

TEST_CASE("a second server on one data folder is told that it is in use") {
    ScratchFolder folder;
    auto const store = open_sqlite(folder.path());
    auto const failed = opening(folder.path());
    REQUIRE(failed);
    CHECK(failed->kind == StoreFailure::Kind::in_use);
    CHECK(failed->sentence.find(folder.path().string()) != std::string::npos);
}

TEST_CASE("a data folder can be opened again when the one before is closed") {
    ScratchFolder folder;
    CHECK_FALSE(opening(folder.path() / "new" / "folder"));
    CHECK_FALSE(opening(folder.path() / "new" / "folder"));
}

TEST_CASE("a database of a newer Hefboom is refused with a sentence that says so") {
    for (auto const* name : {"journal.db", "keys.db"}) {
        ScratchFolder folder;
        CHECK_FALSE(opening(folder.path()));
        {
            sqlite::Database database(folder.path() / name, {});
            database.run("pragma user_version = 99");
        }
        auto const failed = opening(folder.path());
        REQUIRE(failed);
        CHECK(failed->kind == StoreFailure::Kind::newer_schema);
        CHECK(failed->sentence.find("newer Hefboom") != std::string::npos);
    }
}

TEST_CASE("a file that is no database is refused as damaged") {
    ScratchFolder folder;
    CHECK_FALSE(opening(folder.path()));
    std::filesystem::resize_file(folder.path() / "journal.db", 0);
    std::filesystem::resize_file(folder.path() / "keys.db", 10);
    auto const failed = opening(folder.path());
    REQUIRE(failed);
    CHECK(failed->kind == StoreFailure::Kind::damaged);
}

TEST_CASE("a folder that cannot be made is refused with its name") {
    ScratchFolder folder;
    with_text(folder.path());
    auto const failed = opening(folder.path() / "journal.db" / "below");
    REQUIRE(failed);
    CHECK(failed->kind == StoreFailure::Kind::no_access);
}

TEST_CASE("keys without their journal, and a journal without its keys, are refused") {
    for (auto const* name : {"journal.db", "keys.db"}) {
        ScratchFolder folder;
        with_text(folder.path());
        std::filesystem::rename(folder.path() / name, folder.path() / "kept");
        auto const failed = opening(folder.path());
        REQUIRE(failed);
        CHECK(failed->kind == StoreFailure::Kind::damaged);
        std::filesystem::rename(folder.path() / "kept", folder.path() / name);
        CHECK_FALSE(opening(folder.path()));
        auto const store = open_sqlite(folder.path());
        CHECK(store->item(numbered<EngagementId>(1), numbered<ItemId>(1))->bytes ==
              bytes_of("a text"));
    }
}

TEST_CASE("only the owner may read the files, also in a folder that others may look into") {
    using std::filesystem::perms;
    ScratchFolder folder;
    std::filesystem::permissions(folder.path(), perms::owner_all | perms::others_read);
    auto const store = open_sqlite(folder.path());
    int files = 0;
    for (auto const& file : std::filesystem::directory_iterator(folder.path())) {
        CHECK((file.status().permissions() & (perms::group_all | perms::others_all)) ==
              perms::none);
        ++files;
    }
    CHECK(files == 5);
}

TEST_CASE("only the owner may look into a data folder that was made here") {
    ScratchFolder folder;
    CHECK_FALSE(opening(folder.path() / "data"));
    CHECK(std::filesystem::status(folder.path() / "data").permissions() ==
          std::filesystem::perms::owner_all);
}
