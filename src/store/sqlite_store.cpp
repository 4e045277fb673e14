// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_store.hpp"

#include "store/open.hpp"

#include <algorithm>
#include <mutex>
#include <utility>

namespace hefboom::store {

std::unique_ptr<Store> open_sqlite(std::filesystem::path const& folder) {
    return std::make_unique<sqlite::SqliteStore>(folder, sqlite::DatabaseOptions{});
}

namespace sqlite {

namespace {

// How many entries are read before somebody else gets a turn: a few milliseconds' worth.
constexpr std::uint64_t entries_per_turn = 4'096;
constexpr std::uint64_t checkpoints_per_turn = 1'024;

} // namespace

SqliteStore::SqliteStore(std::filesystem::path const& folder, DatabaseOptions const& options)
    : files_(folder), lock_(files_), keys_database_(open_keys(files_.keys, options)),
      journal_(open_journal(files_.journal, options)), gate_(*journal_, *keys_database_),
      keys_(*keys_database_), catalog_(*journal_, keys_), entries_(*journal_),
      items_(*journal_, keys_), boxes_(*journal_, keys_, catalog_), drafts_(*journal_, keys_),
      accounts_(gate_, *journal_, keys_) {
    try {
        pair(*journal_, *keys_database_);
        // SQLite syncs what is in a file, not that the file is there.
        sync_folder(files_.folder);
        sweep(files_.replaced_journals().empty() ? OrphanKeys::destroy : OrphanKeys::keep);
    } catch (SqliteError const& error) {
        throw failure_of(error);
    }
}

SqliteStore::~SqliteStore() = default;

void SqliteStore::sweep(OrphanKeys orphans) {
    items_.sweep(orphans);
    boxes_.sweep(orphans);
    drafts_.sweep(orphans);
}

std::optional<Refusal> SqliteStore::stopped() {
    return gate_.stopped();
}

std::vector<StoredEngagement> SqliteStore::engagements() {
    return gate_.read([&] {
        std::vector<StoredEngagement> result;
        for (auto const& [id, known] : catalog_.engagements()) {
            auto const due = entries_.epoch_due(known.number);
            if (known.size > 0 || due)
                result.push_back({.id = id, .size = known.size, .epoch_due = due});
        }
        return result;
    });
}

std::uint64_t SqliteStore::size(EngagementId engagement) {
    return gate_.read([&] {
        auto const* known = catalog_.engagement(engagement);
        return known == nullptr ? std::uint64_t{0} : known->size;
    });
}

void SqliteStore::visit_entries(EngagementId engagement, std::uint64_t from,
                                EntryVisitor const& visit) {
    auto const end = size(engagement);
    while (from < end) {
        auto const to = std::min(end, from + entries_per_turn);
        gate_.read([&] {
            auto const* known = catalog_.engagement(engagement);
            entries_.visit(known->number, from, to, visit);
        });
        from = to;
    }
}

std::optional<Owner> SqliteStore::owner(EngagementId engagement) {
    auto const* known = catalog_.engagement(engagement);
    if (known == nullptr) return std::nullopt;
    return Owner{.id = engagement, .number = known->number};
}

std::optional<Checkpoint> SqliteStore::latest_checkpoint(EngagementId engagement) {
    return gate_.read([&]() -> std::optional<Checkpoint> {
        auto const of = owner(engagement);
        if (!of) return std::nullopt;
        return entries_.latest_checkpoint(of->number);
    });
}

std::optional<Checkpoint> SqliteStore::checkpoint(EngagementId engagement, std::uint64_t size) {
    return gate_.read([&]() -> std::optional<Checkpoint> {
        auto const of = owner(engagement);
        if (!of) return std::nullopt;
        return entries_.checkpoint(of->number, size);
    });
}

void SqliteStore::visit_checkpoints(EngagementId engagement, std::uint64_t from,
                                    CheckpointVisitor const& visit) {
    std::optional<std::uint64_t> next = from;
    while (next)
        next = gate_.read([&]() -> std::optional<std::uint64_t> {
            auto const of = owner(engagement);
            if (!of) return std::nullopt;
            return entries_.visit_checkpoints(of->number, *next, checkpoints_per_turn, visit);
        });
}

std::optional<Receipt> SqliteStore::receipt(EngagementId engagement, ActorId actor,
                                            CommandId command) {
    return gate_.read([&]() -> std::optional<Receipt> {
        auto const of = owner(engagement);
        if (!of) return std::nullopt;
        return entries_.receipt(of->number, actor, command);
    });
}

std::optional<Item> SqliteStore::item(EngagementId engagement, ItemId item) {
    return items(engagement, {&item, 1}).front();
}

std::vector<std::optional<Item>> SqliteStore::items(EngagementId engagement,
                                                    std::span<ItemId const> items) {
    return gate_.read([&] {
        std::vector<std::optional<Item>> result(items.size());
        auto const of = owner(engagement);
        if (!of) return result;
        std::ranges::transform(items, result.begin(),
                               [&](ItemId const& item) { return items_.find(*of, item); });
        return result;
    });
}

std::map<BoxId, domain::Box> SqliteStore::boxes(EngagementId engagement) {
    return gate_.read([&] {
        std::map<BoxId, domain::Box> result;
        for (auto const& [id, box] : catalog_.boxes())
            if (box.engagement == engagement) result.emplace(id, boxes_.rows(id));
        return result;
    });
}

std::optional<domain::BoxRow> SqliteStore::box_row(EngagementId engagement, BoxId box,
                                                   Digest const& token) {
    return gate_.read([&]() -> std::optional<domain::BoxRow> {
        auto const* known = catalog_.box(box);
        if (known == nullptr || known->engagement != engagement) return std::nullopt;
        return boxes_.row(box, token);
    });
}

std::optional<Draft> SqliteStore::draft(EngagementId engagement, DraftKey const& key) {
    return gate_.read([&]() -> std::optional<Draft> {
        auto const of = owner(engagement);
        if (!of) return std::nullopt;
        return drafts_.find(*of, key);
    });
}

std::vector<Draft> SqliteStore::drafts(EngagementId engagement, ObjectId object, AccountId author) {
    return gate_.read([&]() -> std::vector<Draft> {
        auto const of = owner(engagement);
        if (!of) return {};
        return drafts_.find_all(*of, object, author);
    });
}

std::vector<std::string> SqliteStore::damage() {
    return gate_.read([&] {
        auto findings = journal_->integrity();
        auto const add = [&](std::vector<std::string> const& more) {
            findings.insert(findings.end(), more.begin(), more.end());
        };
        add(keys_database_->integrity());
        catalog_.forget();
        for (auto const& [id, known] : catalog_.engagements()) {
            try {
                entries_.visit(known.number, 0, known.size, [](EntryView const&) {});
            } catch (SqliteError const& error) {
                findings.push_back("Engagement " + to_string(id) + ": " + error.what());
            }
        }
        add(items_.damage());
        add(boxes_.damage());
        add(drafts_.damage());
        return findings;
    });
}

} // namespace sqlite

} // namespace hefboom::store
