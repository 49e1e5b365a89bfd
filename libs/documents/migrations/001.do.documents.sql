-- Documents, sealed: what is here opens only with the keys of everybody a document is about, which are kept elsewhere.
create schema documents;
grant usage on schema documents to asb_app;

create table documents.stored (
  -- SHA-256 of the bytes as they were sent.
  digest text collate "C" not null check (digest ~ '^[0-9a-f]{64}$'),
  -- Ids of people, each once and in order. The same bytes about others are a copy of their own, under other keys.
  about uuid[] not null check (cardinality(about) <= 20),
  media_type text not null,
  bytes integer not null check (bytes between 1 and 20971520),
  sealed bytea not null,
  stored_at timestamptz not null default now(),
  primary key (digest, about)
);
-- Ciphertext does not get smaller.
alter table documents.stored alter column sealed set storage external;
create index on documents.stored using gin (about);

-- Who brought a document, for a body or for themselves.
create table documents.uploads (
  digest text collate "C" not null,
  about uuid[] not null,
  uploader text not null check (length(uploader) between 1 and 255),
  body text,
  uploaded_at timestamptz not null default now(),
  foreign key (digest, about) references documents.stored (digest, about),
  unique nulls not distinct (digest, about, uploader, body)
);

grant select, insert on documents.stored, documents.uploads to asb_app;
