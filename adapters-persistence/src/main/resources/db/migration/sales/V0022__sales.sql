-- Sales, most of them told by the ERP (SAL-01). Recorded once and never changed.
create schema sales;
grant usage on schema sales to aftersales_app;

create table sales.sale (
    id              uuid        primary key,
    version         int         not null,
    updated_at      timestamptz not null,
    number          text        not null constraint sale_number_unique unique,
    external_source text,
    external_id     text,
    content_hash    text        not null,
    sold_on         date        not null,
    customer_id     uuid        not null references customer.customer (id),
    selling_unit    text,
    sales_rep       text,
    branch          text,
    team            text,
    check ((external_source is null) = (external_id is null)),
    constraint sale_external_id_unique unique (external_source, external_id)
);
comment on column sales.sale.content_hash is 'Tells a repetition of the same external id from a contradiction.';
create index sale_customer on sales.sale (customer_id);
create index sale_sold_on on sales.sale (sold_on, id);
grant select, insert, update on sales.sale to aftersales_app;

create table sales.sale_line (
    sale_id    uuid    not null references sales.sale (id),
    position   int     not null,
    product_id uuid    not null references installedbase.product (id),
    unit_price numeric(19, 4) check (unit_price >= 0),
    currency   text    check (currency ~ '^[A-Z]{3}$'),
    check ((unit_price is null) = (currency is null)),
    primary key (sale_id, position)
);
grant select, insert on sales.sale_line to aftersales_app;

create table sales.sale_unit (
    sale_id       uuid not null references sales.sale (id),
    position      int  not null,
    line_position int  not null,
    serial_number text not null,
    unit_id       uuid not null references installedbase.unit (id),
    primary key (sale_id, position)
);
create index sale_unit_unit on sales.sale_unit (unit_id);
grant select, insert on sales.sale_unit to aftersales_app;
