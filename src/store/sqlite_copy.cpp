// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_copy.hpp"

#include <sqlite3.h>

namespace hefboom::store::sqlite {

namespace {

// 2 MiB: a few milliseconds during which nobody else writes.
constexpr int pages_at_a_time = 512;

} // namespace

Copy::Copy(Database& from, std::filesystem::path const& file) {
    sqlite3* made = nullptr;
    constexpr auto flags =
        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    auto const code = sqlite3_open_v2(file.c_str(), &made, flags, nullptr);
    target_.reset(made);
    if (code != SQLITE_OK) fail(made, code, "opening " + file.string());
    backup_ = sqlite3_backup_init(made, "main", from.connection(), "main");
    if (backup_ == nullptr) fail(made, sqlite3_extended_errcode(made), "copying the database");
}

Copy::~Copy() {
    sqlite3_backup_finish(backup_);
}

bool Copy::step() {
    auto const code = sqlite3_backup_step(backup_, pages_at_a_time);
    if (code == SQLITE_OK) return true;
    if (code == SQLITE_DONE) return false;
    fail(nullptr, code, "copying the database");
}

void Copy::finish() {
    auto const code = sqlite3_backup_finish(std::exchange(backup_, nullptr));
    if (code != SQLITE_OK) fail(target_.get(), code, "copying the database");
    auto const plain =
        sqlite3_exec(target_.get(), "pragma journal_mode = delete", nullptr, nullptr, nullptr);
    if (plain != SQLITE_OK) fail(target_.get(), plain, "closing the copy");
    target_.reset();
}

void Copy::Close::operator()(sqlite3* connection) const {
    sqlite3_close_v2(connection);
}

} // namespace hefboom::store::sqlite
