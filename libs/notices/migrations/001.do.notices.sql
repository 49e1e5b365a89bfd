-- What is due to be told to whom, and whether it was sent: one of a kind for a fact, for ever. Nothing personal is in it.
create schema notices;
grant usage on schema notices to asb_app;

-- How far which log was followed.
create table notices.checkpoint (
  one boolean primary key default true check (one),
  log_id text not null,
  -- Everything up to here has been seen; null before the first fact.
  position text collate "C",
  fact_id uuid,
  -- Why it stands still.
  trouble text,
  trouble_since timestamptz,
  updated_at timestamptz not null default clock_timestamp()
);

-- What a notice says of its case, as its first fact told it.
create table notices.cases (
  stream text collate "C" primary key,
  reference text not null,
  area text not null
);

create table notices.notices (
  id uuid primary key,
  fact_id uuid not null,
  kind text collate "C" not null,
  stream text collate "C" not null,
  position text collate "C" not null,
  reference text not null,
  office text,
  body text,
  sentence text not null,
  due_on text,
  recorded_at text not null,
  created_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  last_error text,
  unique (fact_id, kind),
  check (num_nonnulls(office, body) = 1)
);
create index on notices.notices (position, kind) where sent_at is null;

-- Facts no notice could be made of, by a stable code; tried again whenever the follower starts.
create table notices.set_aside (
  fact_id uuid primary key,
  stream text collate "C" not null,
  revision integer not null,
  position text collate "C" not null,
  code text not null,
  since timestamptz not null default clock_timestamp()
);

grant select, insert, update on notices.checkpoint to asb_app;
grant select, insert on notices.cases to asb_app;
-- What a notice says never changes, and none is ever taken back.
grant select, insert, update (attempts, next_attempt_at, sent_at, last_error) on notices.notices to asb_app;
grant select, insert, delete on notices.set_aside to asb_app;
