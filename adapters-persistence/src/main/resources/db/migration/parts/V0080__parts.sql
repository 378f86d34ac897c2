-- The part master (PRT-01).
create schema parts;
grant usage on schema parts to aftersales_app;

create table parts.part (
    id             uuid          primary key,
    version        int           not null,
    updated_at     timestamptz   not null,
    code           text          not null constraint part_code_unique unique check (code <> ''),
    name           text          not null check (name <> ''),
    model_fit      text,
    price          numeric(19,4) not null check (price >= 0),
    currency       text          not null,
    serial_tracked boolean       not null,
    returnable     boolean       not null
);
comment on column parts.part.model_fit is 'The models that it fits, as text.';
comment on column parts.part.price is 'What a customer pays for one.';
comment on column parts.part.returnable is 'The defective piece has to come back.';
create index part_name on parts.part (name, id);
create index part_price on parts.part (price, id);
create index part_name_trgm on parts.part using gin (name public.gin_trgm_ops);
create index part_model_fit_trgm on parts.part using gin (model_fit public.gin_trgm_ops);
grant select, insert, update on parts.part to aftersales_app;
