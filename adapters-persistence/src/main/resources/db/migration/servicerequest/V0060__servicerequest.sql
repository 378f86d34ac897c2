-- Service requests (SM-A), their clocks (SLA-01) and what is promised.
create schema servicerequest;
grant usage on schema servicerequest to aftersales_app;

-- What is promised: configuration, one edition is the default.
create table servicerequest.service_level (
    code                text    primary key,
    response_minutes    int     not null check (response_minutes > 0),
    arrival_minutes     int     not null check (arrival_minutes > 0),
    restoration_minutes int     not null check (restoration_minutes > 0),
    is_default          boolean not null
);
create unique index service_level_one_default on servicerequest.service_level (is_default) where is_default;
insert into servicerequest.service_level values ('STANDARD-24X7', 30, 1440, 1440, true);
grant select on servicerequest.service_level to aftersales_app;

create table servicerequest.service_request (
    id                     uuid        primary key,
    version                int         not null,
    updated_at             timestamptz not null,
    number                 text        not null constraint service_request_number_unique unique,
    status                 text        not null check (status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD', 'RESOLVED', 'CLOSED', 'CANCELLED')),
    type                   text        not null check (type in ('INSTALLATION', 'IN_WARRANTY', 'OUT_OF_WARRANTY', 'ENQUIRY')),
    proposed_type          text        check (proposed_type in ('INSTALLATION', 'IN_WARRANTY', 'OUT_OF_WARRANTY', 'ENQUIRY')),
    cover_rule             text,
    cover_from             date,
    cover_until            date,
    type_decided_on        date        not null,
    type_reason            text,
    fault_text             text        not null,
    symptom_code           text,
    priority               text        not null check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
    priority_rank          int         generated always as (case priority when 'LOW' then 0 when 'NORMAL' then 1 when 'HIGH' then 2 else 3 end) stored,
    expected_minutes       int         not null check (expected_minutes > 0),
    customer_id            uuid        not null references customer.customer (id),
    unit_id                uuid        references installedbase.unit (id),
    contact_name           text,
    contact_phone          text,
    site_address           text,
    channel                text        not null check (channel in ('PHONE', 'WEB', 'MESSAGE', 'COUNTER', 'MAINTENANCE', 'MACHINE')),
    call_id                uuid,
    plan_id                uuid,
    opened_at              timestamptz not null,
    opened_by              uuid,
    owner_id               uuid,
    escalation             int         not null check (escalation between 0 and 3),
    target_code            text        not null,
    response_minutes       int         not null,
    arrival_minutes        int         not null,
    restoration_minutes    int         not null,
    clocks_started_at      timestamptz not null,
    response_due_at        timestamptz not null,
    response_met_at        timestamptz,
    response_waived        boolean     not null,
    arrival_due_at         timestamptz,
    arrival_met_at         timestamptz,
    arrival_waived         boolean     not null,
    restoration_started_at timestamptz,
    restoration_due_at     timestamptz,
    restoration_met_at     timestamptz,
    restoration_waived     boolean     not null,
    paused_since           timestamptz,
    solution               text,
    resolved_at            timestamptz,
    resolved_by            uuid,
    resolved_by_work       boolean     not null,
    closed_at              timestamptz,
    cancel_reason          text,
    branch                 text,
    team                   text,
    check (type = 'ENQUIRY' or unit_id is not null)
);
comment on column servicerequest.service_request.paused_since is 'Since when the clocks stand still; due times do not yet hold this pause.';
create index service_request_opened_at on servicerequest.service_request (opened_at, id);
create index service_request_updated_at on servicerequest.service_request (updated_at, id);
create index service_request_priority on servicerequest.service_request (priority_rank, id);
create index service_request_response_due_at on servicerequest.service_request (response_due_at, id);
create index service_request_open on servicerequest.service_request (opened_at, id) where status in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'ON_HOLD');
create index service_request_customer on servicerequest.service_request (customer_id, opened_at);
create index service_request_unit on servicerequest.service_request (unit_id) where unit_id is not null;
create index service_request_call on servicerequest.service_request (call_id) where call_id is not null;
create index service_request_plan on servicerequest.service_request (plan_id) where plan_id is not null;
create index service_request_owner on servicerequest.service_request (owner_id) where owner_id is not null;
create index service_request_fault_trgm on servicerequest.service_request using gin (fault_text public.gin_trgm_ops);
grant select, insert, update, delete on servicerequest.service_request to aftersales_app;
call audit.guard('servicerequest.service_request', 'ServiceRequest', 'id', true);

create table servicerequest.hold_period (
    request_id  uuid        not null references servicerequest.service_request (id),
    position    int         not null,
    reason      text        not null check (reason in ('WAITING_CUSTOMER', 'WAITING_PARTS', 'WAITING_VENDOR', 'WEATHER')),
    stops_clock boolean     not null,
    note        text,
    from_at     timestamptz not null,
    until_at    timestamptz,
    primary key (request_id, position)
);
grant select, insert, update, delete on servicerequest.hold_period to aftersales_app;
call audit.guard('servicerequest.hold_period', 'ServiceRequest', 'request_id', false);
