// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_catalog.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql all_engagements{"select number, id from engagements"};
constexpr Sql last_position{R"(
    select max(position) from entries where position >= $1 and position < $2)"};
constexpr Sql add_engagement{"insert into engagements (id) values ($1) returning number"};
constexpr Sql all_boxes{R"(
    select boxes.id, boxes.number, engagements.id, boxes.key
    from boxes join engagements on engagements.number = boxes.engagement)"};

} // namespace

KnownEngagement const* Catalog::engagement(EngagementId id) {
    load();
    auto const found = engagements_.find(id);
    return found == engagements_.end() ? nullptr : &found->second;
}

KnownEngagement const& Catalog::engagement_or_new(EngagementId id) {
    if (auto const* known = engagement(id)) return *known;
    auto rows = journal_->query(add_engagement, id);
    if (!rows.next()) throw SqliteError(SQLITE_INTERNAL, "an insert returned no row");
    auto const number = rows.integer(0);
    // A statement that returns rows is done only when it says so.
    while (rows.next()) {
    }
    inverses_.emplace_back([this, id] { engagements_.erase(id); });
    return engagements_[id] = {.number = number, .size = 0};
}

void Catalog::grow(EngagementId id, std::uint64_t entries) {
    engagements_.at(id).size += entries;
    inverses_.emplace_back([this, id, entries] { engagements_.at(id).size -= entries; });
}

std::unordered_map<EngagementId, KnownEngagement> const& Catalog::engagements() {
    load();
    return engagements_;
}

KnownBox const* Catalog::box(BoxId id) {
    load();
    auto const found = boxes_.find(id);
    return found == boxes_.end() ? nullptr : &found->second;
}

void Catalog::add_box(BoxId id, KnownBox const& box) {
    boxes_[id] = box;
    inverses_.emplace_back([this, id] { boxes_.erase(id); });
}

void Catalog::remove_box(BoxId id) {
    inverses_.emplace_back([this, id, box = boxes_.at(id)] { boxes_[id] = box; });
    boxes_.erase(id);
}

void Catalog::mark() {
    inverses_.clear();
}

void Catalog::undo() {
    std::for_each(inverses_.rbegin(), inverses_.rend(), [](auto const& inverse) { inverse(); });
    inverses_.clear();
}

std::unordered_map<BoxId, KnownBox> const& Catalog::boxes() {
    load();
    return boxes_;
}

void Catalog::load() {
    if (loaded_) return;
    engagements_.clear();
    boxes_.clear();
    auto known = journal_->query(all_engagements);
    while (known.next()) {
        auto const number = known.integer(0);
        auto last =
            journal_->query(last_position, position_of(number, 0), position_of(number + 1, 0));
        auto const some = last.next() && !last.null(0);
        auto const size = some ? last.integer(0) - position_of(number, 0) + 1 : std::int64_t{0};
        engagements_[known.id<EngagementId>(1)] = {.number = number,
                                                   .size = static_cast<std::uint64_t>(size)};
    }
    auto boxes = journal_->query(all_boxes);
    while (boxes.next()) {
        auto const id = boxes.id<BoxId>(0);
        // A box whose key is lost is as good as not there.
        auto const key_id = boxes.id<BoxId>(3).bytes;
        auto const key = keys_->find(KeyKind::box, key_id);
        if (key)
            boxes_[id] = {.number = boxes.integer(1),
                          .engagement = boxes.id<EngagementId>(2),
                          .key_id = key_id,
                          .key = *key};
    }
    loaded_ = true;
}

} // namespace hefboom::store::sqlite
