// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store/store.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace hefboom::store {

/// A number from 0 to `limit` - 1, from wherever a test takes its choices.
using Choose = std::function<std::uint32_t(std::uint32_t limit)>;

/// What the store should hold, kept in plain maps: small enough to be right at a glance.
class Model {
public:
    /// Does what `Store::commit` does and says the same, but for draft revisions it cannot know.
    std::vector<EngagementOutcome> apply(Batch const& batch);
    /// Does only what may be left of a batch whose commit failed: texts, boxes and drafts that
    /// were to be destroyed are.
    void apply_destructions(Batch const& batch);
    /// Takes over the revisions the store gave to new drafts.
    void learn(Batch const& batch, std::vector<EngagementOutcome> const& outcomes);

    /// Takes over the revisions of new drafts from the store itself.
    void adopt_revisions(Store& store);

    /// The first difference with what the store holds; empty when there is none.
    [[nodiscard]] std::string difference(Store& store) const;

    /// A batch over few ids, so that its parts often meet; mostly, but not always, acceptable.
    [[nodiscard]] Batch random_batch(Choose const& choose) const;

    [[nodiscard]] std::uint64_t size(EngagementId engagement) const;

private:
    struct Engagement {
        std::vector<Entry> entries;
        std::map<std::uint64_t, Checkpoint> checkpoints;
        std::map<CommandId, Receipt> receipts;
        std::map<DraftKey, Draft> drafts; // revision 0: not known yet
    };
    struct Text {
        EngagementId engagement;
        Item item;
    };
    struct OpenedBox {
        EngagementId engagement;
        domain::Box rows;
    };

    Written write(EngagementWrites const& writes);
    bool change_box(EngagementId engagement, domain::BoxChange const& change);
    DraftOutcome write_draft(Engagement& engagement, DraftWrite const& write);
    EngagementWrites random_writes(Choose const& choose, std::uint64_t number) const;
    [[nodiscard]] std::string difference(Store& store, EngagementId id,
                                         Engagement const& engagement) const;
    [[nodiscard]] std::string draft_difference(Store& store, EngagementId id,
                                               Engagement const& engagement) const;

    std::map<EngagementId, Engagement> engagements_;
    std::map<ItemId, Text> texts_;
    std::map<BoxId, OpenedBox> boxes_;
};

} // namespace hefboom::store
