// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_gate.hpp"

#include <sqlite3.h>

namespace hefboom::store::sqlite {

StoreFailure failure_of(SqliteError const& error) {
    using Kind = StoreFailure::Kind;
    std::string const reason = error.what();
    switch (error.code() & 0xff) {
    case SQLITE_FULL: return {Kind::full, "The disk is full: " + reason};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Kind::damaged, "The database is damaged; restore a backup: " + reason};
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return {Kind::no_access, "The data folder cannot be read and written: " + reason};
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return {Kind::in_use, "Another program has the database open: " + reason};
    default: return {Kind::broken, "The disk or the database failed: " + reason};
    }
}

std::optional<Refusal> Gate::stopped() {
    std::lock_guard const mine(turn_);
    return stopped_;
}

void Gate::undo() noexcept {
    journal_->roll_back();
    keys_->roll_back();
}

// After a failed sync the operating system may have thrown the pages away and report success next
// time, so the only safe answer is to stop and start again from what the disk really holds.
Refusal Gate::refusal_of(SqliteError const& error) {
    switch (error.code() & 0xff) {
    case SQLITE_FULL: return {Refused::unavailable, "store.full", {}};
    case SQLITE_READONLY: return {Refused::unavailable, "store.read_only", {}};
    default: break;
    }
    journal_->freeze();
    keys_->freeze();
    stopped_ = Refusal{Refused::unavailable, "store.stopped", {{"reason", error.what()}}};
    return *stopped_;
}

} // namespace hefboom::store::sqlite
