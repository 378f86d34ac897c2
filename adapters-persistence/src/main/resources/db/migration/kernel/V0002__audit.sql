-- The trail and the lock (SM-W). The application may only add here; triggers keep audited records as they are, whoever
-- writes, and the application's role can neither disable them nor take a lock away.

create schema audit;
grant usage on schema audit to aftersales_app;

create table audit.entry (
    id             uuid        primary key,
    seq            bigint      generated always as identity unique,
    kind           text        not null,
    record_id      uuid        not null,
    record_version int         not null,
    actor_id       uuid,
    actor_name     text        not null,
    door           text        not null,
    at             timestamptz not null,
    recorded_at    timestamptz not null default clock_timestamp(),
    body           bytea       not null
);
comment on column audit.entry.body is 'Canonical bytes (JSON, sorted keys, UTF-8) of the whole entry, as they were when written; never re-derived.';
create index entry_record on audit.entry (kind, record_id, seq);
create index entry_at on audit.entry (at);
grant select, insert on audit.entry to aftersales_app;

-- Values of personal fields, which stand in the entry as salted hashes: erasing a person empties these rows only.
create table audit.personal (
    entry_id uuid  not null references audit.entry (id),
    path     text  not null,
    side     text  not null check (side in ('from', 'to')),
    salt     bytea not null,
    value    text,
    subject  uuid,
    primary key (entry_id, path, side)
);
create index personal_subject on audit.personal (subject) where subject is not null;
grant select, insert on audit.personal to aftersales_app;

create table audit.record_lock (
    kind            text        not null,
    record_id       uuid        not null,
    audited_by      uuid        not null,
    audited_by_name text        not null,
    audited_at      timestamptz not null,
    primary key (kind, record_id)
);
grant select on audit.record_lock to aftersales_app;

-- Root table of each kind that can be audited; filled by audit.guard.
create table audit.kind (
    kind text     primary key,
    root regclass not null
);

-- Trigger for documents and all that belongs to them. Arguments: kind of document, column that holds its id.
create function audit.refuse_when_locked() returns trigger
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    doc  uuid;
    docs uuid[] := '{}';
    held audit.record_lock;
begin
    if tg_op <> 'INSERT' then
        execute format('select ($1).%I', tg_argv[1]) into doc using old;
        docs := docs || doc;
    end if;
    if tg_op <> 'DELETE' then
        execute format('select ($1).%I', tg_argv[1]) into doc using new;
        docs := docs || doc;
    end if;
    select * into held from audit.record_lock l where l.kind = tg_argv[0] and l.record_id = any (docs) limit 1;
    if found then
        raise exception using
            errcode = 'AF001',
            message = format('%s %s was audited by %s at %s and cannot be changed', held.kind, held.record_id,
                             held.audited_by_name, to_char(held.audited_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
            detail = format('%s|%s', to_char(held.audited_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), held.audited_by_name);
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
revoke all on function audit.refuse_when_locked() from public;

-- Feature migrations call this once for the document's table (is_root) and once for each table that belongs to it.
create procedure audit.guard(tab regclass, kind text, id_column text, is_root boolean)
    language plpgsql as $$
begin
    if is_root then
        insert into audit.kind values (kind, tab);
    end if;
    execute format('create trigger refuse_when_locked before %s on %s for each row execute function audit.refuse_when_locked(%L, %L)',
                   case when is_root then 'update or delete' else 'insert or update or delete' end, tab, kind, id_column);
end $$;
revoke all on procedure audit.guard(regclass, text, text, boolean) from public;

-- The only way to set a lock: waits for writers of the document, and refuses when it is not what the auditor read.
create function audit.lock_record(p_kind text, p_record uuid, p_version int, p_actor uuid, p_actor_name text, p_at timestamptz)
    returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    root    regclass;
    present int;
begin
    select k.root into strict root from audit.kind k where k.kind = p_kind;
    execute format('select version from %s where id = $1 for update', root) into present using p_record;
    if present is null then
        raise exception using errcode = 'AF003', message = format('there is no %s %s', p_kind, p_record);
    end if;
    if present <> p_version then
        raise exception using errcode = 'AF004', message = format('%s %s has version %s', p_kind, p_record, present), detail = present::text;
    end if;
    insert into audit.record_lock (kind, record_id, audited_by, audited_by_name, audited_at)
    values (p_kind, p_record, p_actor, p_actor_name, p_at);
end $$;
revoke all on function audit.lock_record(text, uuid, int, uuid, text, timestamptz) from public;
grant execute on function audit.lock_record(text, uuid, int, uuid, text, timestamptz) to aftersales_app;

-- The only way to take a lock away: needs a reason and writes its own entry.
create function audit.unaudit(p_entry uuid, p_kind text, p_record uuid, p_actor uuid, p_actor_name text, p_door text,
                              p_reason text, p_at timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    held audit.record_lock;
begin
    if p_reason is null or length(btrim(p_reason)) = 0 or p_actor is null then
        raise exception using errcode = 'AF002', message = 'un-audit needs a person and a reason';
    end if;
    delete from audit.record_lock l where l.kind = p_kind and l.record_id = p_record returning * into held;
    if not found then
        raise exception using errcode = 'AF003', message = format('%s %s is not audited', p_kind, p_record);
    end if;
    insert into audit.entry (id, kind, record_id, record_version, actor_id, actor_name, door, at, body)
    select p_entry, p_kind, p_record,
           coalesce((select e.record_version from audit.entry e where e.kind = p_kind and e.record_id = p_record order by e.seq desc limit 1), 0),
           p_actor, p_actor_name, p_door, p_at,
           convert_to(jsonb_build_object(
               'actor', p_actor, 'actorName', p_actor_name, 'at', p_at, 'door', p_door, 'id', p_entry, 'kind', p_kind,
               'record', p_record, 'events', jsonb_build_array(jsonb_build_object('name', 'Unaudited', 'reason', p_reason)),
               'changes', jsonb_build_object(
                   'auditedBy', jsonb_build_array(held.audited_by_name, null),
                   'auditedAt', jsonb_build_array(held.audited_at, null)))::text, 'UTF8');
end $$;
revoke all on function audit.unaudit(uuid, text, uuid, uuid, text, text, text, timestamptz) from public;
grant execute on function audit.unaudit(uuid, text, uuid, uuid, text, text, text, timestamptz) to aftersales_app;
