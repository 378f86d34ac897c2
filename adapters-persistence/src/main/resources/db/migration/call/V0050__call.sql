-- Calls, what lines delivered of them, and how the lines are set up (TEL-01, TEL-09, TEL-11).
create schema call;
grant usage on schema call to aftersales_app;

create table call.line (
    id             uuid        primary key,
    version        int         not null,
    updated_at     timestamptz not null,
    code           text        not null constraint line_code_unique unique,
    name           text,
    device         text,
    profile        text        not null,
    area_code      text,
    outside_prefix text,
    enabled        boolean     not null
);
grant select, insert, update, delete on call.line to aftersales_app;

create table call.call (
    id              uuid        primary key,
    version         int         not null,
    updated_at      timestamptz not null,
    status          text        not null check (status in
                        ('RINGING', 'ANSWERED', 'MISSED', 'UNANSWERED_UNKNOWN', 'BLOCKED', 'ENDED', 'WRAPPED_UP')),
    channel         text        not null check (channel in ('LINE', 'MANUAL')),
    line_code       text,
    call_key        text        not null constraint call_key_unique unique,
    caller_kind     text        check (caller_kind in ('KNOWN', 'WITHHELD', 'UNAVAILABLE', 'GARBLED')),
    caller_digits   text,
    caller_name     text,
    number_key      text,
    number_base_key text,
    number_entered  text,
    started_at      timestamptz not null,
    identified_at   timestamptz,
    answered_at     timestamptz,
    ended_at        timestamptz,
    rings           int         not null check (rings >= 0),
    agent_id        uuid,
    agent_name      text,
    branch          text,
    team            text,
    customer_id     uuid,
    category        text,
    intent          text,
    note            text,
    check ((caller_kind = 'KNOWN') = (caller_digits is not null))
);
comment on column call.call.caller_digits is 'The number as the line delivered it, kept beside the key that it was read as.';
create index call_started_at on call.call (started_at, id);
create index call_number on call.call (number_base_key, started_at) where number_base_key is not null;
create index call_customer on call.call (customer_id, started_at) where customer_id is not null;
create index call_agent on call.call (agent_id, started_at) where agent_id is not null;
create index call_live on call.call (started_at) where status in ('RINGING', 'ANSWERED', 'ENDED', 'MISSED', 'UNANSWERED_UNKNOWN');
grant select, insert, update on call.call to aftersales_app;

-- What lines and gateways delivered, each event once.
create table call.event (
    key         text        primary key,
    line_code   text        not null,
    type        text        not null,
    call_key    text,
    at          timestamptz not null,
    received_at timestamptz not null,
    ring_no     int         not null,
    cause       text,
    flags       text[]      not null,
    raw_hex     text        not null
);
create index event_call_key on call.event (call_key) where call_key is not null;
create index event_received_at on call.event (received_at);
grant select, insert, delete on call.event to aftersales_app;

-- Cards that an agent has put aside.
create table call.dismissal (
    call_id uuid        not null references call.call (id),
    user_id uuid        not null,
    at      timestamptz not null,
    primary key (call_id, user_id)
);
grant select, insert, delete on call.dismissal to aftersales_app;
