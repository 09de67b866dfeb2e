-- A violation of a household or of somebody unknown (REG-02).
create table violation (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  type text not null,
  offender text not null check (offender in ('OWNER', 'TENANT', 'CONTRACTOR', 'VISITOR', 'UNKNOWN')),
  unit_id uuid,
  unit_code text,
  person text,
  place text not null check (place <> ''),
  rule text not null check (rule <> ''),
  what text not null check (what <> ''),
  loss boolean not null,
  danger boolean not null,
  proposed text not null check (proposed in ('GENERAL', 'SERIOUS')),
  found_at timestamptz not null,
  recorded_by text not null,
  source_number text,
  stage text not null check (stage in ('RECORDED', 'STOPPED', 'DEFIED', 'ISSUED', 'SERVED',
    'PERSISTING', 'RECTIFIED', 'CLOSED', 'WITHDRAWN')),
  until_at timestamptz,
  stage_at timestamptz not null,
  severity text check (severity in ('GENERAL', 'SERIOUS')),
  up boolean not null,
  mediated boolean not null default false,
  demand text,
  days int not null default 0 check (days >= 0),
  served_at timestamptz,
  objection text not null default 'NONE' check (objection in ('NONE', 'OPEN', 'REJECTED', 'UPHELD')),
  to_committee boolean not null default false,
  to_authority boolean not null default false,
  civil boolean not null default false,
  owner_told boolean not null default false,
  round int not null default 1 check (round >= 1),
  ended_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint limited_by_a_time check ((stage in ('STOPPED', 'SERVED')) = (until_at is not null)),
  constraint ended_at_a_time check ((stage in ('CLOSED', 'WITHDRAWN')) = (ended_at is not null)),
  constraint classified_before_the_notice check (demand is null or severity is not null),
  constraint nothing_served_unsigned check (served_at is null or demand is not null),
  constraint court_after_the_reports check (not civil or (to_committee and to_authority))
);
create index violation_newest on violation (estate_id, found_at desc, id desc);
create index violation_open on violation (estate_id, found_at desc, id desc) where ended_at is null;
create index violation_of_unit on violation (estate_id, unit_id, found_at desc) where unit_id is not null;

-- What happened, in order; never changed.
create table violation_event (
  estate_id uuid not null,
  violation_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  by_role text,
  kind text not null,
  facts jsonb not null,
  primary key (estate_id, violation_id, id)
);
