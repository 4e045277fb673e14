// SPDX-License-Identifier: EUPL-1.2
#include "service/clock_actor.hpp"

#include "base/bytes.hpp"
#include "domain/clock.hpp"
#include "journal/hash.hpp"
#include "service/epoch_opening.hpp"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace hefboom::service {

namespace {

domain::CommandId id_of(domain::ClockDuty const& duty) {
    auto const deadline = std::to_string(duty.deadline.ms);
    auto const digest = journal::sha256({as_bytes(duty.object), as_bytes(deadline)});
    domain::CommandId id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    return id;
}

} // namespace

ClockActor::ClockActor(Rooms& rooms, Watched watched)
    : rooms_(rooms), watched_(std::move(watched)), thread_([this] {
          std::unique_lock lock(mutex_);
          while (!stopping_) {
              lock.unlock();
              tick();
              lock.lock();
              stop_.wait_for(lock, std::chrono::milliseconds(tick_ms),
                             [this] { return stopping_; });
          }
      }) {}

ClockActor::~ClockActor() {
    {
        std::lock_guard const lock(mutex_);
        stopping_ = true;
    }
    stop_.notify_all();
    thread_.join();
}

void ClockActor::tick() {
    for (auto const& stored : rooms_.store().engagements()) {
        if (!stored.epoch_due && !rooms_.open_rooms().may_be_due(stored.id, rooms_.world().now()))
            continue;
        try {
            do_duties_of(stored);
        } catch (std::exception const&) {
            // Whoever looks at it is told why, at the border; the others' duties are done.
            continue;
        }
    }
    rooms_.rest({}, watched_);
}

void ClockActor::do_duties_of(store::StoredEngagement const& stored) {
    auto const duties =
        rooms_.look_at(stored.id, [&](Room& room) -> Result<std::vector<domain::ClockDuty>> {
            return domain::due_duties(room.state(), rooms_.world().now());
        });
    if (!duties) return;
    if (stored.epoch_due)
        (void)rooms_.submit_and_wait(stored.id, epoch_opening(stored.id, *stored.epoch_due));
    for (auto const& duty : *duties)
        // A refusal means that the state moved on; the next tick looks again.
        (void)rooms_.submit_and_wait(
            stored.id,
            {.caller = {.who = ClockCaller{}}, .id = id_of(duty), .command = duty.command});
}

} // namespace hefboom::service
