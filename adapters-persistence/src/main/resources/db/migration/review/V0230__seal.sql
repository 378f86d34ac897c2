-- The chain over the trail. Entries are sealed after their commit, in the order in which the sealer finds them: number 1, 2, 3 …
-- without gaps, each hash over the one before and the whole entry. The application may add to the chain and not change it;
-- numbers and hashes are exported to files outside the database, against which the chain is verified.
create table audit.seal (
    number    bigint      primary key check (number > 0),
    entry_id  uuid        not null unique references audit.entry (id),
    hash      bytea       not null check (length(hash) = 32),
    sealed_at timestamptz not null
);
grant select, insert on audit.seal to aftersales_app;

-- what was written lately is looked at again each second
create index entry_recorded_at on audit.entry (recorded_at);

-- From this release on, hashes of what was sent are keyed: these are not, and could be guessed.
delete from kernel.operation;
