// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "codec/event_codec.hpp"
#include "domain/decide.hpp"
#include "journal/frontier.hpp"
#include "service/caller.hpp"
#include "service/fair_mutex.hpp"
#include "service/log_identity.hpp"
#include "service/texts.hpp"
#include "service/world.hpp"
#include "store/store.hpp"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace hefboom::service {

/// What came of one accepted command.
struct Accepted {
    std::uint64_t size = 0; ///< entries of the journal after it
    std::vector<domain::ObjectId> made;
    std::vector<domain::Event> events; ///< empty for a retry
    bool boxes_changed = false;
};

/// A command on its way into a room.
struct Asked {
    Caller caller;
    domain::CommandId id;
    domain::Command command;
};

/// One open engagement: its state in memory, replayed from the journal, and what has been decided
/// but not yet written. Guarded by `mutex`: the writer holds it from the first decision of a batch
/// until that is durable; readers share it.
class Room {
public:
    /// Replays the journal. Throws store::StoreFailure, and std::runtime_error for an entry that
    /// cannot be read: a journal is never shown in part.
    Room(store::Store& store, domain::EngagementId id, LogIdentity identity, World const& world);

    /// Decides and, when accepted, evolves; what must be written gathers in `writes`. The writer
    /// only.
    [[nodiscard]] Result<Accepted> decide(Asked asked);

    /// What the decisions since the last call want written, with a checkpoint when the journal
    /// grew. The writer only.
    [[nodiscard]] store::EngagementWrites take_writes();

    [[nodiscard]] domain::Engagement const& state() const { return state_; }
    [[nodiscard]] domain::Boxes const& boxes() const { return boxes_; }
    [[nodiscard]] SeatMap const& seats() const { return *seats_.load(); }
    /// Whether there is such a card. May be asked without `mutex`: it waits for nothing.
    [[nodiscard]] bool has_seat(Digest const& seat) const { return seats_.load()->contains(seat); }
    [[nodiscard]] LogIdentity const& identity() const { return identity_; }
    [[nodiscard]] journal::Frontier const& frontier() const { return frontier_; }
    [[nodiscard]] std::uint64_t size() const { return frontier_.size(); }
    /// About how much memory it takes: its journal's bytes and the texts it keeps open.
    [[nodiscard]] std::size_t bytes() { return journal_bytes_ + texts_.bytes(); }
    [[nodiscard]] TextCache& texts() { return texts_; }
    [[nodiscard]] domain::EngagementId id() const { return id_; }

    /// Why the next entry must open a new epoch; nothing when the log lacks nothing.
    [[nodiscard]] std::optional<store::EpochDue> const& epoch_due() const { return epoch_due_; }

    /// What was decided here did not become durable: nobody may look at it any more. The writer
    /// only.
    void abandon() { abandoned_ = true; }
    [[nodiscard]] bool abandoned() const { return abandoned_; }

    /// The actor a caller is in this room now.
    [[nodiscard]] Result<domain::Actor> actor(Caller const& caller, Instant now) const;

    FairMutex mutex;

private:
    [[nodiscard]] std::optional<Result<Accepted>>
    earlier(domain::ActorId actor, domain::CommandId command, Digest const& request) const;
    [[nodiscard]] domain::Moment moment();
    void deal_seats();
    void append(domain::Event const& event, domain::ActorId actor);
    void write_items(domain::Command& command, std::vector<journal::Salt> const& salts);

    store::Store& store_;
    domain::EngagementId id_;
    LogIdentity identity_;
    World const& world_;
    domain::Engagement state_;
    domain::Boxes boxes_;
    std::atomic<std::shared_ptr<SeatMap const>> seats_; ///< replaced whole
    journal::Frontier frontier_;
    journal::Tree signed_; ///< of the newest checkpoint
    Instant last_at_;
    std::optional<store::EpochDue> epoch_due_;
    std::atomic<std::size_t> journal_bytes_ = 0;
    bool abandoned_ = false;
    TextCache texts_;
    store::EngagementWrites writes_;
};

} // namespace hefboom::service
