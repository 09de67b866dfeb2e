-- One row for everything that people look for. `words` holds the bigrams of the text, each with
-- its place in it, and in front of each a mark for the estate and the kind: so the index, which
-- knows nothing but words, reads those of one estate and kind only.
create table search_entry (
  estate_id uuid not null,
  kind text not null check (kind in ('COMPLAINT', 'HOUSEHOLD', 'LOG')),
  id uuid not null,
  number text not null,
  title text not null,
  title_en text not null,
  text text not null,
  place text,
  link text not null check (link ~ '^/([^/\\]|$)'),
  seen_by text[] not null,
  at timestamptz not null,
  open boolean not null,
  words tsvector not null,
  -- The transaction that wrote the row: a rebuild must not overwrite what came after its reading.
  put_by xid8 not null default pg_current_xact_id(),
  primary key (estate_id, kind, id)
);

create index search_entry_by_word on search_entry using gin (words)
  with (gin_pending_list_limit = 512);
create index search_entry_open_by_word on search_entry using gin (words)
  with (gin_pending_list_limit = 128) where open;
create index search_entry_by_time on search_entry (estate_id, kind, at, id);
create index search_entry_by_number on search_entry (estate_id, number) where number <> '';
create index search_entry_by_place on search_entry (estate_id, place, at) where place is not null;
