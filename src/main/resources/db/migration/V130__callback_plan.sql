-- The plan: for each month and kind a rate and a seed, everything completed in it, and what was drawn.
create table callback_quota (
  estate_id uuid not null,
  month date not null check (extract(day from month) = 1),
  kind text not null
    check (kind in ('COMPLAINT', 'REPAIR', 'SPECIAL', 'HELP', 'PUBLICATION', 'OTHER')),
  rate int not null check (rate between 0 and 100),
  clause_version int not null,
  seed bigint not null,
  -- Positions given out, completions that still count, and those drawn by lot that still count.
  issued int not null default 0,
  completed int not null default 0,
  drawn int not null default 0,
  opened_at timestamptz not null,
  primary key (estate_id, month, kind)
);

create table callback_item (
  estate_id uuid not null,
  id uuid not null,
  month date not null,
  kind text not null,
  position int not null,
  stratum text not null,
  source_kind text not null,
  source_id uuid not null,
  phase text not null check (phase in ('', 'MID', 'END')),
  round int not null,
  source_number text not null,
  link text not null,
  title text not null,
  unit_id uuid,
  unit_code text,
  person_id uuid,
  resident text,
  contact text,
  department_id uuid,
  grade text,
  completed_at timestamptz not null,
  state text not null check (state in ('OPEN', 'LOT', 'MUST', 'EXCUSED', 'WITHDRAWN')),
  -- How many had been completed in the month when this one was drawn.
  drawn_after int not null default 0,
  primary key (estate_id, id),
  unique (estate_id, month, kind, position),
  unique (estate_id, source_kind, source_id, phase, round),
  foreign key (estate_id, month, kind) references callback_quota (estate_id, month, kind)
);

alter table callback rename to callback_before;
alter table callback_before rename constraint callback_pkey to callback_before_pkey;
alter table callback_before rename constraint callback_estate_id_number_key to callback_before_number;
drop index callback_due;

create table callback (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  item_id uuid not null,
  month date not null,
  kind text not null,
  phase text not null,
  source_kind text not null,
  source_id uuid not null,
  source_number text not null,
  link text not null,
  title text not null,
  grade text,
  unit_id uuid,
  unit_code text,
  building text not null,
  building_key text not null,
  person_id uuid,
  resident text,
  contact text,
  department_id uuid,
  caller_role text not null check (caller_role in ('AMBASSADOR', 'CS_MANAGER')),
  joint boolean not null,
  why text not null check (why in ('LOT', 'BAD_EVALUATION', 'PAIRED', 'REPLACEMENT')),
  opens_at timestamptz not null,
  due_at timestamptz not null,
  drawn_at timestamptz not null,
  state text not null check (state in ('DRAWN', 'COLLECTED', 'MADE', 'RETURNED', 'QUALIFIED',
    'UNQUALIFIED', 'REPLACED', 'UNREACHABLE', 'WITHDRAWN')),
  assigned_to uuid,
  assigned_name text,
  collected_at timestamptz,
  collected_by uuid,
  collected_name text,
  collected_role text,
  made_at timestamptz,
  made_by text,
  method text check (method in ('FACE', 'PHONE')),
  spoken_to text,
  quality text,
  effect text,
  satisfaction text check (satisfaction in ('SATISFIED', 'FAIRLY', 'NOT')),
  shortcomings text,
  suggestions text,
  confirmation text check (confirmation in ('SIGNED', 'BY_TELEPHONE', 'REFUSED')),
  detail text,
  signature uuid,
  countersigned_at timestamptz,
  countersigned_by text,
  returned_at timestamptz,
  returned_by text,
  audited_at timestamptz,
  audited_by text,
  qualified boolean,
  opinion text,
  directed_at timestamptz,
  directed_by text,
  direction text,
  complaint_number text,
  replaced_by text,
  ended_at timestamptz,
  ended_zh text,
  ended_en text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, item_id),
  constraint made_completely check (num_nulls(made_at, made_by, method, spoken_to, quality, effect,
    satisfaction, shortcomings, suggestions, confirmation, detail) in (0, 11)),
  constraint collected_by_somebody check (
    num_nulls(collected_at, collected_by, collected_name, collected_role) in (0, 4)),
  constraint audited_completely check (num_nulls(audited_at, audited_by, qualified, opinion) in (0, 4))
);
create index callback_open on callback (estate_id, due_at, id)
  where state in ('DRAWN', 'COLLECTED', 'MADE');
