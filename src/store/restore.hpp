// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.hpp"
#include "base/digest.hpp"
#include "domain/ids.hpp"
#include "store/backup_manifest.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hefboom::store {

/// The newest checkpoint anybody holds of an engagement's journal: on paper, in an export.
struct HeldCheckpoint {
    domain::EngagementId engagement;
    std::uint64_t size = 0;
    Digest root{};
    std::uint32_t epoch = 1; ///< of the log it stands in; a later epoch is newer at any size
};

/// How one restored journal relates to what somebody holds.
struct RestoredJournal {
    enum class State {
        not_compared, ///< nobody gave a checkpoint
        complete,     ///< everything the held checkpoint covers is back
        shorter,      ///< entries somebody saw are gone: the next entry opens a new epoch
        different,    ///< the held checkpoint has another root at that size: another history
    };
    domain::EngagementId engagement;
    std::uint64_t size = 0;
    std::uint64_t size_held = 0; ///< 0 when not compared
    State state = State::not_compared;
};

struct RestoreReport {
    std::vector<RestoredJournal> journals; ///< by engagement id
    std::uint64_t texts_erased = 0; ///< erased again, because they were erased after the backup
    std::uint64_t texts_without_key = 0; ///< unreadable here: the keys lie with another server
    std::string replaced; ///< where the database that stood there went; empty when there was none
};

/// The folders a restore reads.
struct Backup {
    std::filesystem::path journal;             ///< what `Store::back_up` wrote
    std::optional<std::filesystem::path> keys; ///< what `Store::back_up_keys` wrote
};

/// Puts the backup in the place of the journal database in `data_folder`, which no server may be
/// using, and keeps the old one beside it. Keys that are there stay, because they know of every
/// erasure since; only a folder without keys takes those of the backup. What the keys know as
/// erased is erased again. Checks the backup first (manifest, database, roots) and changes nothing
/// when it is not sound. A journal that is shorter or different is marked, so that its next entry
/// opens a new epoch. Throws StoreFailure.
[[nodiscard]] RestoreReport restore_sqlite(Backup const& backup,
                                           std::filesystem::path const& data_folder,
                                           std::vector<HeldCheckpoint> const& held);

/// The journals a backup holds, each with its newest checkpoint. Throws StoreFailure.
[[nodiscard]] std::vector<BackedUpJournal>
journals_in_backup(std::filesystem::path const& backup_folder);

/// A secret from the keys in a folder that nobody is using, such as the seed of a log; nothing when
/// there are no keys or no such secret. Throws StoreFailure.
[[nodiscard]] std::optional<Bytes> secret_in(std::filesystem::path const& folder_with_keys,
                                             std::string_view name);

} // namespace hefboom::store
