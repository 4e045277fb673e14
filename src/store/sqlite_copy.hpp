// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/sqlite_database.hpp"

#include <filesystem>
#include <memory>

struct sqlite3_backup;

namespace hefboom::store::sqlite {

/// Copies a database that is in use to a new file, some pages at a time. What the same connection
/// writes in between goes into the copy too, so that it is whole when the last page is copied.
class Copy {
public:
    /// Throws SqliteError when the file cannot be made.
    Copy(Database& from, std::filesystem::path const& file);
    Copy(Copy const&) = delete;
    Copy& operator=(Copy const&) = delete;
    ~Copy();

    /// Copies a piece; false when that was the last. Throws SqliteError.
    [[nodiscard]] bool step();
    /// Makes the copy one plain file without a log, and closes it. Throws SqliteError.
    void finish();

private:
    struct Close {
        void operator()(sqlite3* connection) const;
    };
    std::unique_ptr<sqlite3, Close> target_;
    sqlite3_backup* backup_ = nullptr;
};

} // namespace hefboom::store::sqlite
