// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/backup_manifest.hpp"
#include "store/sqlite_database.hpp"

#include <vector>

namespace hefboom::store::sqlite {

/// What the journals of a database are, by engagement id. Throws SqliteError.
[[nodiscard]] std::vector<BackedUpJournal> journals_in(Database& journal);

} // namespace hefboom::store::sqlite
