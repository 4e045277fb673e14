// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_store.hpp"

#include <algorithm>
#include <cassert>
#include <variant>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql savepoint{"savepoint engagement"};
constexpr Sql keep{"release engagement"};
constexpr Sql undo{"rollback to engagement"};

} // namespace

// The journal's writes come first, uncommitted, so that it is known which engagements conflict;
// then the keys become durable; then the journal. So no key of a refused batch is destroyed, and
// nothing durable is ever sealed with a key that is not.
Result<std::vector<EngagementOutcome>> SqliteStore::commit(Batch const& batch) {
    return gate_.write([&]() -> Result<std::vector<EngagementOutcome>> {
        std::vector<EngagementOutcome> outcomes;
        std::vector<KeyChange> changes;
        try {
            journal_->begin();
            for (auto const& writes : batch)
                outcomes.push_back(write(writes, changes));
            make_durable(changes);
        } catch (...) {
            catalog_.forget();
            throw;
        }
        return outcomes;
    });
}

void SqliteStore::make_durable(std::vector<KeyChange> const& changes) {
    if (!changes.empty()) keys_.apply(changes);
    journal_->commit();
    auto const destroys = [](KeyChange const& change) { return !change.made; };
    gate_.afterwards([&] {
        keys_database_->checkpoint_when_due();
        if (std::ranges::any_of(changes, destroys)) {
            journal_->checkpoint_all();
        } else {
            journal_->checkpoint_when_due();
        }
    });
}

EngagementOutcome SqliteStore::write(EngagementWrites const& writes,
                                     std::vector<KeyChange>& changes) {
    EngagementOutcome outcome;
    auto const keys_before = changes.size();
    journal_->change(savepoint);
    catalog_.mark();
    auto const& known = catalog_.engagement_or_new(writes.engagement);
    auto const owner = Owner{.id = writes.engagement, .number = known.number};
    outcome.written = write_journal(writes, owner);
    if (outcome.written == Written::done) outcome.written = write_texts(writes, owner, changes);
    if (outcome.written != Written::done) {
        journal_->change(undo);
        journal_->change(keep);
        changes.resize(keys_before);
        catalog_.undo();
        return outcome;
    }
    for (auto const& draft : writes.drafts)
        outcome.drafts.push_back(drafts_.write(owner, draft, writes.erased_at, changes));
    journal_->change(keep);
    return outcome;
}

Written SqliteStore::write_journal(EngagementWrites const& writes, Owner const& owner) {
    auto const& known = *catalog_.engagement(writes.engagement);
    if (!writes.entries.empty()) {
        if (known.size != writes.expected_size) return Written::stale_size;
        assert(known.size + writes.entries.size() <= max_entries);
        entries_.append(owner.number, known.size, writes.entries);
        catalog_.grow(writes.engagement, writes.entries.size());
    }
    if (writes.checkpoint) {
        assert(writes.checkpoint->size == known.size);
        entries_.add(owner.number, *writes.checkpoint);
    }
    for (auto const& receipt : writes.receipts)
        if (!entries_.add(owner.number, receipt)) return Written::receipt_known;
    if (writes.epoch == Epoch::opened) entries_.clear_epoch_due(owner.number);
    return Written::done;
}

Written SqliteStore::write_texts(EngagementWrites const& writes, Owner const& owner,
                                 std::vector<KeyChange>& changes) {
    auto const note = [&](std::optional<KeyChange> const& change) {
        if (change) changes.push_back(*change);
        return change.has_value();
    };
    for (auto const& item : writes.items)
        if (!note(items_.add(owner, item))) return Written::item_known;
    for (auto const& item : writes.erased)
        note(items_.erase(owner, item, writes.erased_at));
    for (auto const& change : writes.boxes) {
        if (auto const* put = std::get_if<domain::PutInBox>(&change)) {
            if (!boxes_.put(owner, *put)) return Written::no_box;
        } else if (auto const* open = std::get_if<domain::OpenBox>(&change)) {
            note(boxes_.open(owner, open->box));
        } else if (auto const* destroy = std::get_if<domain::DestroyBox>(&change)) {
            note(boxes_.destroy(owner, destroy->box, writes.erased_at));
        }
    }
    return Written::done;
}

} // namespace hefboom::store::sqlite
