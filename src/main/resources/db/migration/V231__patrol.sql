-- An area that one ambassador walks, with its route: points in order.
create table patrol_area (
  estate_id uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  buildings text[] not null,
  strict boolean not null,
  position int not null,
  closed_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, code)
);

create table patrol_point (
  estate_id uuid not null,
  id uuid not null,
  area_id uuid not null,
  code text not null check (code ~ '^P-[2-9A-HJKMNP-Z]{6}$'),
  position int not null,
  name text not null,
  building text,
  unit_id uuid,
  unit_code text,
  checklist text,
  every_days int not null check (every_days between 1 and 2),
  latitude double precision,
  longitude double precision,
  nfc text,
  closed_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, code),
  foreign key (estate_id, area_id) references patrol_area
);
create index patrol_point_of_area on patrol_point (estate_id, area_id, position);

create table patrol_plan (
  estate_id uuid not null,
  id uuid not null,
  month date not null,
  content text not null,
  drafted_at timestamptz not null,
  approved_at timestamptz,
  approved_by text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, month)
);

-- One round for each window of each area's day (T-24).
create table patrol_round (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  area_id uuid not null,
  day date not null,
  win text not null check (win in ('MORNING', 'AFTERNOON', 'FIRE')),
  opens_at timestamptz not null,
  closes_at timestamptz not null,
  grace_minutes int not null,
  person uuid,
  state text not null check (state in ('PLANNED', 'WALKING', 'DONE')),
  started_at timestamptz,
  ended_at timestamptz,
  received_at timestamptz,
  by_staff uuid,
  by_name text,
  made_up boolean not null default false,
  in_window boolean,
  skipped text,
  talked text,
  clock_zh text,
  clock_en text,
  signature_id uuid,
  checked_at timestamptz,
  checked_by text,
  promised boolean not null default false,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, area_id, day, win),
  foreign key (estate_id, area_id) references patrol_area,
  constraint round_walked_by_somebody check ((state = 'PLANNED') = (by_staff is null)),
  constraint round_done_has_an_end check ((state = 'DONE') = (ended_at is not null))
);
create index patrol_round_by_day on patrol_round (estate_id, day, opens_at);
create index patrol_round_to_promise on patrol_round (estate_id, day) where not promised;

-- At a point. The id is the phone's.
create table patrol_arrival (
  estate_id uuid not null,
  id uuid not null,
  round_id uuid not null,
  point_id uuid not null,
  by_staff uuid not null,
  by_name text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  how text not null check (how in ('QR', 'NFC', 'PLACE', 'HAND')),
  latitude double precision,
  longitude double precision,
  accuracy int,
  metres int,
  out_of_order boolean not null,
  note text,
  clock_zh text,
  clock_en text,
  primary key (estate_id, id),
  foreign key (estate_id, round_id) references patrol_round
);
create index patrol_arrival_of_round on patrol_arrival (estate_id, round_id, at);
create index patrol_arrival_of_point on patrol_arrival (estate_id, point_id, at desc);

-- A water meter that turns in an empty unit (PAT-08).
create table patrol_meter (
  estate_id uuid not null,
  finding_id uuid not null,
  round_id uuid not null,
  valve_shut boolean not null,
  notice_posted boolean not null,
  told_at timestamptz,
  told_by text,
  told_how text,
  primary key (estate_id, finding_id)
);
create index patrol_meter_of_round on patrol_meter (estate_id, round_id);
