R"sql(
-- keys.db, version 1: what must never be in a backup of the journal.

create table about (
    only integer primary key check (only = 1),
    store blob not null -- the same random id as in journal.db
);

create table keys (
    kind integer not null, -- 0 item, 1 box, 2 draft
    id blob not null,      -- the item's id; for a box and a draft a random id
    key blob not null,     -- 32 random bytes
    primary key (kind, id)
) without rowid;

-- The erasure ledger: written with the destruction of each key, for ever. A restored journal from
-- before an erasure is made to forget again by it; and only what stands here counts as erased, so
-- that a lost key is never taken for a wish to forget.
create table destroyed (
    kind integer not null,
    id blob not null,
    engagement blob not null,
    at integer not null,
    primary key (kind, id)
) without rowid;

create table secrets (
    name text primary key,
    value blob not null
) without rowid;
)sql"
