-- People and machines, how they prove who they are, and who came in when.

create schema identity;
grant usage on schema identity to aftersales_app;

create table identity.app_user (
    id                   uuid        primary key,
    version              int         not null,
    updated_at           timestamptz not null,
    login_name           text        not null constraint app_user_login_name_unique unique,
    display_name         text        not null,
    mobile_key           text        constraint app_user_mobile_unique unique,
    mobile_entered       text,
    roles                text[]      not null check (cardinality(roles) > 0),
    branch               text,
    team                 text,
    language             text,
    enabled              boolean     not null,
    must_change_password boolean     not null,
    password_set_at      timestamptz not null,
    created_at           timestamptz not null,
    check (login_name = lower(login_name)),
    check ((mobile_key is null) = (mobile_entered is null))
);
comment on column identity.app_user.password_set_at is 'Sessions and tokens that began before this moment are over.';
create index app_user_roles on identity.app_user using gin (roles);
create index app_user_display_name on identity.app_user (display_name, id);
-- people are disabled, never deleted: their names stand in the history
grant select, insert, update on identity.app_user to aftersales_app;

-- Hashes of passwords, apart from the people, so that they reach neither views nor the trail.
create table identity.credential (
    user_id    uuid        primary key references identity.app_user (id),
    hash       text        not null check (hash like '$2_$__$%'),
    updated_at timestamptz not null default now()
);
grant select, insert, update on identity.credential to aftersales_app;

create table identity.token (
    id           uuid        primary key,
    version      int         not null,
    updated_at   timestamptz not null,
    name         text        not null,
    owner_id     uuid        references identity.app_user (id),
    scopes       text[]      not null,
    hash         text        not null constraint token_hash_unique unique check (hash ~ '^[0-9a-f]{64}$'),
    shown        text        not null check (length(shown) <= 12),
    issued_at    timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz,
    last_used_at timestamptz
);
comment on column identity.token.hash is 'SHA-256 of the secret, which is shown once and stored nowhere.';
create index token_owner on identity.token (owner_id);
create index token_issued_at on identity.token (issued_at, id);
grant select, insert, update on identity.token to aftersales_app;

-- Who came and went, and who tried. The typed name is not kept: people type passwords into the wrong field.
create table identity.log_in (
    id      bigint      generated always as identity primary key,
    at      timestamptz not null,
    event   text        not null check (event in ('LOGGED_IN', 'TOKEN_ISSUED', 'REFUSED', 'LOGGED_OUT')),
    user_id uuid        references identity.app_user (id),
    address text        not null
);
create index log_in_user on identity.log_in (user_id, at desc);
grant select, insert on identity.log_in to aftersales_app;

-- Tries to log in, counted before the password is looked at.
create table identity.log_in_try (
    delay   text        not null,
    subject text        not null,
    tries   int         not null,
    last_at timestamptz not null,
    primary key (delay, subject)
);
create index log_in_try_last_at on identity.log_in_try (last_at);
grant select, insert, update, delete on identity.log_in_try to aftersales_app;

-- One row once the first administrator exists; the key lets two set-ups at the same time make one.
create table identity.installation (
    one           boolean     primary key default true check (one),
    administrator uuid        not null references identity.app_user (id) deferrable initially deferred,
    set_up_at     timestamptz not null
);
grant select, insert on identity.installation to aftersales_app;
