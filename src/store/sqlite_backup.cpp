// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_store.hpp"

namespace hefboom::store::sqlite {

void SqliteStore::back_up(std::filesystem::path const& folder) {
    throw StoreFailure(StoreFailure::Kind::broken, "No backup yet to " + folder.string());
}

} // namespace hefboom::store::sqlite
