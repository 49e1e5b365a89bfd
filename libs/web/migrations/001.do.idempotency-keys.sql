-- Which request a caller's Idempotency-Key was first sent with: a keyed digest of it, never the request.
create schema web;
grant usage on schema web to asb_app;

create table web.idempotency_keys (
  caller text not null check (length(caller) between 1 and 500),
  key text not null check (length(key) between 1 and 200),
  digest bytea not null check (length(digest) = 32),
  first_used_at timestamptz not null default now(),
  primary key (caller, key)
);
create index on web.idempotency_keys (first_used_at);

grant select, insert, delete on web.idempotency_keys to asb_app;
