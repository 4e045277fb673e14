// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "service/room.hpp"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <unordered_map>
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
        auto const room = TRY(open(engagement));
        std::shared_lock const lock(room->mutex);
        if (!room->state().opened()) return refuse(Refused::not_found, "not_found.engagement");
        return look(*room);
    }

    /// The room, replayed when it was not open. Others wait for the same replay.
    [[nodiscard]] Result<std::shared_ptr<Room>> open(domain::EngagementId engagement);

    [[nodiscard]] World const& world() const { return world_; }
    [[nodiscard]] store::Store& store() { return store_; }

private:
    struct Waiting {
        domain::EngagementId engagement;
        Asked asked;
        Answered answered;
    };
    struct Turn; // one room's part of a batch

    void write_batches();
    void write(std::deque<Waiting> batch);
    [[nodiscard]] Result<std::shared_ptr<Room>> room_for(Waiting const& waiting);
    void make_durable(std::vector<Turn>& turns);
    void fail(Turn& turn, Refusal const& why);
    void drop(domain::EngagementId engagement);

    store::Store& store_;
    World world_;
    Published published_;
    std::mutex rooms_mutex_;
    std::unordered_map<domain::EngagementId, std::shared_ptr<Room>> rooms_;
    std::mutex queue_mutex_;
    std::condition_variable queued_;
    std::deque<Waiting> queue_;
    bool stopping_ = false;
    std::thread writer_;
};

} // namespace hefboom::service
