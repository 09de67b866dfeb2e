-- An emergency, or a drill of one: drills have numbers of their own and are never counted with them.
create table emergency (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  drill boolean not null,
  kind text not null,
  place text not null,
  unit_id uuid,
  unit_code text,
  words text not null,
  source text,
  happened_at timestamptz not null,
  raised_at timestamptz not null,
  raised_id uuid not null,
  raised_by text not null,
  stage text not null check (stage in ('RUNNING', 'ENDED', 'WRITTEN', 'DIRECTED', 'SIGNED', 'CALLED_OFF')),
  ended_at timestamptz,
  department uuid,
  level text check (level in ('I', 'II', 'III', 'IV')),
  commander_id uuid,
  commander text,
  commander_role text,
  reviewed_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint ended_or_running check ((stage = 'RUNNING') = (ended_at is null)),
  constraint commander_is_whole check ((commander_id is null) = (commander is null)
    and (commander_id is null) = (commander_role is null))
);
create index emergency_running on emergency (estate_id, happened_at desc) where stage = 'RUNNING';
create index emergency_by_time on emergency (estate_id, drill, happened_at desc, id desc);
create index emergency_of_unit on emergency (estate_id, unit_id, happened_at desc) where unit_id is not null;

-- Its log, appended and never changed. Whoever was offline made the id; a repetition is dropped.
create table emergency_event (
  estate_id uuid not null,
  emergency_id uuid not null,
  id uuid not null,
  happened_at timestamptz not null,
  written_at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  by_role text not null,
  kind text not null,
  facts jsonb not null,
  primary key (estate_id, emergency_id, id),
  foreign key (estate_id, emergency_id) references emergency,
  constraint written_afterwards check (written_at >= happened_at)
);
create index emergency_event_by_time on emergency_event (estate_id, emergency_id, happened_at, id);

-- The alarm chain: who was called, and who has seen it.
create table emergency_call (
  estate_id uuid not null,
  emergency_id uuid not null,
  staff_id uuid not null,
  name text not null,
  role text not null,
  phone text,
  called_at timestamptz not null,
  seen_at timestamptz,
  primary key (estate_id, emergency_id, staff_id),
  foreign key (estate_id, emergency_id) references emergency
);

-- The centre's own numbers beside 119, 110, 120.
create table emergency_phone (
  estate_id uuid not null,
  body text not null,
  name text not null,
  phone text not null,
  primary key (estate_id, body)
);

-- 紧急突发事件报告, signed by department, director and general manager.
create table emergency_report (
  estate_id uuid not null,
  emergency_id uuid not null,
  fields jsonb not null,
  primary key (estate_id, emergency_id),
  foreign key (estate_id, emergency_id) references emergency
);

-- What the review wants done.
create table emergency_action (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  emergency_id uuid not null,
  what text not null,
  owner_id uuid not null,
  owner text not null,
  due_at timestamptz not null,
  at timestamptz not null,
  by_name text not null,
  done_at timestamptz,
  done_by text,
  done text,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, emergency_id) references emergency,
  constraint done_by_somebody check ((done_at is null) = (done_by is null))
);
create index emergency_action_of on emergency_action (estate_id, emergency_id, at);

-- The drills that a year owes.
create table emergency_drill (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  first_day date not null,
  last_day date not null,
  planned_on date,
  plan text,
  planned_by text,
  held text,
  held_at timestamptz,
  primary key (estate_id, id),
  unique (estate_id, first_day),
  unique (estate_id, number),
  constraint planned_whole check ((planned_on is null) = (plan is null))
);

-- What is written stays: not even the program itself changes a line of the log.
create function emergency_event_stays() returns trigger language plpgsql as $$
begin
  raise exception 'the log of an emergency is only added to';
end $$;
create trigger emergency_event_stays before update or delete on emergency_event
  for each row execute function emergency_event_stays();
