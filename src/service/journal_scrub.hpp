// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/store.hpp"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

namespace hefboom::service {

/// What in a stored journal is not as it was written: an entry that no longer has the hash stored
/// beside it, leaves that are not those of a signed checkpoint, or fewer of them than it counted. A
/// sentence for an operator, without anything of what the journal holds. Nothing when all is well
/// or when `stop` was asked for. Throws store::StoreFailure when it cannot be read.
[[nodiscard]] std::optional<std::string>
fault_of_journal(store::Store& store, store::EngagementId engagement, std::stop_token const& stop);

/// Rehashes every journal in the background, because opening a room trusts the stored hashes: a
/// byte that changed on the disk is told to the operator and not found years later in an export.
class JournalScrub {
public:
    /// Told on the scrub's own thread, once a round for each journal with a fault.
    using Found = std::function<void(store::EngagementId, std::string const& what)>;

    struct Pace {
        std::chrono::milliseconds first_after = std::chrono::minutes(1); ///< a start is not slowed
        std::chrono::milliseconds every = std::chrono::hours(24);
    };

    JournalScrub(store::Store& store, Found found, Pace pace);

private:
    void look_at_all(std::stop_token const& stop);

    store::Store& store_;
    Found found_;
    std::jthread thread_;
};

} // namespace hefboom::service
