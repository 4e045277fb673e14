// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_drafts.hpp"

#include "store/sealing.hpp"

#include <sqlite3.h>

#include <set>

namespace hefboom::store::sqlite {

namespace {

constexpr Sql find_state{R"(
    select key, revision from drafts
    where engagement = $1 and object = $2 and author = $3 and section = $4)"};
constexpr Sql put_draft{R"(
    insert into drafts (engagement, object, author, section, key, base, revision, sealed)
    values ($1, $2, $3, $4, $5, $6, $7, $8)
    on conflict (engagement, object, author, section) do update
    set key = excluded.key, base = excluded.base, revision = excluded.revision,
        sealed = excluded.sealed)"};
constexpr Sql drop_draft{R"(
    delete from drafts where engagement = $1 and object = $2 and author = $3 and section = $4)"};
constexpr Sql drop_by_key{"delete from drafts where key = $1"};
constexpr Sql find_draft{R"(
    select object, section, author, key, base, revision, sealed from drafts
    where engagement = $1 and object = $2 and author = $3 and section = $4)"};
constexpr Sql find_drafts{R"(
    select object, section, author, key, base, revision, sealed from drafts
    where engagement = $1 and object = $2 and author = $3 order by section)"};
constexpr Sql key_ids{"select key from drafts"};
constexpr Sql all_drafts{R"(
    select object, section, author, key, base, revision, sealed, engagements.id
    from drafts join engagements on engagements.number = drafts.engagement)"};

// The first revision of a draft is drawn here, so that a browser that still holds the revision of
// a deleted draft cannot overwrite the next one under the same key.
constexpr std::uint32_t first_revisions = 1'000'000'000;

Place place_of(EngagementId const& engagement, DraftKey const& key, std::uint64_t base,
               std::uint64_t revision) {
    auto place = Place("draft");
    place.add(engagement.bytes).add(key.object.bytes).add(key.author.bytes).add(key.section);
    place.add(base).add(revision);
    return place;
}

std::optional<Draft> opened(Rows const& rows, EngagementId const& engagement, Keys& keys) {
    auto const key = keys.find(KeyKind::draft, rows.id<ObjectId>(3).bytes);
    if (!key) return std::nullopt;
    auto draft = Draft{.key = {.object = rows.id<ObjectId>(0),
                               .section = rows.text(1),
                               .author = rows.id<AccountId>(2)},
                       .base = rows.number(4),
                       .revision = rows.number(5),
                       .text = {}};
    auto text =
        unseal(*key, place_of(engagement, draft.key, draft.base, draft.revision), rows.blob(6));
    if (!text)
        throw SqliteError(SQLITE_CORRUPT,
                          "a draft of object " + to_string(draft.key.object) + " is damaged");
    draft.text = std::move(*text);
    return draft;
}

/// What stands there now: which key, which revision.
struct State {
    KeyId key{};
    std::uint64_t revision = 0;
};

std::optional<State> state_of(Database& journal, Owner const& owner, DraftKey const& key) {
    auto rows = journal.query(find_state, owner.number, key.object, key.author, key.section);
    if (!rows.next()) return std::nullopt;
    return State{.key = rows.id<ObjectId>(0).bytes, .revision = rows.number(1)};
}

std::optional<Key> key_for(KeyId const& id, std::vector<KeyChange> const& changes, Keys& keys) {
    for (auto const& change : changes)
        if (change.kind == KeyKind::draft && change.id == id && change.made) return change.made;
    return keys.find(KeyKind::draft, id);
}

} // namespace

DraftOutcome Drafts::write(Owner const& owner, DraftWrite const& draft, Instant at,
                           std::vector<KeyChange>& changes) {
    using enum DraftOutcome::State;
    auto const& key = draft.key;
    auto now = state_of(*journal_, owner, key);
    auto const revision = now ? now->revision : 0;
    if (!draft.text && !now) return {.state = deleted, .revision = 0};
    if (draft.expected != revision) return {.state = stale, .revision = revision};
    if (!draft.text) {
        journal_->change(drop_draft, owner.number, key.object, key.author, key.section);
        changes.push_back({.kind = KeyKind::draft,
                           .id = now->key,
                           .made = std::nullopt,
                           .engagement = owner.id,
                           .at = at});
        return {.state = deleted, .revision = 0};
    }
    auto opens = now ? key_for(now->key, changes, *keys_) : std::nullopt;
    if (!opens) {
        now = State{.key = new_id(), .revision = random_below(first_revisions)};
        opens = new_key();
        changes.push_back({.kind = KeyKind::draft,
                           .id = now->key,
                           .made = opens,
                           .engagement = owner.id,
                           .at = {}});
    }
    auto const next = now->revision + 1;
    auto const sealed = seal(*opens, place_of(owner.id, key, draft.base, next), *draft.text);
    journal_->change(put_draft, owner.number, key.object, key.author, key.section, now->key,
                     draft.base, next, sealed);
    return {.state = written, .revision = next};
}

std::optional<Draft> Drafts::find(Owner const& owner, DraftKey const& key) {
    auto rows = journal_->query(find_draft, owner.number, key.object, key.author, key.section);
    if (!rows.next()) return std::nullopt;
    return opened(rows, owner.id, *keys_);
}

std::vector<Draft> Drafts::find_all(Owner const& owner, ObjectId object, AccountId author) {
    std::vector<Draft> result;
    auto rows = journal_->query(find_drafts, owner.number, object, author);
    while (rows.next())
        if (auto draft = opened(rows, owner.id, *keys_)) result.push_back(std::move(*draft));
    return result;
}

void Drafts::sweep(OrphanKeys orphans) {
    std::set<KeyId> used;
    std::vector<KeyId> destroyed;
    {
        auto rows = journal_->query(key_ids);
        while (rows.next()) {
            auto const id = rows.id<ObjectId>(0).bytes;
            used.insert(id);
            auto const gone = !keys_->find(KeyKind::draft, id);
            if (gone && keys_->destroyed(KeyKind::draft, id)) destroyed.push_back(id);
        }
    }
    journal_->begin();
    for (auto const& id : destroyed)
        journal_->change(drop_by_key, id);
    journal_->commit();
    if (orphans == OrphanKeys::keep) return;

    std::vector<KeyId> unused;
    keys_->visit(KeyKind::draft, [&](KeyId const& key) {
        if (!used.contains(key)) unused.push_back(key);
    });
    keys_->sweep(KeyKind::draft, unused);
}

std::vector<std::string> Drafts::damage() {
    std::vector<std::string> findings;
    auto rows = journal_->query(all_drafts);
    while (rows.next()) {
        try {
            if (!opened(rows, rows.id<EngagementId>(7), *keys_))
                findings.emplace_back("The key of a draft is not here.");
        } catch (SqliteError const& error) {
            findings.emplace_back(error.what());
        }
    }
    return findings;
}

} // namespace hefboom::store::sqlite
