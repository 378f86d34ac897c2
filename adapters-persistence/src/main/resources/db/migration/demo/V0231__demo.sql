-- How far the loading of the demonstration company has come: one row, made together with the first administrator.
create schema demo;
grant usage on schema demo to aftersales_app;

create table demo.journal (
    one         boolean     primary key default true check (one),
    begun_at    timestamptz not null,
    finished_at timestamptz
);
grant select, insert, update (finished_at) on demo.journal to aftersales_app;
