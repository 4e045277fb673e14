// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/rooms.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace hefboom::service {

/// Time as an actor: gives every command that is due, as the clock. The id of each is a hash of
/// object and deadline, so that it happens once on any number of nodes and restarts.
class ClockActor {
public:
    /// `watched` keeps rooms open.
    ClockActor(Rooms& rooms, Watched watched);
    ~ClockActor();
    ClockActor(ClockActor const&) = delete;
    ClockActor& operator=(ClockActor const&) = delete;

    /// Gives what is due now, waits until it is done, and closes rooms that are not needed. Also
    /// called by its own thread, every `tick_ms`.
    void tick();

    static constexpr std::int64_t tick_ms = 30'000;

private:
    void do_duties_of(store::StoredEngagement const& stored);

    Rooms& rooms_;
    Watched watched_;
    std::mutex mutex_;
    std::condition_variable stop_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace hefboom::service
