-- A file that is being imported: read in the background, shown row by row, then applied as a whole.
create table upload (
  estate_id uuid not null references estate,
  id uuid not null,
  kind text not null check (kind in ('HOUSEHOLDS', 'STAFF', 'DEPARTMENTS')),
  file_name text not null,
  content bytea,
  stage text not null check (stage in ('READING', 'PREVIEW', 'APPLYING', 'APPLIED', 'FAILED')),
  problem_zh text,
  problem_en text,
  notes_zh text not null default '',
  notes_en text not null default '',
  done integer not null default 0,
  total integer not null default 0,
  basis text,
  by_staff uuid not null,
  by_name text not null,
  at timestamptz not null,
  touched_at timestamptz not null,
  applied_at timestamptz,
  applied_by text,
  primary key (estate_id, id)
);

create index upload_latest on upload (estate_id, at desc);

-- What the preview lists; personal data masked.
create table upload_row (
  estate_id uuid not null,
  upload_id uuid not null,
  position integer not null,
  sheet text not null,
  line integer not null,
  subject text not null,
  outcome text not null check (outcome in ('MAKE', 'CHANGE', 'SAME', 'REFUSE')),
  warned boolean not null,
  does_zh text not null,
  does_en text not null,
  says_zh text not null,
  says_en text not null,
  primary key (estate_id, upload_id, position),
  foreign key (estate_id, upload_id) references upload on delete cascade
);

create index upload_row_by_outcome on upload_row (estate_id, upload_id, outcome, position);

-- The one set-up of this installation.
create table setup (
  single boolean primary key default true check (single),
  code_hash text,
  failures integer not null default 0,
  not_before timestamptz,
  estate_id uuid references estate,
  admin_id uuid,
  admin_name text,
  completed_at timestamptz,
  completed_by text
);
