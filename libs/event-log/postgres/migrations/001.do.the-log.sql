-- The log: facts in streams, appended by log.append alone, never changed.

create schema log;

-- One row for ever. Appends queue on its lock; it is never updated, because dead versions of one hot row pile up
-- under any other session's old snapshot and appending slows to a crawl.
create table log.head (
  only_row boolean primary key default true check (only_row),
  log_id text not null default gen_random_uuid()::text
);
insert into log.head default values;

create table log.facts (
  position bigint primary key,
  stream text collate "C" not null check (octet_length(stream) between 1 and 200),
  revision bigint not null check (revision >= 0),
  id uuid not null,
  type text collate "C" not null check (octet_length(type) between 1 and 100),
  version integer not null check (version >= 1),
  -- The exact bytes that were written: the database parses nothing.
  data text not null,
  metadata text not null,
  recorded_at timestamptz not null,
  check (octet_length(data) + octet_length(metadata) <= 262144)
);
-- A stream's revision is its last entry here: there is no table of streams.
create unique index facts_stream_revision on log.facts (stream, revision);

create function log.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp
as $$
begin
  raise exception 'the log is never changed: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end
$$;

-- Behind the privileges, for whoever owns the tables. "Always": also in a session that replays replication.
create trigger facts_never_change before update or delete or truncate on log.facts
  for each statement execute function log.refuse_change();
alter table log.facts enable always trigger facts_never_change;
create trigger head_never_changes before insert or update or delete or truncate on log.head
  for each statement execute function log.refuse_change();
alter table log.head enable always trigger head_never_changes;

revoke all on schema log from public;
revoke all on all tables in schema log from public;
revoke all on all functions in schema log from public;
grant usage on schema log to asb_app;
grant select on log.facts, log.head to asb_app;
