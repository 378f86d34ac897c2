-- Maintenance plans and their due dates (PM-03, SM-K).
create schema maintenance;
grant usage on schema maintenance to aftersales_app;

create table maintenance.plan (
    id              uuid        primary key,
    version         int         not null,
    updated_at      timestamptz not null,
    number          text        not null constraint plan_number_unique unique,
    unit_id         uuid        not null,
    title           text        not null,
    work            text,
    interval_count  int         not null check (interval_count > 0),
    interval_unit   text        not null check (interval_unit in ('DAYS', 'WEEKS', 'MONTHS')),
    first_due_on    date        not null,
    lead_days       int         not null check (lead_days >= 0),
    last_due_on     date,
    next_due_on     date        not null,
    window_opens_on date        generated always as (next_due_on - lead_days) stored,
    status          text        not null check (status in ('ACTIVE', 'ENDED')),
    end_reason      text,
    branch          text,
    team            text
);
comment on column maintenance.plan.first_due_on is 'The first due date, from which all others are counted.';
comment on column maintenance.plan.last_due_on is 'The last due date that became a request.';
create index plan_due on maintenance.plan (window_opens_on, id) where status = 'ACTIVE';
create index plan_next_due_on on maintenance.plan (next_due_on, id);
create index plan_updated_at on maintenance.plan (updated_at, id);
create index plan_unit on maintenance.plan (unit_id);
grant select, insert, update on maintenance.plan to aftersales_app;

-- One row for each plan and due date: whoever generates a second time, or at the same time, is refused here.
create table maintenance.occurrence (
    id         uuid        primary key,
    version    int         not null,
    updated_at timestamptz not null,
    plan_id    uuid        not null references maintenance.plan (id),
    due_on     date        not null,
    status     text        not null check (status in ('PLANNED', 'DUE', 'GENERATED', 'DONE', 'PARTLY_DONE', 'SKIPPED')),
    request_id uuid,
    reason     text,
    constraint occurrence_once_per_due_date unique (plan_id, due_on)
);
create index occurrence_request on maintenance.occurrence (request_id) where request_id is not null;
grant select, insert, update on maintenance.occurrence to aftersales_app;
