-- Which fee lines of an order are parts from an engineer's stock (FLD-14).
create table workorder.part_use (
    work_order_id uuid   not null references workorder.work_order (id),
    line_id       uuid   not null,
    part_id       uuid   not null references parts.part (id),
    engineer_id   uuid   not null,
    serials       text[] not null,
    primary key (work_order_id, line_id)
);
comment on column workorder.part_use.line_id is 'The fee line, which says how much and for how much.';
create index part_use_part on workorder.part_use (part_id);
grant select, insert, update, delete on workorder.part_use to aftersales_app;
call audit.guard('workorder.part_use', 'WorkOrder', 'work_order_id', false);
