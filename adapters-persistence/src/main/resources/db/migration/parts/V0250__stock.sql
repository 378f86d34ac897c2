-- Stores, the documents by which parts move (SM-M), and the ledger of movements. What lies where is the sum of the ledger:
-- the application may only add to it, and a trigger keeps the sums, so that a sum can neither drift nor go below zero.

create sequence kernel.number_stock_document;
grant usage on sequence kernel.number_stock_document to aftersales_app;

create table parts.location (
    id         uuid        primary key,
    version    int         not null,
    updated_at timestamptz not null,
    code       text        not null constraint location_code_unique unique check (code <> ''),
    name       text        not null check (name <> ''),
    address    text,
    active     boolean     not null
);
comment on table parts.location is 'Stores. What engineers carry lies with the person, not with a location.';
grant select, insert, update on parts.location to aftersales_app;

create table parts.stock_document (
    id             uuid        primary key,
    version        int         not null,
    updated_at     timestamptz not null,
    number         text        not null constraint stock_document_number_unique unique,
    kind           text        not null check (kind in ('RECEIPT', 'ISSUE', 'RETURN', 'TRANSFER', 'SCRAP')),
    status         text        not null check (status in ('DRAFT', 'POSTED', 'REVERSED')),
    from_kind      text        check (from_kind in ('STORE', 'ENGINEER')),
    from_id        uuid,
    to_kind        text        check (to_kind in ('STORE', 'ENGINEER')),
    to_id          uuid,
    reference      text,
    note           text,
    created_at     timestamptz not null,
    created_by     uuid,
    posted_at      timestamptz,
    posted_by      uuid,
    reversed_at    timestamptz,
    reversed_by    uuid,
    reverse_reason text,
    counter_of     uuid        constraint stock_document_countered_once unique references parts.stock_document (id),
    countered_by   uuid,
    branch         text,
    team           text,
    check ((from_kind is null) = (from_id is null)),
    check ((to_kind is null) = (to_id is null)),
    check (from_id is not null or to_id is not null),
    check (from_id is distinct from to_id),
    check ((status = 'DRAFT') = (posted_at is null)),
    check ((status = 'REVERSED') = (reversed_at is not null))
);
create index stock_document_created_at on parts.stock_document (created_at, id);
create index stock_document_draft on parts.stock_document (created_at, id) where status = 'DRAFT';
create index stock_document_from on parts.stock_document (from_id, created_at) where from_id is not null;
create index stock_document_to on parts.stock_document (to_id, created_at) where to_id is not null;
grant select, insert, update, delete on parts.stock_document to aftersales_app;

create table parts.stock_line (
    id          uuid           primary key,
    document_id uuid           not null references parts.stock_document (id),
    position    int            not null,
    part_id     uuid           not null references parts.part (id),
    quantity    numeric(12, 3) not null check (quantity > 0),
    serials     text[]         not null
);
create index stock_line_document on parts.stock_line (document_id, position);
create index stock_line_part on parts.stock_line (part_id);
grant select, insert, update, delete on parts.stock_line to aftersales_app;

-- What was posted is never edited, whoever writes: a document may only go from posted to reversed, its lines stay.
create function parts.refuse_posted() returns trigger language plpgsql as $$
begin
    if old.status = 'DRAFT' then
        return case when tg_op = 'DELETE' then old else new end;
    end if;
    if tg_op = 'UPDATE' and old.status = 'POSTED' and new.status = 'REVERSED'
        and (to_jsonb(old) - array['version', 'updated_at', 'status', 'reversed_at', 'reversed_by', 'reverse_reason', 'countered_by'])
          = (to_jsonb(new) - array['version', 'updated_at', 'status', 'reversed_at', 'reversed_by', 'reverse_reason', 'countered_by']) then
        return new;
    end if;
    raise exception using errcode = 'AF011', message = format('stock document %s is posted and cannot be changed', old.number);
end $$;
create trigger refuse_posted before update or delete on parts.stock_document
    for each row execute function parts.refuse_posted();

create function parts.refuse_posted_line() returns trigger language plpgsql as $$
declare
    doc uuid := case when tg_op = 'INSERT' then new.document_id else old.document_id end;
begin
    -- the lines of a document that comes into being posted come with it
    if exists (select 1 from parts.stock_document d where d.id = doc and d.status <> 'DRAFT'
                 and not (tg_op = 'INSERT' and d.xmin = pg_current_xact_id()::xid)) then
        raise exception using errcode = 'AF011', message = format('stock document %s is posted and its lines cannot be changed', doc);
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;
create trigger refuse_posted_line before insert or update or delete on parts.stock_line
    for each row execute function parts.refuse_posted_line();

