// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_boxes.hpp"

#include "store/sealing.hpp"

#include <sqlite3.h>

#include <set>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql add_box{R"(
    insert into boxes (id, key, engagement) values ($1, $2, $3) on conflict (id) do nothing
    returning number)"};
constexpr Sql put_row{R"(
    insert into box_rows (box, token, party, sequence, sealed) values ($1, $2, $3, $4, $5)
    on conflict (box, token) do update
    set party = excluded.party, sequence = excluded.sequence, sealed = excluded.sealed
    where excluded.sequence > box_rows.sequence)"};
constexpr Sql drop_rows{"delete from box_rows where box = $1"};
constexpr Sql drop_box{"delete from boxes where number = $1"};
constexpr Sql read_rows{"select token, party, sequence, sealed from box_rows where box = $1"};
constexpr Sql find_row{R"(
    select token, party, sequence, sealed from box_rows where box = $1 and token = $2)"};
constexpr Sql box_ids{"select key, number from boxes"};

Place place_of(EngagementId const& engagement, BoxId const& box, Digest const& token,
               std::uint64_t party, std::uint64_t sequence) {
    auto place = Place("box");
    place.add(engagement.bytes).add(box.bytes).add(token).add(party).add(sequence);
    return place;
}

domain::BoxRow to_row(Rows const& rows, BoxId id, KnownBox const& box) {
    auto const party = rows.number(1);
    auto const sequence = rows.number(2);
    auto const place = place_of(box.engagement, id, rows.digest(0), party, sequence);
    auto cells = unseal(box.key, place, rows.blob(3));
    if (!cells) throw SqliteError(SQLITE_CORRUPT, "a row of box " + to_string(id) + " is damaged");
    return {.party = static_cast<std::uint8_t>(party),
            .sequence = sequence,
            .cells = std::move(*cells)};
}

KeyChange key_of(KnownBox const& box, std::optional<Key> const& made, Instant at) {
    return {.kind = KeyKind::box,
            .id = box.key_id,
            .made = made,
            .engagement = box.engagement,
            .at = at};
}

} // namespace

std::optional<KeyChange> Boxes::open(Owner const& owner, BoxId box) {
    if (catalog_->box(box) != nullptr) return std::nullopt;
    KnownBox known;
    known.engagement = owner.id;
    known.key_id = new_id();
    known.key = new_key();
    auto rows = journal_->query(add_box, box, known.key_id, owner.number);
    // There is a box whose key is lost: it stays as it is and takes no rows.
    if (!rows.next()) return std::nullopt;
    known.number = rows.integer(0);
    while (rows.next()) {
    }
    catalog_->add_box(box, known);
    return key_of(known, known.key, {});
}

bool Boxes::put(Owner const& owner, domain::PutInBox const& put) {
    auto const* box = catalog_->box(put.box);
    if (box == nullptr || box->engagement != owner.id) return false;
    auto const party = static_cast<std::uint64_t>(put.row.party);
    auto const place = place_of(owner.id, put.box, put.token, party, put.row.sequence);
    auto const sealed = seal(box->key, place, put.row.cells);
    journal_->change(put_row, box->number, put.token, party, put.row.sequence, sealed);
    return true;
}

std::optional<KeyChange> Boxes::destroy(Owner const& owner, BoxId box, Instant at) {
    auto const* found = catalog_->box(box);
    if (found == nullptr || found->engagement != owner.id) return std::nullopt;
    auto const known = *found;
    remove(known.number);
    catalog_->remove_box(box);
    return key_of(known, std::nullopt, at);
}

domain::Box Boxes::rows(BoxId id) {
    domain::Box result;
    auto const* box = catalog_->box(id);
    if (box == nullptr) return result;
    auto rows = journal_->query(read_rows, box->number);
    while (rows.next())
        result.emplace(rows.digest(0), to_row(rows, id, *box));
    return result;
}

std::optional<domain::BoxRow> Boxes::row(BoxId id, Digest const& token) {
    auto const* box = catalog_->box(id);
    if (box == nullptr) return std::nullopt;
    auto rows = journal_->query(find_row, box->number, token);
    if (!rows.next()) return std::nullopt;
    return to_row(rows, id, *box);
}

void Boxes::sweep(OrphanKeys orphans) {
    std::set<KeyId> used;
    std::vector<std::int64_t> destroyed;
    {
        auto rows = journal_->query(box_ids);
        while (rows.next()) {
            auto const id = rows.id<BoxId>(0).bytes;
            used.insert(id);
            auto const gone = !keys_->find(KeyKind::box, id);
            if (gone && keys_->destroyed(KeyKind::box, id)) destroyed.push_back(rows.integer(1));
        }
    }
    journal_->begin();
    for (auto const number : destroyed)
        remove(number);
    journal_->commit();
    catalog_->forget();
    if (orphans == OrphanKeys::keep) return;

    std::vector<KeyId> unused;
    keys_->visit(KeyKind::box, [&](KeyId const& key) {
        if (!used.contains(key)) unused.push_back(key);
    });
    keys_->sweep(KeyKind::box, unused);
}

std::vector<std::string> Boxes::damage() {
    std::vector<std::string> findings;
    for (auto const& [id, box] : catalog_->boxes()) {
        try {
            static_cast<void>(rows(id));
        } catch (SqliteError const& error) {
            findings.emplace_back(error.what());
        }
    }
    return findings;
}

void Boxes::remove(std::int64_t number) {
    journal_->change(drop_rows, number);
    journal_->change(drop_box, number);
}

} // namespace hefboom::store::sqlite
