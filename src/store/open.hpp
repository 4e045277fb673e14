// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/store.hpp"

#include <filesystem>
#include <memory>

namespace hefboom::store {

/// Opens the embedded database in `folder`, making folder and files when they are not there,
/// bringing an older schema up to date, and sweeping what a crash left: keys without a text, texts
/// without a key. Throws StoreFailure.
[[nodiscard]] std::unique_ptr<Store> open_sqlite(std::filesystem::path const& folder);

} // namespace hefboom::store
