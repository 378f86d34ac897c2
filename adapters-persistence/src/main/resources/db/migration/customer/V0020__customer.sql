-- The customer file (CUS-01 to CUS-03) and the look-up of callers.
create schema customer;
grant usage on schema customer to aftersales_app;

create table customer.customer (
    id             uuid        primary key,
    version        int         not null,
    updated_at     timestamptz not null,
    code           text        not null constraint customer_code_unique unique,
    name           text        not null check (name <> ''),
    short_name     text,
    customer_class text        not null check (customer_class in ('CONSUMER', 'COMPANY', 'DEALER', 'PUBLIC_BODY')),
    type           text,
    customer_group text,
    service_level  text        not null check (service_level in ('STANDARD', 'SILVER', 'GOLD')),
    source         text,
    owner_user_id  uuid,
    owner_name     text,
    email          text,
    notes          text,
    status         text        not null check (status in ('ACTIVE', 'INACTIVE', 'BLACKLISTED')),
    branch         text,
    team           text,
    check (owner_user_id is null or owner_name is not null)
);
comment on column customer.customer.owner_name is 'The salesperson who looks after the customer.';
create index customer_name on customer.customer (name);
create index customer_name_trgm on customer.customer using gin (name public.gin_trgm_ops);
create index customer_short_name_trgm on customer.customer using gin (short_name public.gin_trgm_ops);
create index customer_code_prefix on customer.customer (lower(code) text_pattern_ops);
create index customer_updated_at on customer.customer (updated_at, id);
create index customer_owner on customer.customer (owner_user_id) where owner_user_id is not null;
grant select, insert, update on customer.customer to aftersales_app;

create table customer.contact (
    id          uuid    primary key,
    customer_id uuid    not null references customer.customer (id),
    position    int     not null,
    name        text    not null check (name <> ''),
    department  text,
    email       text,
    preferred   boolean not null,
    caller      boolean not null
);
create index contact_customer on customer.contact (customer_id);
grant select, insert, update, delete on customer.contact to aftersales_app;

-- Every number of a customer, those of the contacts included, so that one index finds the caller. The contact is checked
-- at the commit, because a contact and their numbers come and go together.
create table customer.phone (
    customer_id     uuid    not null references customer.customer (id),
    position        int     not null,
    key             text    not null,
    base_key        text    not null,
    entered         text    not null,
    label           text    not null check (label in ('MOBILE', 'HOME', 'OFFICE', 'FAX', 'OTHER')),
    preferred       boolean not null,
    contact_id      uuid    references customer.contact (id) deferrable initially deferred,
    digits          text    not null generated always as (regexp_replace(base_key, '\D', '', 'g')) stored,
    reversed_digits text    not null generated always as (reverse(regexp_replace(base_key, '\D', '', 'g'))) stored,
    primary key (customer_id, position)
);
comment on column customer.phone.base_key is 'The comparable number without its extension.';
comment on column customer.phone.reversed_digits is 'For finding a number by its last digits through an index.';
create index phone_base_key on customer.phone (base_key);
create index phone_reversed_digits on customer.phone (reversed_digits text_pattern_ops);
create index phone_digits_trgm on customer.phone using gin (digits public.gin_trgm_ops);
create index phone_contact on customer.phone (contact_id) where contact_id is not null;
grant select, insert, update, delete on customer.phone to aftersales_app;

create table customer.address (
    id          uuid    primary key,
    customer_id uuid    not null references customer.customer (id),
    position    int     not null,
    province    text,
    city        text,
    district    text,
    street      text    not null check (street <> ''),
    region      text,
    contact_id  uuid    references customer.contact (id) deferrable initially deferred,
    preferred   boolean not null
);
comment on column customer.address.region is 'Code of the service region.';
create index address_customer on customer.address (customer_id);
create index address_contact on customer.address (contact_id) where contact_id is not null;
grant select, insert, update, delete on customer.address to aftersales_app;
