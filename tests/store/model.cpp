// SPDX-License-Identifier: EUPL-1.2
#include "model.hpp"

#include "samples.hpp"

#include <utility>

namespace hefboom::store {

namespace {

constexpr std::uint32_t engagements = 3;
constexpr std::uint32_t texts = 12;
constexpr std::uint32_t boxes = 4;
constexpr std::uint32_t tokens = 6;
constexpr std::uint32_t sections = 3;

} // namespace

std::vector<EngagementOutcome> Model::apply(Batch const& batch) {
    std::vector<EngagementOutcome> outcomes;
    for (auto const& writes : batch) {
        auto const before = *this;
        auto& outcome = outcomes.emplace_back();
        outcome.written = write(writes);
        if (outcome.written != Written::done) {
            *this = before;
            continue;
        }
        for (auto const& draft : writes.drafts)
            outcome.drafts.push_back(write_draft(engagements_[writes.engagement], draft));
    }
    return outcomes;
}

void Model::apply_destructions(Batch const& batch) {
    auto after = *this;
    auto const outcomes = after.apply(batch);
    for (auto& [id, text] : texts_) {
        auto const& then = after.texts_.at(id);
        if (then.item.state == Item::State::erased) text = then;
    }
    // Also a box that was opened again: that is another one, which never came to be.
    for (std::size_t at = 0; at < batch.size(); ++at)
        for (auto const& change : batch[at].boxes)
            if (outcomes[at].written == Written::done &&
                std::holds_alternative<domain::DestroyBox>(change))
                change_box(batch[at].engagement, change);
    for (auto& [id, engagement] : engagements_)
        std::erase_if(engagement.drafts, [&](auto const& draft) {
            return !after.engagements_.at(id).drafts.contains(draft.first);
        });
}

void Model::learn(Batch const& batch, std::vector<EngagementOutcome> const& outcomes) {
    for (std::size_t at = 0; at < batch.size(); ++at)
        for (std::size_t draft = 0; draft < outcomes[at].drafts.size(); ++draft) {
            auto& drafts = engagements_[batch[at].engagement].drafts;
            auto const found = drafts.find(batch[at].drafts[draft].key);
            auto const& outcome = outcomes[at].drafts[draft];
            if (found != drafts.end() && outcome.state == DraftOutcome::State::written)
                found->second.revision = outcome.revision;
        }
}

void Model::adopt_revisions(Store& store) {
    for (auto& [id, engagement] : engagements_)
        for (auto& [key, draft] : engagement.drafts)
            if (auto const found = store.draft(id, key)) draft.revision = found->revision;
}

std::uint64_t Model::size(EngagementId engagement) const {
    auto const found = engagements_.find(engagement);
    return found == engagements_.end() ? 0 : found->second.entries.size();
}

Written Model::write(EngagementWrites const& writes) {
    auto& engagement = engagements_[writes.engagement];
    if (!writes.entries.empty() && writes.expected_size != engagement.entries.size())
        return Written::stale_size;
    engagement.entries.insert(engagement.entries.end(), writes.entries.begin(),
                              writes.entries.end());
    if (writes.checkpoint) engagement.checkpoints[writes.checkpoint->size] = *writes.checkpoint;
    for (auto const& receipt : writes.receipts)
        if (!engagement.receipts.emplace(receipt.command, receipt).second)
            return Written::receipt_known;
    for (auto const& item : writes.items) {
        auto text = Text{.engagement = writes.engagement, .item = {}};
        text.item.item_class = item.item_class;
        text.item.bytes = item.bytes;
        if (!texts_.emplace(item.id, text).second) return Written::item_known;
    }
    for (auto const& id : writes.erased) {
        auto const found = texts_.find(id);
        if (found == texts_.end() || found->second.engagement != writes.engagement) continue;
        auto& item = found->second.item;
        if (item.state == Item::State::erased) continue;
        item.state = Item::State::erased;
        item.erased_at = writes.erased_at;
        item.bytes.clear();
    }
    for (auto const& change : writes.boxes)
        if (!change_box(writes.engagement, change)) return Written::no_box;
    return Written::done;
}

bool Model::change_box(EngagementId engagement, domain::BoxChange const& change) {
    if (auto const* open = std::get_if<domain::OpenBox>(&change)) {
        boxes_.try_emplace(open->box, OpenedBox{.engagement = engagement, .rows = {}});
    } else if (auto const* destroy = std::get_if<domain::DestroyBox>(&change)) {
        auto const found = boxes_.find(destroy->box);
        if (found != boxes_.end() && found->second.engagement == engagement) boxes_.erase(found);
    } else if (auto const* put = std::get_if<domain::PutInBox>(&change)) {
        auto const found = boxes_.find(put->box);
        if (found == boxes_.end() || found->second.engagement != engagement) return false;
        auto const [row, added] = found->second.rows.try_emplace(put->token, put->row);
        if (!added && put->row.sequence > row->second.sequence) row->second = put->row;
    }
    return true;
}

DraftOutcome Model::write_draft(Engagement& engagement, DraftWrite const& write) {
    using enum DraftOutcome::State;
    auto const found = engagement.drafts.find(write.key);
    auto const there = found != engagement.drafts.end();
    if (!write.text && !there) return {.state = deleted, .revision = 0};
    auto const revision = there ? found->second.revision : 0;
    if (write.expected != revision) return {.state = stale, .revision = revision};
    if (!write.text) {
        engagement.drafts.erase(found);
        return {.state = deleted, .revision = 0};
    }
    auto const next = there ? revision + 1 : 0;
    engagement.drafts[write.key] = {
        .key = write.key, .base = write.base, .revision = next, .text = *write.text};
    return {.state = written, .revision = next};
}

Batch Model::random_batch(Choose const& choose) const {
    Batch batch;
    for (std::uint64_t number = 1; number <= engagements; ++number)
        if (choose(2) == 1) batch.push_back(random_writes(choose, number));
    return batch;
}

EngagementWrites Model::random_writes(Choose const& choose, std::uint64_t number) const {
    auto writes = writes_of(number);
    auto const at = size(writes.engagement);
    writes.expected_size = choose(8) == 7 ? at + 1 : at;
    writes.entries = entries(at, choose(4));
    if (!writes.entries.empty() && choose(2) == 1)
        writes.checkpoint = checkpoint(at + writes.entries.size());
    if (choose(2) == 1) writes.receipts = {receipt(choose(1'000), at)};
    for (auto count = choose(3); count > 0; --count)
        writes.items.push_back(text(choose(texts) + texts * choose(20), "a text of some length"));
    for (auto count = choose(2); count > 0; --count)
        writes.erased.push_back(numbered<ItemId>(choose(texts)));
    writes.erased_at = Instant{choose(1'000)};
    for (auto count = choose(8); count > 0; --count) {
        auto const box = number * 10 + choose(boxes);
        auto const what = choose(8);
        if (what == 0) {
            writes.boxes.push_back(domain::DestroyBox{numbered<BoxId>(box)});
        } else {
            writes.boxes.push_back(domain::OpenBox{numbered<BoxId>(box)});
            if (what > 1)
                writes.boxes.push_back(put(box, choose(tokens), choose(10), "cells of a ballot"));
        }
    }
    if (choose(16) == 15) writes.boxes.push_back(put(choose(100), 1, 1, "no such box"));
    for (auto count = choose(3); count > 0; --count) {
        DraftWrite draft;
        draft.key = draft_key("section " + std::to_string(choose(sections)));
        auto const engagement = engagements_.find(writes.engagement);
        if (engagement != engagements_.end() && choose(4) != 3) {
            auto const found = engagement->second.drafts.find(draft.key);
            if (found != engagement->second.drafts.end()) draft.expected = found->second.revision;
        }
        if (choose(4) != 3) draft.text = bytes_of("draft " + std::to_string(choose(100)));
        // A second write in one batch cannot know the revision of the first.
        if (writes.drafts.empty() || writes.drafts[0].key != draft.key)
            writes.drafts.push_back(draft);
    }
    return writes;
}

std::string Model::difference(Store& store) const {
    for (auto const& [id, engagement] : engagements_)
        if (auto found = difference(store, id, engagement); !found.empty())
            return "engagement " + to_string(id) + ": " + found;
    for (auto const& [id, text] : texts_)
        if (store.item(text.engagement, id) != text.item) return "text " + to_string(id);
    for (std::uint64_t number = 0; number < std::uint64_t{texts} * 20; ++number)
        for (auto const& [id, engagement] : engagements_) {
            auto const item = numbered<ItemId>(number);
            auto const found = texts_.find(item);
            auto const ours = found != texts_.end() && found->second.engagement == id;
            if (!ours && store.item(id, item)) return "a text too many: " + to_string(item);
        }
    return "";
}

std::string Model::difference(Store& store, EngagementId id, Engagement const& engagement) const {
    if (store.size(id) != engagement.entries.size())
        return std::to_string(store.size(id)) + " entries, not " +
               std::to_string(engagement.entries.size());
    if (read_all(store, id, 0) != engagement.entries) return "its entries";
    std::map<std::uint64_t, Checkpoint> checkpoints;
    store.visit_checkpoints(
        id, 0, [&](Checkpoint const& found) { checkpoints.emplace(found.size, found); });
    if (checkpoints != engagement.checkpoints) return "its checkpoints";
    for (auto const& [command, receipt] : engagement.receipts)
        if (store.receipt(id, receipt.actor, command) != receipt) return "a receipt";
    std::map<BoxId, domain::Box> expected;
    for (auto const& [box, opened] : boxes_)
        if (opened.engagement == id) expected.emplace(box, opened.rows);
    if (store.boxes(id) != expected) return "its boxes";
    return draft_difference(store, id, engagement);
}

std::string Model::draft_difference(Store& store, EngagementId id,
                                    Engagement const& engagement) const {
    for (std::uint32_t section = 0; section < sections; ++section) {
        auto const key = draft_key("section " + std::to_string(section));
        auto found = store.draft(id, key);
        auto const expected = engagement.drafts.find(key);
        if (found.has_value() != (expected != engagement.drafts.end()))
            return "draft of " + key.section;
        if (!found) continue;
        if (expected->second.revision == 0) found->revision = 0;
        if (*found != expected->second) return "draft of " + key.section;
    }
    return "";
}

} // namespace hefboom::store
