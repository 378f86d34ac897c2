-- What every feature stands on: operations done once, events to hand on, messages to browsers, document numbers.
-- The application runs as aftersales_app, which owns nothing and gets just the grants written here.

create schema kernel;
grant usage on schema kernel to aftersales_app;

-- Finished operations, so that a repeated POST or a double click makes one.
create table kernel.operation (
    actor      text        not null,
    key        text        not null,
    act        text        not null,
    body_hash  text        not null,
    result     text,
    created_at timestamptz not null default now(),
    primary key (actor, key)
);
create index operation_created_at on kernel.operation (created_at);
grant select, insert, update, delete on kernel.operation to aftersales_app;

-- Events to be handed on after the commit, at least once, in order per record.
create table kernel.outbox (
    id          uuid        primary key,
    seq         bigint      generated always as identity unique,
    type        text        not null,
    kind        text        not null,
    record_id   uuid        not null,
    payload     text        not null,
    at          timestamptz not null,
    attempts    int         not null default 0,
    next_try    timestamptz not null default now(),
    leased_till timestamptz,
    last_error  text,
    done_at     timestamptz,
    given_up_at timestamptz
);
create index outbox_due on kernel.outbox (next_try, seq) where done_at is null and given_up_at is null;
create index outbox_given_up on kernel.outbox (given_up_at) where given_up_at is not null;
create index outbox_done on kernel.outbox (done_at) where done_at is not null;
grant select, insert, update, delete on kernel.outbox to aftersales_app;

-- Messages to browsers: the row is the truth, notify and Server-Sent Events are only the doorbell.
create table kernel.push_message (
    seq     bigint      generated always as identity primary key,
    topic   text        not null,
    type    text        not null,
    subject uuid        not null,
    at      timestamptz not null default clock_timestamp()
);
create index push_message_at on kernel.push_message (at);
grant select, insert, delete on kernel.push_message to aftersales_app;

-- One counter per series; gaps are allowed, duplicates are not.
create sequence kernel.number_customer;
create sequence kernel.number_sale;
create sequence kernel.number_service_request;
create sequence kernel.number_work_order;
create sequence kernel.number_maintenance_plan;
grant usage on all sequences in schema kernel to aftersales_app;
