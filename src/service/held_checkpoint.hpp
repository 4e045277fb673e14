// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.hpp"
#include "store/restore.hpp"

#include <string_view>

namespace hefboom::service {

/// A checkpoint somebody kept, as a note, against the backup that is to be restored. Its signature
/// is checked when the keys of that log are at hand (in the data folder, else in the backup of the
/// keys). Refusals held.malformed, held.unknown_log (the backup has no such journal), held.forged.
/// Throws store::StoreFailure.
[[nodiscard]] Result<store::HeldCheckpoint>
held_checkpoint(std::string_view note, store::Backup const& backup,
                std::filesystem::path const& data_folder);

} // namespace hefboom::service