create index callback_round on callback (estate_id, building_key, due_at, id)
  where state in ('DRAWN', 'COLLECTED', 'MADE');
create index callback_to_audit on callback (estate_id, returned_at, id) where state = 'RETURNED';
create index callback_all on callback (estate_id, due_at, id);
create index callback_of_month on callback (estate_id, month, kind);
create index callback_of_source on callback (estate_id, source_id);
create index callback_of_unit on callback (estate_id, unit_id);

-- Each try to reach the resident (T-19).
create table callback_attempt (
  estate_id uuid not null,
  callback_id uuid not null,
  number int not null,
  at timestamptz not null,
  day date not null,
  by_name text not null,
  outcome text not null check (outcome in ('NO_ANSWER', 'NOT_HOME', 'MOVED_OUT')),
  detail text not null,
  primary key (estate_id, callback_id, number)
);

-- What was called back on before there was a plan: complaints, each of them.
insert into callback_quota (estate_id, month, kind, rate, clause_version, seed, issued, completed,
  drawn, opened_at)
select c.estate_id, date_trunc('month', (opens_at - interval '7 days') at time zone e.zone_id)::date,
  'COMPLAINT', 100, 0, 1, count(*), count(*), count(*), min(opens_at - interval '7 days')
from callback_before c join estate e on e.id = c.estate_id group by 1, 2;

insert into callback_item (estate_id, id, month, kind, position, stratum, source_kind, source_id,
  phase, round, source_number, link, title, unit_id, grade, completed_at, state, drawn_after)
select c.estate_id, c.id, m.month, 'COMPLAINT',
  row_number() over (partition by c.estate_id, m.month order by c.opens_at, c.number),
  '', 'COMPLAINT', c.source_id, '', 1, c.source_number, '/complaints/' || c.source_number,
  c.source_number, c.unit_id, c.grade, c.opens_at - interval '7 days', 'LOT', 0
from callback_before c join estate e on e.id = c.estate_id
cross join lateral (
  select date_trunc('month', (c.opens_at - interval '7 days') at time zone e.zone_id)::date as month) m;

insert into callback (estate_id, id, number, item_id, month, kind, phase, source_kind, source_id,
  source_number, link, title, grade, unit_id, building, building_key, caller_role, joint, why,
  opens_at, due_at, drawn_at, state, made_at, made_by, method, spoken_to, quality, effect,
  satisfaction, shortcomings, suggestions, confirmation, detail, returned_at, returned_by)
select c.estate_id, c.id, c.number, c.id, i.month, 'COMPLAINT', '', 'COMPLAINT', c.source_id,
  c.source_number, i.link, c.source_number, c.grade, c.unit_id, '', '',
  case when c.grade = 'MAJOR' then 'CS_MANAGER' else 'AMBASSADOR' end, false, 'LOT', c.opens_at,
  c.due_at, i.completed_at, case when c.made_at is null then 'DRAWN' else 'RETURNED' end, c.made_at,
  c.made_by, c.method, case when c.made_at is not null then '' end, c.quality, c.effect,
  c.satisfaction, c.shortcomings, c.suggestions,
  case when c.made_at is not null then 'BY_TELEPHONE' end, case when c.made_at is not null then coalesce(c.detail, '') end,
  c.made_at, c.made_by
from callback_before c join callback_item i on i.estate_id = c.estate_id and i.id = c.id;

drop table callback_before;
