-- log.append as it was, but an item's instant is also never earlier than that of its own stream's last fact: facts that
-- were copied from another log keep the time they were recorded at, in whatever order they arrived.
create or replace function log.append(
  streams text[], expected bigint[],
  items integer[], ids uuid[], types text[], versions integer[], data text[], metadata text[]
) returns table (item bigint, outcome text, revision bigint, "position" bigint, recorded_at timestamptz)
language plpgsql volatile security definer
set search_path = pg_catalog, pg_temp
-- Planning anew for every batch would cost more than the best plan saves.
set plan_cache_mode = force_generic_plan
-- Somebody who sits on the head row makes appends fail, not hang.
set lock_timeout = '10s'
as $$
#variable_conflict use_column
declare
  last_position bigint;
  earliest timestamptz;
  answered bigint;
begin
  -- Under any other level every statement below would see what stood before the lock.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'log.append works under read committed alone' using errcode = 'invalid_transaction_state';
  end if;

  -- A statement of its own, held until commit: only a statement that begins after the lock was granted sees
  -- everything that was appended before. So positions are dense and become visible in order.
  perform from log.head for update;

  select f.position, f.recorded_at into last_position, earliest
  from log.facts f order by f.position desc limit 1;
  last_position := coalesce(last_position, 0);
  earliest := date_trunc('milliseconds', greatest(clock_timestamp(), earliest));

  return query
  with asked as materialized (
    select a.number, a.stream, a.expected, greatest(earliest, l.recorded_at) as instant
    from unnest(streams, expected) with ordinality as a (stream, expected, number)
    left join lateral (
      select f.revision, f.recorded_at from log.facts f where f.stream = a.stream order by f.revision desc limit 1
    ) l on true
    -- Compared with the last revision, never with "is the place free": a future expectation finds a free place too.
    where a.expected = coalesce(l.revision, -1)
  ), written as (
    insert into log.facts (position, stream, revision, id, type, version, data, metadata, recorded_at)
    select last_position + row_number() over (order by n.place), a.stream,
      a.expected + row_number() over (partition by n.item order by n.place),
      n.id, n.type, n.version, n.data, n.metadata, a.instant
    from unnest(items, ids, types, versions, data, metadata)
      with ordinality as n (item, id, type, version, data, metadata, place)
    join asked a on a.number = n.item
    returning stream, revision, position
  )
  select a.number, 'appended', max(w.revision), max(w.position), a.instant
  from written w join asked a on a.stream = w.stream group by a.number, a.instant;

  get diagnostics answered = row_count;
  if answered = cardinality(streams) then
    return;
  end if;

  -- Of the rest, an item whose very ids stand directly after its expected revision was appended by an earlier try.
  return query
  with rest as (
    select a.number, a.stream, max(f.position) as position, max(f.revision) as revision,
      max(f.recorded_at) as recorded_at, bool_and(f.id is not null) as stands
    from (
      select n.item, n.id, row_number() over (partition by n.item order by n.place) as nth
      from unnest(items, ids) with ordinality as n (item, id, place)
    ) as n
    join unnest(streams, expected) with ordinality as a (stream, expected, number) on a.number = n.item
    -- "limit 1" keeps this a look-up by index for each fact: joined as a set, a stale plan may read the whole log.
    left join lateral (
      select * from log.facts f where f.stream = a.stream and f.revision = a.expected + n.nth limit 1
    ) f on f.id = n.id
    group by a.number, a.stream
  )
  select r.number, 'already-appended', r.revision, r.position, r.recorded_at
  from rest r where r.stands and r.position <= last_position
  union all
  select r.number, 'conflict',
    coalesce((select f.revision from log.facts f where f.stream = r.stream order by f.revision desc limit 1), -1),
    null, null
  from rest r where not r.stands;
end
$$;
