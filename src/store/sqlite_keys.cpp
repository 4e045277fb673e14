// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_keys.hpp"

#include <algorithm>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql find_key{"select key from keys where kind = $1 and id = $2"};
// A key of that id can only be the orphan of a commit that failed: nothing is sealed with it.
constexpr Sql make_key{R"(
    insert into keys (kind, id, key) values ($1, $2, $3)
    on conflict (kind, id) do update set key = excluded.key)"};
constexpr Sql destroy_key{"delete from keys where kind = $1 and id = $2"};
constexpr Sql all_keys{"select id from keys where kind = $1 order by id"};
constexpr Sql find_destroyed{"select at from destroyed where kind = $1 and id = $2"};
constexpr Sql all_destroyed{"select id, at from destroyed where kind = $1 order by id"};
// It can stand there already when a text was made and erased by a commit that failed afterwards,
// and then made again.
constexpr Sql note_destroyed{R"(
    insert into destroyed (kind, id, engagement, at) values ($1, $2, $3, $4)
    on conflict (kind, id) do update set at = excluded.at)"};
constexpr Sql find_secret{"select value from secrets where name = $1"};
constexpr Sql put_secret_value{R"(
    insert into secrets (name, value) values ($1, $2)
    on conflict (name) do update set value = excluded.value)"};

std::int64_t number_of(KeyKind kind) {
    return static_cast<std::int64_t>(kind);
}

KeyId key_id(Rows const& rows, int column) {
    return rows.id<Id<struct AnyTag>>(column).bytes;
}

} // namespace

std::optional<Key> Keys::find(KeyKind kind, KeyId const& id) {
    auto rows = database_->query(find_key, number_of(kind), id);
    if (!rows.next()) return std::nullopt;
    return rows.digest(0);
}

std::optional<Instant> Keys::destroyed(KeyKind kind, KeyId const& id) {
    auto rows = database_->query(find_destroyed, number_of(kind), id);
    if (!rows.next()) return std::nullopt;
    return rows.instant(0);
}

void Keys::apply(std::vector<KeyChange> const& changes) {
    database_->begin();
    for (auto const& change : changes) {
        if (change.made) {
            database_->change(make_key, number_of(change.kind), change.id, *change.made);
        } else {
            database_->change(destroy_key, number_of(change.kind), change.id);
            database_->change(note_destroyed, number_of(change.kind), change.id, change.engagement,
                              change.at);
        }
    }
    database_->commit();
    auto const destroys = [](KeyChange const& change) { return !change.made; };
    if (std::ranges::any_of(changes, destroys)) database_->checkpoint_all();
}

void Keys::sweep(KeyKind kind, std::vector<KeyId> const& orphans) {
    if (orphans.empty()) return;
    database_->begin();
    for (auto const& id : orphans)
        database_->change(destroy_key, number_of(kind), id);
    database_->commit();
    database_->checkpoint_all();
}

void Keys::visit(KeyKind kind, std::function<void(KeyId const&)> const& show) {
    auto rows = database_->query(all_keys, number_of(kind));
    while (rows.next())
        show(key_id(rows, 0));
}

void Keys::visit_destroyed(KeyKind kind, std::function<void(KeyId const&, Instant)> const& show) {
    auto rows = database_->query(all_destroyed, number_of(kind));
    while (rows.next())
        show(key_id(rows, 0), rows.instant(1));
}

std::optional<Bytes> Keys::secret(std::string_view name) {
    auto rows = database_->query(find_secret, name);
    if (!rows.next()) return std::nullopt;
    return rows.bytes(0);
}

void Keys::put_secret(std::string_view name, Bytes const& value) {
    database_->begin();
    database_->change(put_secret_value, name, value);
    database_->commit();
}

} // namespace hefboom::store::sqlite
