// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_items.hpp"

#include "base/hex.hpp"
#include "store/sealing.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql add_item{R"(
    insert into items (id, engagement, class, erased, sealed) values ($1, $2, $3, null, $4)
    on conflict (id) do nothing)"};
constexpr Sql erase_item{R"(
    update items set sealed = null, erased = $3
    where id = $1 and engagement = $2 and erased is null)"};
constexpr Sql erase_anywhere{R"(
    update items set sealed = null, erased = $2 where id = $1 and erased is null)"};
constexpr Sql find_item{R"(
    select class, erased, sealed from items where id = $1 and engagement = $2)"};
constexpr Sql ids_in_order{"select id from items order by id"};
constexpr Sql erased_ids{"select id from items where erased is not null"};
constexpr Sql all_items{R"(
    select items.id, engagements.id, items.class, items.sealed
    from items join engagements on engagements.number = items.engagement
    where items.erased is null)"};

Place place_of(EngagementId const& engagement, ItemId const& item, std::int64_t item_class) {
    auto place = Place("item");
    place.add(engagement.bytes).add(item.bytes).add(static_cast<std::uint64_t>(item_class));
    return place;
}

} // namespace

std::optional<KeyChange> Items::add(Owner const& owner, NewItem const& item) {
    auto const key = new_key();
    auto const item_class = static_cast<std::int64_t>(item.item_class);
    auto const sealed = seal(key, place_of(owner.id, item.id, item_class), item.bytes);
    if (journal_->change(add_item, item.id, owner.number, item_class, sealed) == 0)
        return std::nullopt;
    return KeyChange{
        .kind = KeyKind::item, .id = item.id.bytes, .made = key, .engagement = owner.id, .at = {}};
}

std::optional<KeyChange> Items::erase(Owner const& owner, ItemId item, Instant at) {
    if (journal_->change(erase_item, item, owner.number, at) == 0) return std::nullopt;
    return KeyChange{.kind = KeyKind::item,
                     .id = item.bytes,
                     .made = std::nullopt,
                     .engagement = owner.id,
                     .at = at};
}

std::optional<Item> Items::find(Owner const& owner, ItemId item) {
    auto rows = journal_->query(find_item, item, owner.number);
    if (!rows.next()) return std::nullopt;
    auto const item_class = rows.integer(0);
    Item result;
    result.item_class = static_cast<ItemClass>(item_class);
    if (!rows.null(1)) {
        result.state = Item::State::erased;
        result.erased_at = rows.instant(1);
        return result;
    }
    auto const key = keys_->find(KeyKind::item, item.bytes);
    if (!key) {
        // Between the two commits of an erasure the key is gone and the row does not know yet.
        result.erased_at = keys_->destroyed(KeyKind::item, item.bytes);
        result.state = result.erased_at ? Item::State::erased : Item::State::keyless;
        return result;
    }
    auto plain = unseal(*key, place_of(owner.id, item, item_class), rows.blob(2));
    if (!plain) throw SqliteError(SQLITE_CORRUPT, "item " + to_string(item) + " does not open");
    result.bytes = std::move(*plain);
    return result;
}

void Items::sweep(OrphanKeys orphans) {
    journal_->begin();
    keys_->visit_destroyed(KeyKind::item, [&](KeyId const& id, Instant at) {
        if (!keys_->find(KeyKind::item, id)) journal_->change(erase_anywhere, id, at);
    });
    journal_->commit();
    if (orphans == OrphanKeys::keep) return;

    // Both lists are in order, so one walk finds the keys without an item.
    std::vector<KeyId> without_item;
    auto items = journal_->query(ids_in_order);
    auto more = items.next();
    keys_->visit(KeyKind::item, [&](KeyId const& key) {
        while (more && std::ranges::lexicographical_compare(items.blob(0), key))
            more = items.next();
        if (!more || !std::ranges::equal(items.blob(0), key)) without_item.push_back(key);
    });
    // An older keys.db put back has keys of texts that were erased since.
    auto erased = journal_->query(erased_ids);
    while (erased.next()) {
        auto const id = erased.id<ItemId>(0).bytes;
        if (keys_->find(KeyKind::item, id)) without_item.push_back(id);
    }
    keys_->sweep(KeyKind::item, without_item);
}

std::vector<std::string> Items::damage() {
    std::vector<std::string> findings;
    auto rows = journal_->query(all_items);
    while (rows.next()) {
        auto const id = rows.id<ItemId>(0);
        auto const key = keys_->find(KeyKind::item, id.bytes);
        auto const place = place_of(rows.id<EngagementId>(1), id, rows.integer(2));
        if (!key) {
            findings.push_back("The key of item " + to_string(id) + " is not here.");
        } else if (!unseal(*key, place, rows.blob(3))) {
            findings.push_back("Item " + to_string(id) + " does not open with its key.");
        }
    }
    return findings;
}

} // namespace hefboom::store::sqlite
