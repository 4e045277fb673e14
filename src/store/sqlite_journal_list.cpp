// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_journal_list.hpp"

namespace hefboom::store::sqlite {

namespace {

constexpr Sql list_journals{R"(
    select engagements.id,
        coalesce((select max(position) from entries
                  where position >= number * 4294967296 and position < (number + 1) * 4294967296)
                 - number * 4294967296 + 1, 0),
        root, note
    from engagements left join checkpoints
        on engagement = number
        and size = (select max(size) from checkpoints where engagement = number)
    order by engagements.id)"};

} // namespace

std::vector<BackedUpJournal> journals_in(Database& journal) {
    std::vector<BackedUpJournal> found;
    auto rows = journal.query(list_journals);
    while (rows.next())
        found.push_back({.engagement = rows.id<domain::EngagementId>(0),
                         .size = rows.number(1),
                         .root = rows.null(2) ? Digest{} : rows.digest(2),
                         .note = rows.text(3)});
    return found;
}

} // namespace hefboom::store::sqlite
