// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/room.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <unordered_map>

namespace hefboom::service {

namespace limits {
constexpr std::int64_t room_idle_ms = 30 * ms_per_minute;
constexpr std::size_t open_rooms_bytes_most = std::size_t{256} * 1024 * 1024;
} // namespace limits

/// When open rooms are closed again.
struct Rest {
    std::int64_t idle_ms = limits::room_idle_ms; ///< after nobody asked for it for so long
    std::size_t bytes_most = limits::open_rooms_bytes_most; ///< all together, by `Room::bytes`
};

/// Whether somebody has a live page of this engagement open.
using Watched = std::function<bool(domain::EngagementId)>;

/// Who wants a room: the clock looks at all of them, and does not keep them open by that.
enum class Asking { visitor, clock };

/// Which rooms are open. Each is replayed once while others wait for it alone. Safe from any
/// thread.
class OpenRooms {
public:
    using Load = std::function<Result<std::shared_ptr<Room>>()>;

    explicit OpenRooms(World const& world) : world_(world) {}

    /// The room, made by `load` when it is not open. What `load` refuses or throws.
    [[nodiscard]] Result<std::shared_ptr<Room>> get(domain::EngagementId engagement, Asking asking,
                                                    Load const& load);

    /// Closes it, whoever still looks at it.
    void drop(domain::EngagementId engagement);

    /// Closes those that were idle too long and, while all together take too much, those that were
    /// asked for longest ago; never one that is watched or has an open round. No batch may be
    /// written meanwhile.
    void rest(Rest const& limits, Watched const& watched);

    /// Whether the clock may have something to do there by then. True for a room that was not open
    /// since the start.
    [[nodiscard]] bool may_be_due(domain::EngagementId engagement, Instant by) const;

    /// Whether the account may have a place there. True for a room that is open or was not since
    /// the start.
    [[nodiscard]] bool may_concern(domain::EngagementId engagement,
                                   domain::AccountId account) const;

    /// How many are open.
    [[nodiscard]] std::size_t size() const;

private:
    struct Place {
        std::mutex loading;
        std::shared_ptr<Room> room;
        std::atomic<std::int64_t> asked_ms = 0;
    };
    /// What is remembered of a room that was closed.
    struct Asleep {
        Instant next_deadline;
        std::set<domain::AccountId> accounts;
    };
    struct Tired; // a room that may be closed

    [[nodiscard]] std::shared_ptr<Place> place_of(domain::EngagementId engagement);
    void forget(domain::EngagementId engagement, std::shared_ptr<Place> const& place);
    void close(Tired const& tired);

    World const& world_;
    mutable std::mutex mutex_;
    std::unordered_map<domain::EngagementId, std::shared_ptr<Place>> places_;
    std::unordered_map<domain::EngagementId, Asleep> asleep_;
};

} // namespace hefboom::service
