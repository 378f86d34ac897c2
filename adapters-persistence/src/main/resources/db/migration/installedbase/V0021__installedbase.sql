-- The product catalogue, cover rules and covered units (IB-01 to IB-03, IB-09 to IB-11, SM-T).
create schema installedbase;
grant usage on schema installedbase to aftersales_app;

-- Configuration in dated editions; shown as configuration, never as legal advice.
create table installedbase.cover_rule (
    code                   text    not null,
    valid_from             date    not null,
    return_days            int     not null check (return_days >= 0),
    exchange_days          int     not null check (exchange_days = 0 or exchange_days >= return_days),
    repair_months          int     not null check (repair_months >= 0),
    repair_warranty_days   int     not null check (repair_warranty_days >= 0),
    starts_at_installation boolean not null,
    needs_confirmation     boolean not null,
    is_default             boolean not null,
    primary key (code, valid_from)
);
comment on column installedbase.cover_rule.valid_from is 'Units whose cover starts on this day or later are sold with this edition.';
comment on column installedbase.cover_rule.repair_months is 'Months of free repair, unless the maker gives more.';
create unique index cover_rule_one_default on installedbase.cover_rule (valid_from) where is_default;
grant select on installedbase.cover_rule to aftersales_app;

insert into installedbase.cover_rule (code, valid_from, return_days, exchange_days, repair_months, repair_warranty_days,
                                      starts_at_installation, needs_confirmation, is_default)
values ('INSTALLER-7-30-1Y', '2000-01-01', 7, 30, 12, 30, true, true, true),
       ('NATIONAL-7-15', '2000-01-01', 7, 15, 12, 30, false, true, false);

create table installedbase.product (
    id           uuid        primary key,
    version      int         not null,
    updated_at   timestamptz not null,
    code         text        not null constraint product_code_unique unique,
    name         text        not null check (name <> ''),
    model        text,
    category     text,
    manufacturer text,
    cover_rule   text,
    maker_months int         check (maker_months > 0),
    status       text        not null check (status in ('CURRENT', 'DISCONTINUED'))
);
comment on column installedbase.product.cover_rule is 'Code of a cover rule; null for the default.';
create index product_name_trgm on installedbase.product using gin (name public.gin_trgm_ops);
create index product_model_trgm on installedbase.product using gin (model public.gin_trgm_ops);
create index product_name on installedbase.product (name, id);
create index product_updated_at on installedbase.product (updated_at, id);
grant select, insert, update on installedbase.product to aftersales_app;

create table installedbase.unit (
    id                     uuid        primary key,
    version                int         not null,
    updated_at             timestamptz not null,
    serial_number          text        not null check (serial_number <> ''),
    product_id             uuid        not null references installedbase.product (id),
    customer_id            uuid        not null references customer.customer (id),
    user_id                uuid        not null references customer.customer (id),
    source                 text        not null check (source in ('SALE', 'SERVICE', 'IMPORT')),
    sold_by_us             boolean     not null,
    sold_on                date,
    installed_on           date        check (installed_on >= sold_on),
    exchanged_on           date,
    evidence               text,
    cover_rule             text        not null,
    return_days            int         not null check (return_days >= 0),
    exchange_days          int         not null check (exchange_days >= 0),
    cover_months           int         not null check (cover_months >= 0),
    repair_warranty_days   int         not null check (repair_warranty_days >= 0),
    starts_at_installation boolean     not null,
    needs_confirmation     boolean     not null,
    cover_basis            text        check (cover_basis in ('SALE', 'INSTALLATION', 'EXCHANGE')),
    cover_from             date,
    cover_until            date,
    repair_count           int         not null check (repair_count >= 0),
    status                 text        not null check (status in ('SOLD', 'INSTALLED', 'IN_SERVICE', 'IN_REPAIR', 'REPLACED', 'RETURNED', 'SCRAPPED')),
    branch                 text,
    team                   text,
    constraint unit_serial_unique unique (product_id, serial_number)
);
comment on column installedbase.unit.customer_id is 'Who bought it.';
comment on column installedbase.unit.user_id is 'The customer who uses it.';
comment on column installedbase.unit.cover_from is 'What the cover counts from, derived from the dates when the unit is saved.';
comment on column installedbase.unit.cover_until is 'Last day of free repair by the repairs that are finished, derived when the unit is saved.';
create index unit_serial_number on installedbase.unit (serial_number text_pattern_ops);
create index unit_customer on installedbase.unit (customer_id);
create index unit_user on installedbase.unit (user_id);
create index unit_cover_until on installedbase.unit (cover_until, id);
create index unit_updated_at on installedbase.unit (updated_at, id);
grant select, insert, update on installedbase.unit to aftersales_app;

create table installedbase.repair_stay (
    unit_id     uuid not null references installedbase.unit (id),
    position    int  not null,
    received_on date not null,
    returned_on date check (returned_on >= received_on),
    primary key (unit_id, position)
);
grant select, insert, update, delete on installedbase.repair_stay to aftersales_app;
