// SPDX-License-Identifier: EUPL-1.2
#include "service/rooms.hpp"

#include "service/epoch_opening.hpp"

#include <algorithm>
#include <future>
#include <iterator>
#include <utility>

namespace hefboom::service {

/// What one room decides in this batch, and who waits for it.
struct Rooms::Turn {
    std::shared_ptr<Room> room;
    std::vector<Waiting> waiting;
    std::unique_lock<FairMutex> lock;
    std::vector<std::pair<Answered, Result<Accepted>>> answers;
    std::vector<domain::Event> events;
    bool boxes_changed = false;
    bool broken = false; ///< something could not be read while deciding

    void decide_all() {
        lock = std::unique_lock(room->mutex);
        // The gap is named before anything else is said.
        if (auto const due = room->epoch_due())
            decide(epoch_opening(room->id(), *due), [](auto const&) {});
        for (auto& each : waiting)
            decide(std::move(each.asked), std::move(each.answered));
    }

private:
    void decide(Asked asked, Answered answered) {
        auto answer = decided(std::move(asked));
        if (answer) {
            std::ranges::copy(answer->events, std::back_inserter(events));
            boxes_changed = boxes_changed || answer->boxes_changed;
        }
        answers.emplace_back(std::move(answered), std::move(answer));
    }

    /// The writer serves all engagements: what cannot be read in one must not end it for others.
    Result<Accepted> decided(Asked asked) {
        if (broken) return refuse(Refused::unavailable, "server.retry");
        try {
            return room->decide(std::move(asked));
        } catch (std::exception const&) {
            broken = true;
            return refuse(Refused::unavailable, "server.unreadable");
        }
    }
};

Rooms::Rooms(store::Store& store, World world, Published published)
    : store_(store), world_(std::move(world)), published_(std::move(published)),
      open_rooms_(world_), writer_([this] { write_batches(); }) {}

Rooms::~Rooms() {
    {
        std::lock_guard const lock(queue_mutex_);
        stopping_ = true;
    }
    queued_.notify_all();
    writer_.join();
}

void Rooms::submit(domain::EngagementId engagement, Asked asked, Answered answered) {
    {
        std::lock_guard const lock(queue_mutex_);
        if (!stopping_ && queue_.size() < limits::commands_waiting_most) {
            queue_.push_back({engagement, std::move(asked), std::move(answered)});
            queued_.notify_one();
            return;
        }
    }
    answered(refuse(Refused::unavailable, "server.busy"));
}

Result<Accepted> Rooms::submit_and_wait(domain::EngagementId engagement, Asked asked) {
    auto promise = std::make_shared<std::promise<Result<Accepted>>>();
    auto future = promise->get_future();
    submit(engagement, std::move(asked),
           [promise](Result<Accepted> answer) { promise->set_value(std::move(answer)); });
    return future.get();
}

Result<std::shared_ptr<Room>> Rooms::open_as(Asking asking, domain::EngagementId engagement) {
    return open_rooms_.get(engagement, asking, [&]() -> Result<std::shared_ptr<Room>> {
        if (store_.size(engagement) == 0) return refuse(Refused::not_found, "not_found.engagement");
        auto identity = TRY(log_identity(store_, engagement, world_));
        return std::make_shared<Room>(store_, engagement, std::move(identity), world_);
    });
}

Result<std::shared_ptr<Room>> Rooms::open(domain::EngagementId engagement) {
    return open_as(Asking::visitor, engagement);
}

void Rooms::rest(Rest const& limits, Watched const& watched) {
    std::lock_guard const no_batch(writing_);
    open_rooms_.rest(limits, watched);
}

void Rooms::write_batches() {
    for (;;) {
        std::deque<Waiting> batch;
        {
            std::unique_lock lock(queue_mutex_);
            queued_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
            if (queue_.empty()) return;
            while (!queue_.empty() && batch.size() < limits::commands_per_batch_most) {
                batch.push_back(std::move(queue_.front()));
                queue_.pop_front();
            }
        }
        std::lock_guard const writing(writing_);
        write(std::move(batch));
    }
}

Result<std::shared_ptr<Room>> Rooms::room_for(Waiting const& waiting) {
    if (!std::holds_alternative<domain::OpenEngagement>(waiting.asked.command))
        return open(waiting.engagement);
    return open_rooms_.get(
        waiting.engagement, Asking::visitor, [&]() -> Result<std::shared_ptr<Room>> {
            auto identity = TRY(log_identity(store_, waiting.engagement, world_));
            return std::make_shared<Room>(store_, waiting.engagement, std::move(identity), world_);
        });
}

Result<std::shared_ptr<Room>> Rooms::readable_room_for(Waiting const& waiting) {
    try {
        return room_for(waiting);
    } catch (std::exception const&) {
        // Whoever looks at it is told why, at the border; other engagements go on meanwhile.
        return refuse(Refused::unavailable, "server.unreadable");
    }
}

/// Opens every room of the batch while none is locked, because a long replay in one must not hold
/// up a meeting in another.
std::vector<Rooms::Turn> Rooms::turns_of(std::deque<Waiting> batch) {
    std::vector<Turn> turns;
    for (auto& waiting : batch) {
        auto turn = std::ranges::find_if(
            turns, [&](Turn const& each) { return each.room->id() == waiting.engagement; });
        if (turn == turns.end()) {
            auto room = readable_room_for(waiting);
            if (!room) {
                waiting.answered(tl::unexpected<Refusal>(room.error()));
                continue;
            }
            turn = turns.insert(turns.end(), Turn{});
            turn->room = *room;
        }
        turn->waiting.push_back(std::move(waiting));
    }
    return turns;
}

void Rooms::write(std::deque<Waiting> batch) {
    auto turns = turns_of(std::move(batch));
    for (auto& turn : turns)
        turn.decide_all();
    make_durable(turns);
    // Whoever is told something may look at any room, so all are open before anybody is.
    for (auto& turn : turns)
        turn.lock.unlock();
    for (auto& turn : turns) {
        for (auto& [answered, answer] : turn.answers)
            answered(std::move(answer));
        if (!turn.events.empty() || turn.boxes_changed)
            published_(*turn.room, turn.events, turn.boxes_changed);
    }
}

void Rooms::make_durable(std::vector<Turn>& turns) {
    store::Batch writes;
    std::vector<Turn*> writing;
    for (auto& turn : turns) {
        if (turn.broken) {
            fail(turn, Refusal{Refused::unavailable, "server.retry", {}});
            continue;
        }
        if (turn.events.empty() && !turn.boxes_changed) {
            // Refused or answered from receipts: nothing to write. A room that is still empty was
            // made for an engagement that did not open.
            if (!turn.room->state().opened()) open_rooms_.drop(turn.room->id());
            continue;
        }
        writes.push_back(turn.room->take_writes());
        writing.push_back(&turn);
    }
    if (writes.empty()) return;
    auto const outcome = store_.commit(writes);
    for (std::size_t i = 0; i < writing.size(); ++i) {
        if (outcome && (*outcome)[i].written == store::Written::done) continue;
        auto const why =
            outcome ? Refusal{Refused::unavailable, "server.retry", {}} : outcome.error();
        fail(*writing[i], why);
    }
}

void Rooms::fail(Turn& turn, Refusal const& why) {
    // What was evolved is not what the journal holds: the room is replayed when next opened.
    turn.room->abandon();
    open_rooms_.drop(turn.room->id());
    for (auto& [answered, answer] : turn.answers)
        if (answer) answer = tl::unexpected<Refusal>(why);
    turn.events.clear();
    turn.boxes_changed = false;
}

} // namespace hefboom::service
