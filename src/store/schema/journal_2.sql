R"sql(
-- journal.db, version 2: a log never signs two histories under one epoch, so whoever opens the next
-- one must know the newest that anybody saw.

alter table epochs_due add column epoch_seen integer not null default 1;
)sql"
