-- A unit that stands empty, from when to when (REG-11).
create table vacancy (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  unit_id uuid not null,
  unit_code text not null,
  kind text not null check (kind in ('V1', 'V2', 'V3', 'V4')),
  reason text not null,
  since date not null,
  area numeric(10, 2),
  consent_at timestamptz,
  consent_words text,
  agreed_at timestamptz,
  agreed_words text,
  opened_at timestamptz not null,
  opened_by text not null,
  ended_at timestamptz,
  ended_on date,
  ended_words text,
  last_look_at timestamptz,
  last_inside_at timestamptz,
  cleaned_at timestamptz,
  warned boolean not null default false,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint consent_in_words check ((consent_at is null) = (consent_words is null)),
  constraint agreed_in_words check ((agreed_at is null) = (agreed_words is null)),
  constraint ended_for_a_reason check ((ended_at is null) = (ended_words is null)
    and (ended_at is null) = (ended_on is null))
);
create unique index vacancy_of_unit on vacancy (estate_id, unit_id) where ended_at is null;
create index vacancy_by_unit on vacancy (estate_id, unit_id, opened_at desc);

-- Of which kind it was from when to when, for the movement table (VAC-02).
create table vacancy_period (
  estate_id uuid not null,
  vacancy_id uuid not null,
  kind text not null,
  from_on date not null,
  to_on date,
  position int not null,
  primary key (estate_id, vacancy_id, position),
  foreign key (estate_id, vacancy_id) references vacancy
);
create index vacancy_period_by_day on vacancy_period (estate_id, from_on);

create table vacancy_event (
  estate_id uuid not null,
  vacancy_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  by_role text,
  kind text not null,
  facts jsonb not null,
  primary key (estate_id, vacancy_id, id)
);

-- What has to be gone round: each day, week, month, ten days, or because of a storm (VAC-03).
create table vacancy_round (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('REGISTER', 'OUTSIDE', 'INSIDE', 'FULL', 'CLEANING',
    'SPECIAL_BEFORE', 'SPECIAL_AFTER')),
  cause text,
  from_on date not null,
  to_on date not null,
  due_at timestamptz not null,
  done_at timestamptz,
  primary key (estate_id, id),
  unique (estate_id, number)
);
create unique index vacancy_round_once on vacancy_round (estate_id, kind, from_on)
  where kind not in ('SPECIAL_BEFORE', 'SPECIAL_AFTER');
create index vacancy_round_open on vacancy_round (estate_id, due_at) where done_at is null;

create table vacancy_round_unit (
  estate_id uuid not null,
  round_id uuid not null,
  vacancy_id uuid not null,
  at timestamptz not null,
  by_name text not null,
  visit_id uuid,
  primary key (estate_id, round_id, vacancy_id)
);

-- What kind of visit each one was; the visit itself is with the inspections.
create table vacancy_visit (
  estate_id uuid not null,
  visit_id uuid not null,
  vacancy_id uuid not null,
  kind text not null check (kind in ('OUTSIDE', 'INSIDE', 'FULL')),
  at timestamptz not null,
  findings int not null,
  primary key (estate_id, visit_id)
);
create index vacancy_visit_of on vacancy_visit (estate_id, vacancy_id, at desc);

-- The months whose movement is reported by the 5th of the next (VAC-02).
create table vacancy_month (
  estate_id uuid not null,
  id uuid not null,
  month date not null,
  reported_at timestamptz,
  reported_by text,
  primary key (estate_id, id),
  unique (estate_id, month)
);
