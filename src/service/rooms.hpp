// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/open_rooms.hpp"
#include "service/room.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <shared_mutex>
#include <thread>
#include <vector>

namespace hefboom::service {

namespace limits {
constexpr std::size_t commands_per_batch_most = 2048;
constexpr std::size_t commands_waiting_most = 20'000;
} // namespace limits

/// Called once with the answer, after it is durable, on the writer's thread.
using Answered = std::function<void(Result<Accepted>)>;

/// Told after every commit what happened in a room, for those who watch.
using Published =
    std::function<void(Room&, std::vector<domain::Event> const& events, bool boxes_changed)>;

/// All open engagements. One thread writes: it takes whatever queued up, decides each command in
/// its room, makes everything durable in one commit, and only then answers and lets readers in.
class Rooms {
public:
    Rooms(store::Store& store, World world, Published published);
    ~Rooms();
    Rooms(Rooms const&) = delete;
    Rooms& operator=(Rooms const&) = delete;

    /// Queues a command. Refusals come through `answered`: those of the rules, and
    /// unavailable server.busy, server.stopping, or the store's.
    void submit(domain::EngagementId engagement, Asked asked, Answered answered);

    /// Submits and waits. For the command line and tests; never on a connection's thread.
    [[nodiscard]] Result<Accepted> submit_and_wait(domain::EngagementId engagement, Asked asked);

    /// Runs `look(room)` while no batch is being written. Refusal not_found.engagement.
    template <class Look>
    auto read(domain::EngagementId engagement, Look look) -> decltype(look(std::declval<Room&>())) {
        return read_as(Asking::visitor, engagement, look);
    }

    /// The same, but looking does not keep the room open.
    template <class Look>
    auto look_at(domain::EngagementId engagement, Look look)
        -> decltype(look(std::declval<Room&>())) {
        return read_as(Asking::clock, engagement, look);
    }

    /// The room, replayed when it was not open. Others wait for the same replay.
    [[nodiscard]] Result<std::shared_ptr<Room>> open(domain::EngagementId engagement);

    /// Closes rooms that are not needed; see OpenRooms. Waits for the batch under way.
    void rest(Rest const& limits, Watched const& watched);

    [[nodiscard]] OpenRooms const& open_rooms() const { return open_rooms_; }

    [[nodiscard]] World const& world() const { return world_; }
    [[nodiscard]] store::Store& store() { return store_; }

private:
    struct Waiting {
        domain::EngagementId engagement;
        Asked asked;
        Answered answered;
    };
    struct Turn; // one room's part of a batch

    template <class Look>
    auto read_as(Asking asking, domain::EngagementId engagement, Look const& look)
        -> decltype(look(std::declval<Room&>())) {
        while (true) {
            auto const room = TRY(open_as(asking, engagement));
            std::shared_lock const lock(room->mutex);
            if (room->abandoned()) continue; // what it shows did not become durable
            if (!room->state().opened()) return refuse(Refused::not_found, "not_found.engagement");
            return look(*room);
        }
    }

    [[nodiscard]] Result<std::shared_ptr<Room>> open_as(Asking asking,
                                                        domain::EngagementId engagement);

    void write_batches();
    void write(std::deque<Waiting> batch);
    [[nodiscard]] std::vector<Turn> turns_of(std::deque<Waiting> batch);
    [[nodiscard]] Result<std::shared_ptr<Room>> room_for(Waiting const& waiting);
    [[nodiscard]] Result<std::shared_ptr<Room>> readable_room_for(Waiting const& waiting);
    void make_durable(std::vector<Turn>& turns);
    void fail(Turn& turn, Refusal const& why);

    store::Store& store_;
    World world_;
    Published published_;
    OpenRooms open_rooms_;
    std::mutex writing_; ///< held while a batch is written
    std::mutex queue_mutex_;
    std::condition_variable queued_;
    std::deque<Waiting> queue_;
    bool stopping_ = false;
    std::thread writer_;
};

} // namespace hefboom::service
