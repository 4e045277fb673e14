R"sql(
-- journal.db, version 1: everything durable but keys and secrets. Ids are 16 random bytes, hashes 32,
-- moments milliseconds since 1970. `sealed` is nonce, then XChaCha20-Poly1305 under a key in keys.db.

create table about (
    only integer primary key check (only = 1),
    store blob not null -- the same random id as in keys.db: the two files belong together
);

create table engagements (
    number integer primary key, -- short local name; only this file knows it
    id blob not null unique
);

create table entries (
    -- engagement number * 2^32 + index: one ordered key, so that appending goes to the end of one
    -- page and replay reads pages in order.
    position integer primary key,
    header blob not null,
    header_salt blob not null,
    body blob not null,
    body_salt blob not null,
    leaf blob not null
);

create table checkpoints (
    engagement integer not null references engagements (number),
    size integer not null,
    root blob not null,
    note text not null, -- the signed note as it was given out, never made anew
    primary key (engagement, size)
) without rowid;

create table epochs_due (
    engagement integer primary key references engagements (number),
    size_kept integer not null,
    size_seen integer not null,
    root_seen blob not null
);

create table receipts (
    engagement integer not null references engagements (number),
    actor blob not null,
    command blob not null,
    request blob not null,
    first_index integer not null,
    count integer not null,
    result blob not null,
    primary key (engagement, actor, command)
) without rowid;

create table items (
    id blob not null,
    engagement integer not null references engagements (number),
    class integer not null, -- 0 server, 1 vault
    erased integer,         -- when; the row stays so that the id is never used again
    sealed blob,            -- null when erased
    unique (id)
);

create index items_erased on items (id) where erased is not null;

create table boxes (
    number integer primary key, -- short local name
    id blob not null unique,
    key blob not null, -- which key in keys.db: a box opened again under its old id has another
    engagement integer not null references engagements (number)
);

-- No row id, no time, no order but that of the hashed tokens: who came when cannot be read from it.
create table box_rows (
    box integer not null references boxes (number),
    token blob not null,
    party integer not null, -- 0 client, 1 contractor, 2 none
    sequence integer not null, -- the client's own count; the highest wins
    sealed blob not null,
    primary key (box, token)
) without rowid;

create table drafts (
    engagement integer not null references engagements (number),
    object blob not null,
    author blob not null,
    section text not null,
    key blob not null, -- which key in keys.db: each draft has its own, gone with it
    base integer not null,
    revision integer not null,
    sealed blob not null,
    unique (engagement, object, author, section)
);

create table accounts (
    id blob primary key,
    login_key text not null unique, -- the login name with A-Z made small
    login_name text not null,
    display_name text not null,
    passphrase_hash text not null,
    locale text not null,
    created integer not null,
    disabled integer,
    public_key blob,             -- X25519, of facilitators
    wrapped_secret blob,         -- its secret under the passphrase
    recovery_wrapped_secret blob -- its secret under the recovery sheet
) without rowid;

create table sign_ins (
    token_hash blob primary key,
    account blob not null,
    created integer not null,
    last_seen integer not null,
    expires integer not null
) without rowid;

create index sign_ins_of_account on sign_ins (account);

create table links (
    token_hash blob primary key,
    purpose text not null,
    account blob not null, -- zeros: for nobody in particular
    detail blob not null,
    expires integer not null,
    used integer
) without rowid;

create table settings (
    name text primary key,
    value blob not null
) without rowid;
)sql"
