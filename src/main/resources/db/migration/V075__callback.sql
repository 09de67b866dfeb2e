-- A callback that is owed on something completed, and what came of it (CBK-16's five points).
create table callback (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('COMPLAINT')),
  source_id uuid not null,
  source_number text not null,
  unit_id uuid,
  grade text not null,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  made_at timestamptz,
  made_by text,
  method text check (method in ('FACE', 'PHONE')),
  quality text,
  effect text,
  satisfaction text check (satisfaction in ('SATISFIED', 'FAIRLY', 'NOT')),
  shortcomings text,
  suggestions text,
  confirmation text,
  detail text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, kind, source_id),
  constraint made_completely check (
    (made_at is null) = (made_by is null) and (made_at is null) = (quality is null)
    and (made_at is null) = (effect is null) and (made_at is null) = (satisfaction is null)
    and (made_at is null) = (shortcomings is null) and (made_at is null) = (suggestions is null))
);
create index callback_due on callback (estate_id, due_at) where made_at is null;
