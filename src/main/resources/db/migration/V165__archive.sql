-- One file for each owner of a unit, one after the other (ARC-08, ARC-25). Contents are never in
-- the database: an object is sealed by the vault, and what is here is its name, date and place.
create table archive_file (
  estate_id uuid not null references estate,
  id uuid not null,
  number text collate "C" not null,
  unit_id uuid not null,
  -- The how-manieth owner's, from 1.
  turn integer not null check (turn > 0),
  owner_person uuid,
  owned_from date,
  state text not null check (state in ('CURRENT', 'FORMER', 'DESTROYED')),
  shelf_zone text,
  cabinet text,
  layer text,
  opened_at timestamptz not null,
  opened_by text not null,
  split_at timestamptz,
  -- The last day on which a former owner's file is kept (ARC-26, T-23).
  keep_until date,
  destroyed_at timestamptz,
  last_page integer not null default 0,
  last_serial integer not null default 0,
  version integer not null default 0,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, unit_id, turn),
  foreign key (estate_id, unit_id) references unit,
  check ((state = 'CURRENT') = (split_at is null)),
  check ((state = 'CURRENT') = (keep_until is null))
);

create unique index archive_file_current on archive_file (estate_id, unit_id)
  where state = 'CURRENT';
create index archive_file_ending on archive_file (estate_id, keep_until) where state = 'FORMER';

create table archive_paper (
  estate_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  part text not null check (part in ('HANDOVER', 'FIT_OUT', 'OTHER')),
  kind text not null check (kind <> ''),
  name_zh text not null check (name_zh <> ''),
  name_en text not null,
  serial integer,
  dated date,
  original boolean not null,
  -- What is kept: a sealed document, sealed photos, or the sheet on the shelf alone.
  form text not null check (form in ('PDF', 'PHOTOS', 'SHELF')),
  state text not null
    check (state in ('DRAFT', 'EXPECTED', 'FILED', 'REPLACED', 'MOVED', 'DESTROYED')),
  -- What another module makes the paper from.
  source_kind text,
  source_number text,
  tries integer not null default 0,
  tried_at timestamptz,
  object_id uuid,
  text_object uuid,
  sha256 bytea,
  bytes bigint,
  page_from integer,
  pages integer not null default 0 check (pages >= 0),
  rendered boolean not null default false,
  -- Came over from the former owner's file.
  brought boolean not null default false,
  lease_until date,
  remark text,
  filed_by uuid,
  filed_by_name text not null,
  filed_at timestamptz not null,
  successor uuid,
  ended_at timestamptz,
  ended_why text,
  primary key (estate_id, id),
  foreign key (estate_id, file_id) references archive_file,
  check (state <> 'FILED' or (serial is not null and page_from is not null)),
  check ((source_kind is null) = (source_number is null))
);

create unique index archive_paper_source on archive_paper (estate_id, source_kind, source_number)
  where source_kind is not null;
create index archive_paper_of_file on archive_paper (estate_id, file_id, state);
create index archive_paper_waiting on archive_paper (tries, filed_at) where state = 'EXPECTED';
create index archive_paper_unrendered on archive_paper (filed_at)
  where not rendered and form = 'PDF' and state in ('DRAFT', 'FILED');
create index archive_paper_lease on archive_paper (estate_id, lease_until)
  where lease_until is not null and state = 'FILED';

-- The picture of each page; an object of the vault.
create table archive_page (
  estate_id uuid not null,
  paper_id uuid not null,
  position integer not null check (position > 0),
  object_id uuid not null,
  sha256 bytea not null,
  bytes bigint not null,
  -- By how much a photo leans, in tenths of a degree, as far as it could be estimated.
  lean integer not null default 0,
  primary key (estate_id, paper_id, position),
  foreign key (estate_id, paper_id) references archive_paper
);

-- Sheets taken out of the folder and put back.
create table archive_movement (
  estate_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  paper_id uuid,
  what text not null check (what <> ''),
  taken_by text not null check (taken_by <> ''),
  why text not null check (why <> ''),
  out_at timestamptz not null,
  out_by text not null,
  back_at timestamptz,
  back_by text,
  primary key (estate_id, id),
  foreign key (estate_id, file_id) references archive_file
);

create index archive_movement_of_file on archive_movement (estate_id, file_id, out_at);

-- Each time a cabinet is unlocked, and until when (ARC-31).
create table archive_unlocking (
  estate_id uuid not null references estate,
  id uuid not null,
  cabinet text not null check (cabinet <> ''),
  why text not null check (why in ('ADD', 'REPLACE', 'CONSULT', 'COPY', 'CHECK', 'CLEAR_OUT')),
  what text not null,
  opened_by uuid not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  closed_by_name text,
  closed_at timestamptz check (closed_at >= opened_at),
  primary key (estate_id, id)
);

create unique index archive_unlocking_open on archive_unlocking (estate_id, cabinet)
  where closed_at is null;
create index archive_unlocking_by_time on archive_unlocking (estate_id, opened_at);

-- The check on the 30th (ARC-16).
create table archive_check (
  estate_id uuid not null references estate,
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  seed bigint,
  started_at timestamptz,
  started_by text,
  verified_at timestamptz,
  reported_at timestamptz,
  reported_by text,
  summary text,
  acknowledged_at timestamptz,
  acknowledged_by text,
  opinion text,
  version integer not null default 0,
  primary key (estate_id, id),
  unique (estate_id, month)
);

create table archive_check_file (
  estate_id uuid not null,
  check_id uuid not null,
  position integer not null,
  file_id uuid not null,
  -- What is missing of the handbook's lists: names of kinds.
  missing text[] not null default '{}',
  papers integer not null default 0,
  unreadable integer not null default 0,
  on_shelf boolean,
  remark text,
  looked_at timestamptz,
  looked_by text,
  primary key (estate_id, check_id, position),
  unique (estate_id, check_id, file_id),
  foreign key (estate_id, check_id) references archive_check,
  foreign key (estate_id, file_id) references archive_file
);

create table archive_finding (
  estate_id uuid not null,
  id uuid not null,
  check_id uuid not null,
  file_id uuid not null,
  kind text not null check (kind in ('MISSING', 'UNREADABLE', 'NOT_ON_SHELF', 'OTHER')),
  words text not null,
  remedy text,
  due date,
  remedied_at timestamptz,
  remedied_by text,
  done text,
  primary key (estate_id, id),
  foreign key (estate_id, check_id, file_id)
    references archive_check_file (estate_id, check_id, file_id)
);

-- The clear-out of a year (ARC-17 to ARC-19).
create table archive_clearout (
  estate_id uuid not null references estate,
  id uuid not null,
  year integer not null,
  opened_at timestamptz not null,
  submitted_at timestamptz,
  submitted_by uuid,
  submitted_by_name text,
  approved_at timestamptz,
  approved_by uuid,
  approved_by_name text,
  opinion text,
  destroyed_at timestamptz,
  destroyed_by text,
  version integer not null default 0,
  primary key (estate_id, id),
  unique (estate_id, year),
  check (approved_at is null or approved_by <> submitted_by)
);

create table archive_clearout_item (
  estate_id uuid not null,
  clearout_id uuid not null,
  paper_id uuid not null,
  position integer not null,
  ended_on date not null,
  verdict text check (verdict in ('NO_VALUE', 'KEEP')),
  why text,
  appraised_by text,
  appraised_at timestamptz,
  primary key (estate_id, clearout_id, paper_id),
  foreign key (estate_id, clearout_id) references archive_clearout,
  foreign key (estate_id, paper_id) references archive_paper
);