create table parts.movement (
    id            uuid           primary key,
    seq           bigint         generated always as identity unique,
    part_id       uuid           not null references parts.part (id),
    place_kind    text           not null check (place_kind in ('STORE', 'ENGINEER')),
    place_id      uuid           not null,
    quantity      numeric(12, 3) not null check (quantity <> 0),
    serial        text,
    source_kind   text           not null check (source_kind in ('STOCK_DOCUMENT', 'WORK_ORDER')),
    source_id     uuid           not null,
    source_number text           not null,
    line_id       uuid           not null,
    reverses      uuid           constraint movement_reversed_once unique references parts.movement (id),
    at            timestamptz    not null,
    check (serial is null or abs(quantity) = 1)
);
create index movement_part on parts.movement (part_id, at, id);
create index movement_place on parts.movement (place_id, at, id);
create index movement_at on parts.movement (at, id);
create index movement_source on parts.movement (source_id);
create index movement_line on parts.movement (line_id, place_id);
grant select, insert on parts.movement to aftersales_app;
-- a work order that is audited uses no more parts and gives none back
call audit.guard('parts.movement', 'WorkOrder', 'source_id', false);

create table parts.balance (
    id         uuid           not null default gen_random_uuid() unique,
    part_id    uuid           not null references parts.part (id),
    place_kind text           not null,
    place_id   uuid           not null,
    quantity   numeric(14, 3) not null constraint balance_not_below_zero check (quantity >= 0),
    moved_at   timestamptz    not null,
    primary key (part_id, place_id)
);
create index balance_place on parts.balance (place_id) where quantity > 0;
grant select on parts.balance to aftersales_app;

create table parts.serial (
    part_id  uuid not null references parts.part (id),
    serial   text not null,
    place_id uuid not null,
    constraint serial_at_one_place primary key (part_id, serial)
);
create index serial_place on parts.serial (place_id, part_id);
grant select on parts.serial to aftersales_app;

-- Adds what one statement brought to the sums. Rows are taken in the order of part and place, so writers that meet wait for
-- each other and never in a circle; each sum is changed by one conditional update, the check stands behind it.
create function parts.apply_movements() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    net   record;
    there numeric;
begin
    for net in
        select a.part_id, a.place_id, a.place_kind, sum(a.quantity) as quantity, max(a.at) as at
        from added a group by a.part_id, a.place_id, a.place_kind having sum(a.quantity) <> 0
        order by a.part_id, a.place_id
    loop
        if net.quantity > 0 then
            insert into parts.balance as b (part_id, place_kind, place_id, quantity, moved_at)
            values (net.part_id, net.place_kind, net.place_id, net.quantity, net.at)
            on conflict (part_id, place_id)
                do update set quantity = b.quantity + excluded.quantity, moved_at = greatest(b.moved_at, excluded.moved_at);
        else
            update parts.balance b set quantity = b.quantity + net.quantity, moved_at = greatest(b.moved_at, net.at)
            where b.part_id = net.part_id and b.place_id = net.place_id and b.quantity + net.quantity >= 0;
            if not found then
                select coalesce((select b.quantity from parts.balance b where b.part_id = net.part_id and b.place_id = net.place_id), 0)
                into there;
                raise exception using errcode = 'AF010', message = 'stock would go below zero',
                    detail = format('SHORT|%s|%s|%s|%s', net.part_id, net.place_id, trim_scale(there), trim_scale(-net.quantity));
            end if;
        end if;
    end loop;
    -- pieces leave before others come, so that a piece can go from one place to another in one statement
    for net in
        select a.part_id, a.serial, a.place_id, sum(a.quantity) as quantity
        from added a where a.serial is not null group by a.part_id, a.serial, a.place_id having sum(a.quantity) <> 0
        order by sum(a.quantity), a.part_id, a.serial
    loop
        if net.quantity < 0 then
            delete from parts.serial s where s.part_id = net.part_id and s.serial = net.serial and s.place_id = net.place_id;
            if not found then
                raise exception using errcode = 'AF010', message = 'the piece is not there',
                    detail = format('NOT_THERE|%s|%s|%s|', net.part_id, net.place_id, net.serial);
            end if;
        else
            begin
                insert into parts.serial (part_id, serial, place_id) values (net.part_id, net.serial, net.place_id);
            exception when unique_violation then
                raise exception using errcode = 'AF010', message = 'the piece is somewhere already',
                    detail = format('ELSEWHERE|%s|%s|%s|', net.part_id, net.place_id, net.serial);
            end;
        end if;
    end loop;
    return null;
end $$;
revoke all on function parts.apply_movements() from public;
create trigger apply_movements after insert on parts.movement
    referencing new table as added for each statement execute function parts.apply_movements();
