// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/digest.hpp"
#include "domain/ids.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hefboom::store {

/// The newest checkpoint anybody holds of an engagement's journal: on paper, in an export.
struct HeldCheckpoint {
    domain::EngagementId engagement;
    std::uint64_t size = 0;
    Digest root{};
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
    std::vector<RestoredJournal> journals;
    std::uint64_t texts_erased = 0; ///< erased again, because they were erased after the backup
    std::uint64_t texts_without_key = 0; ///< unreadable here: the keys lie with another server
    std::string replaced; ///< where the database that stood there went; empty when there was none
};

/// Puts the backup in the place of the journal database in `data_folder`, which no server may be
/// using, and keeps the old one beside it. The keys stay; every erasure since is done again.
/// Checks the backup first (manifest, database, roots) and changes nothing when it is not sound.
/// A journal that is shorter or different is marked, so that its next entry opens a new epoch.
/// Throws StoreFailure.
[[nodiscard]] RestoreReport restore_sqlite(std::filesystem::path const& backup_folder,
                                           std::filesystem::path const& data_folder,
                                           std::vector<HeldCheckpoint> const& held);

} // namespace hefboom::store
