-- What is owed for finished work (SM-I). Lines and payments are only ever added: a wrong payment is taken back by another
-- entry, a receivable whose work is sent back is reversed as a whole.
create schema billing;
grant usage on schema billing to aftersales_app;

create sequence kernel.number_receivable;
grant usage on sequence kernel.number_receivable to aftersales_app;

-- How many days debtors have: configuration.
create table billing.payment_term (
    debtor text primary key check (debtor in ('CUSTOMER', 'MANUFACTURER')),
    days   int  not null check (days between 0 and 3650)
);
insert into billing.payment_term values ('CUSTOMER', 14), ('MANUFACTURER', 30);
grant select on billing.payment_term to aftersales_app;

create table billing.receivable (
    id           uuid           primary key,
    version      int            not null,
    updated_at   timestamptz    not null,
    number       text           not null constraint receivable_number_unique unique,
    status       text           not null check (status in ('OPEN', 'PARTLY_PAID', 'PAID', 'WRITTEN_OFF', 'REVERSED')),
    debtor       text           not null check (debtor in ('CUSTOMER', 'MANUFACTURER')),
    customer_id  uuid           not null references customer.customer (id),
    manufacturer text,
    order_id     uuid           not null,
    order_number text           not null,
    amount       numeric(19, 4) not null check (amount > 0),
    paid         numeric(19, 4) not null,
    currency     text           not null,
    raised_at    timestamptz    not null,
    due_on       date           not null,
    close_reason text,
    branch       text,
    team         text,
    check ((debtor = 'MANUFACTURER') = (manufacturer is not null)),
    constraint receivable_paid_range check (paid between 0 and amount),
    check ((status = 'PAID') = (paid = amount)),
    check (status <> 'OPEN' or paid = 0),
    check (status <> 'REVERSED' or paid = 0)
);
comment on column billing.receivable.amount is 'The sum of the lines, for lists.';
comment on column billing.receivable.paid is 'The sum of the payments, for lists.';
create unique index receivable_once_per_order on billing.receivable (order_id, debtor) where status <> 'REVERSED';
create index receivable_raised_at on billing.receivable (raised_at, id);
create index receivable_due_on on billing.receivable (due_on, id) where status in ('OPEN', 'PARTLY_PAID');
create index receivable_customer on billing.receivable (customer_id, raised_at);
create index receivable_order on billing.receivable (order_id);
grant select, insert, update on billing.receivable to aftersales_app;

create table billing.charge_line (
    id            uuid           primary key,
    receivable_id uuid           not null references billing.receivable (id),
    position      int            not null,
    fee_line_id   uuid           not null,
    kind          text           not null check (kind in ('PARTS', 'LABOUR', 'TRAVEL')),
    description   text           not null,
    quantity      numeric(12, 3) not null check (quantity > 0),
    unit_price    numeric(19, 4) not null check (unit_price >= 0),
    currency      text           not null,
    cover_reason  text
);
create index charge_line_receivable on billing.charge_line (receivable_id, position);
grant select, insert on billing.charge_line to aftersales_app;

create table billing.payment (
    id            uuid           primary key,
    receivable_id uuid           not null references billing.receivable (id),
    position      int            not null,
    amount        numeric(19, 4) not null check (amount <> 0),
    currency      text           not null,
    method        text           not null check (method in ('CASH', 'WECHAT_PAY', 'ALIPAY', 'CARD', 'BANK_TRANSFER', 'OTHER')),
    received_on   date           not null,
    note          text,
    recorded_at   timestamptz    not null,
    recorded_by   uuid,
    reverses      uuid           constraint payment_reversed_once unique references billing.payment (id),
    check ((amount < 0) = (reverses is not null)),
    constraint payment_position unique (receivable_id, position)
);
create index payment_received_on on billing.payment (received_on, id);
grant select, insert on billing.payment to aftersales_app;

-- What a receivable is for and whose it is never changes, whoever writes; what is settled or taken back moves no more but by payments.
create function billing.refuse_edit() returns trigger language plpgsql as $$
begin
    if (to_jsonb(old) - array['version', 'updated_at', 'status', 'paid', 'close_reason'])
       <> (to_jsonb(new) - array['version', 'updated_at', 'status', 'paid', 'close_reason']) or old.status = 'REVERSED' then
        raise exception using errcode = 'AF011', message = format('receivable %s is posted and cannot be changed', old.number);
    end if;
    return new;
end $$;
create trigger refuse_edit before update on billing.receivable for each row execute function billing.refuse_edit();
