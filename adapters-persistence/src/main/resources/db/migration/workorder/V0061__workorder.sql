-- Field work orders (SM-B), the engineers on them and what they cost.
create schema workorder;
grant usage on schema workorder to aftersales_app;

-- How finely new orders are followed: configuration, one row.
create table workorder.setting (
    only_row boolean primary key default true check (only_row),
    mode     text    not null check (mode in ('SHORT', 'FULL'))
);
insert into workorder.setting (mode) values ('SHORT');
grant select on workorder.setting to aftersales_app;

create table workorder.work_order (
    id                uuid        primary key,
    version           int         not null,
    updated_at        timestamptz not null,
    number            text        not null constraint work_order_number_unique unique,
    status            text        not null check (status in ('PENDING', 'DISPATCHED', 'ACCEPTED', 'EN_ROUTE', 'ARRIVED', 'IN_SERVICE', 'PAUSED',
                                                             'COMPLETED', 'NOT_FIXED', 'RETURNED', 'SETTLED', 'CANCELLED')),
    mode              text        not null check (mode in ('SHORT', 'FULL')),
    request_id        uuid        not null constraint work_order_request references servicerequest.service_request (id),
    customer_id       uuid        not null references customer.customer (id),
    unit_id           uuid        references installedbase.unit (id),
    appointment_from  timestamptz,
    appointment_until timestamptz,
    instructions      text,
    result            text        check (result in ('FIXED', 'INSTALLED', 'MAINTAINED', 'NO_FAULT_FOUND', 'DECLINED_BY_CUSTOMER', 'NOT_FIXED')),
    next_step         text        check (next_step in ('NEW_VISIT', 'RMA', 'VENDOR', 'REPLACEMENT')),
    fault             text,
    solution          text,
    created_at        timestamptz not null,
    created_by        uuid,
    dispatched_at     timestamptz,
    arrived_at        timestamptz,
    completed_at      timestamptz,
    completed_by      uuid,
    settled_at        timestamptz,
    send_back_reason  text,
    cancel_reason     text,
    branch            text,
    team              text,
    check ((appointment_from is null) = (appointment_until is null)),
    check (appointment_from < appointment_until)
);
comment on column workorder.work_order.arrived_at is 'The first arrival among the assignments, derived, for lists.';
create index work_order_created_at on workorder.work_order (created_at, id);
create index work_order_updated_at on workorder.work_order (updated_at, id);
create index work_order_open on workorder.work_order (created_at, id) where status in ('PENDING', 'DISPATCHED', 'ACCEPTED', 'EN_ROUTE', 'ARRIVED', 'IN_SERVICE', 'PAUSED');
create index work_order_request on workorder.work_order (request_id);
create index work_order_customer on workorder.work_order (customer_id, created_at);
create index work_order_unit on workorder.work_order (unit_id) where unit_id is not null;
grant select, insert, update, delete on workorder.work_order to aftersales_app;
call audit.guard('workorder.work_order', 'WorkOrder', 'id', true);

create table workorder.assignment (
    work_order_id  uuid        not null references workorder.work_order (id),
    position       int         not null,
    engineer_id    uuid        not null,
    status         text        not null check (status in ('OFFERED', 'ACCEPTED', 'EN_ROUTE', 'ON_SITE', 'PAUSED', 'DONE', 'BACK', 'RATED', 'DECLINED')),
    offered_at     timestamptz not null,
    accepted_at    timestamptz,
    declined_at    timestamptz,
    decline_reason text,
    departed_at    timestamptz,
    arrived_at     timestamptz,
    started_at     timestamptz,
    completed_at   timestamptz,
    worked_minutes int         check (worked_minutes > 0),
    back_at        timestamptz,
    rating         int         check (rating between 1 and 5),
    primary key (work_order_id, position)
);
create unique index assignment_once_per_engineer on workorder.assignment (work_order_id, engineer_id) where status <> 'DECLINED';
create index assignment_engineer on workorder.assignment (engineer_id, status);
grant select, insert, update, delete on workorder.assignment to aftersales_app;
call audit.guard('workorder.assignment', 'WorkOrder', 'work_order_id', false);

create table workorder.fee_line (
    id            uuid           primary key,
    work_order_id uuid           not null references workorder.work_order (id),
    position      int            not null,
    kind          text           not null check (kind in ('PARTS', 'LABOUR', 'TRAVEL')),
    description   text           not null,
    quantity      numeric(12, 3) not null check (quantity > 0),
    unit_price    numeric(19, 4) not null check (unit_price >= 0),
    currency      text           not null,
    covered       boolean        not null,
    cover_reason  text,
    check (not covered or cover_reason is not null)
);
create index fee_line_order on workorder.fee_line (work_order_id, position);
grant select, insert, update, delete on workorder.fee_line to aftersales_app;
call audit.guard('workorder.fee_line', 'WorkOrder', 'work_order_id', false);
