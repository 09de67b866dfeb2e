-- Publications and activities, and whom they reached.
create table activity (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('PUBLICATION', 'ACTIVITY')),
  title text not null,
  place text not null,
  planned_on date not null,
  state text not null check (state in ('PLANNED', 'DONE', 'CANCELLED')),
  planned_by text not null,
  planned_at timestamptz not null,
  done_on date,
  done_by text,
  report text,
  reached int,
  cancelled_by text,
  reason text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint done_completely check (
    num_nulls(done_on, done_by, report, reached) = case when state = 'DONE' then 0 else 4 end)
);
create index activity_latest on activity (estate_id, planned_on desc, id desc);

create table activity_recipient (
  estate_id uuid not null,
  id uuid not null,
  activity_id uuid not null,
  unit_id uuid not null,
  unit_code text not null,
  primary key (estate_id, id),
  unique (estate_id, activity_id, unit_id)
);

-- Services by special agreement, each with its term. `mid_from` and `end_from` are when their two
-- callbacks come up; mid is null where the term is too short for one.
create table special_service (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  unit_id uuid not null,
  unit_code text not null,
  resident text not null,
  contact text not null,
  what text not null,
  department_id uuid,
  starts_on date not null,
  mid_on date,
  ends_on date not null,
  mid_from timestamptz,
  end_from timestamptz not null,
  mid_reported_at timestamptz,
  end_reported_at timestamptz,
  registered_by text not null,
  registered_at timestamptz not null,
  terminated_on date,
  terminated_by text,
  reason text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint a_term check (starts_on <= ends_on),
  constraint terminated_completely check (num_nulls(terminated_on, terminated_by, reason) in (0, 3))
);
create index special_service_mid on special_service (mid_from)
  where mid_reported_at is null and mid_from is not null;
create index special_service_end on special_service (end_from) where end_reported_at is null;
create index special_service_latest on special_service (estate_id, starts_on desc, id desc);
