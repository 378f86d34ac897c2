-- Runs of batch jobs as people see them; the engine's own books are in schema batch.
create schema job;
grant usage on schema job to aftersales_app;

create table job.run (
    id                uuid        primary key,
    version           int         not null,
    updated_at        timestamptz not null,
    job               text        not null,
    status            text        not null check (status in ('REQUESTED', 'RUNNING', 'COMPLETED', 'FAILED', 'STOPPED')),
    requested_by      text        not null,
    requested_by_id   uuid,
    requested_at      timestamptz not null,
    scheduled_for     date,
    started_at        timestamptz,
    ended_at          timestamptz,
    node              text,
    attempts          int         not null,
    stop_requested_at timestamptz,
    error             text,
    -- what the run tells while it runs; changes too often to be part of the record's state
    execution_id      bigint,
    alive_at          timestamptz,
    total             bigint,
    read              bigint      not null default 0,
    written           bigint      not null default 0,
    skipped           bigint      not null default 0
);
-- One runner in the whole cluster, and one daily run for a day.
create unique index run_unfinished_once on job.run (job) where status in ('REQUESTED', 'RUNNING');
create unique index run_scheduled_once on job.run (job, scheduled_for) where scheduled_for is not null;
create index run_requested_at on job.run (job, requested_at, id);
grant select, insert, update on job.run to aftersales_app;

create table job.refusal (
    run_id  uuid   not null references job.run (id),
    seq     bigint generated always as identity,
    subject text   not null,
    code    text   not null,
    args    text[] not null,
    primary key (run_id, seq)
);
grant select, insert on job.refusal to aftersales_app;
