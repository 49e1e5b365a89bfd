-- Keys of subjects, in a database (and a cluster) of their own: a deleted row stays in the write-ahead log and the backups of
-- whatever cluster it was in, so these have their own, and short-lived ones.
create schema keys;

create table keys.subject_key (
  subject text primary key check (octet_length(subject) between 1 and 64),
  version integer not null default 1,
  -- Under the master key, which this database never sees: nonce, ciphertext, tag. Null once destroyed.
  wrapped bytea,
  destroyed_at timestamptz,
  check ((wrapped is null) = (destroyed_at is not null))
)
-- An update leaves the old row behind until it is vacuumed: let that be soon after every single one.
with (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

-- The key of the keyed search index, under the master key; one row, for the life of the store.
create table keys.index_key (
  only_one boolean primary key default true check (only_one),
  wrapped bytea not null
);

-- Live or destroyed, for ever: a key may only go, and what shows that it went stays.
create function keys.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'a key is never given back, changed or forgotten';
end $$;
create trigger a_key_may_only_be_destroyed before update on keys.subject_key
  for each row when (new.wrapped is not null or new.subject <> old.subject or new.version <> old.version)
  execute function keys.refuse_change();
create trigger no_subject_is_forgotten before delete or truncate on keys.subject_key
  for each statement execute function keys.refuse_change();
create trigger the_index_key_stays before update or delete or truncate on keys.index_key
  for each statement execute function keys.refuse_change();

grant usage on schema keys to asb_app;
grant select, insert, update on keys.subject_key to asb_app;
grant select, insert on keys.index_key to asb_app;
