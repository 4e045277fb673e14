// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/rows.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace hefboom::store {

/// Writes a draft when its revision is still `expected` (0: there is none yet), or else leaves it.
struct DraftWrite {
    DraftKey key;
    std::uint64_t expected = 0;
    std::uint64_t base = 0;
    std::optional<Bytes> text; ///< nothing: delete the draft and destroy its key
};

/// What became of one DraftWrite.
struct DraftOutcome {
    enum class State {
        written, ///< `revision` is the new one
        deleted, ///< also when there was none
        stale,   ///< nothing changed; `revision` is the one in store, 0 when there is none
    };
    State state = State::stale;
    std::uint64_t revision = 0;

    bool operator==(DraftOutcome const&) const = default;
};

/// Whether the appended entries open the epoch that was due.
enum class Epoch { goes_on, opened };

/// Everything one engagement wants written: all of it, or nothing of it (stale drafts aside).
struct EngagementWrites {
    EngagementId engagement;
    std::uint64_t expected_size = 0;      ///< looked at only when there are entries
    std::vector<Entry> entries;           ///< the first ones of an engagement make it known
    std::optional<Checkpoint> checkpoint; ///< its size is that after the entries
    Epoch epoch = Epoch::goes_on;
    std::vector<Receipt> receipts;
    std::vector<NewItem> items;
    std::vector<ItemId> erased; ///< of this engagement; unknown and erased ones are passed over
    Instant erased_at;
    std::vector<domain::BoxChange> boxes; ///< in order
    std::vector<DraftWrite> drafts;       ///< in order
};

/// The writes of several engagements, each engagement at most once, made durable together.
using Batch = std::vector<EngagementWrites>;

/// What became of one engagement's writes. All but `done` changed nothing of that engagement.
enum class Written {
    done,
    stale_size,    ///< the journal is not at the expected size
    receipt_known, ///< this actor's command id has a receipt already
    item_known,    ///< an item of that id exists or existed
    no_box,        ///< a row for a box that was never opened, is destroyed, or is another's
};

struct EngagementOutcome {
    Written written = Written::done;
    std::vector<DraftOutcome> drafts; ///< one for each DraftWrite when `written` is done, else none

    bool operator==(EngagementOutcome const&) const = default;
};

} // namespace hefboom::store
