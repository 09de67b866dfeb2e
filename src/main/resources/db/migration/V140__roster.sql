-- A post is what has to be staffed: the front desk, the guards, the repair team, the manager on call.
create table duty_post (
  estate_id uuid not null,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name_zh text not null,
  name_en text not null,
  -- Who may stand here: the roles, the first of them answers for the post.
  roles text[] not null check (cardinality(roles) > 0),
  department_id uuid,
  round_the_clock boolean not null,
  hands_over_since timestamptz,
  position int not null,
  primary key (estate_id, id),
  unique (estate_id, code),
  foreign key (estate_id, department_id) references department
);

-- The shifts of a post from a day on; a later plan replaces an earlier one from its own day on.
create table duty_shift_plan (
  estate_id uuid not null,
  post_id uuid not null,
  from_day date not null,
  shifts jsonb not null,
  made_by_name text not null,
  made_at timestamptz not null,
  primary key (estate_id, post_id, from_day),
  foreign key (estate_id, post_id) references duty_post
);

-- The roster of a month (值班表).
create table duty_month (
  estate_id uuid not null,
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  submitted_at timestamptz,
  submitted_by text,
  posted_at timestamptz,
  posted_by text,
  -- How often it was posted or changed since; 0 before.
  posted_version int not null default 0,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, month),
  check ((posted_at is null) = (posted_by is null) and (posted_at is null) = (posted_version = 0))
);

-- One person on one shift. The hours stand here, so that a later plan leaves the roster true.
create table duty (
  estate_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  day date not null,
  shift text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  person uuid not null,
  by_hand boolean not null,
  primary key (estate_id, id),
  unique (estate_id, post_id, day, shift, person),
  foreign key (estate_id, post_id) references duty_post,
  foreign key (estate_id, person) references staff
);
create index duty_by_day on duty (estate_id, day);
create index duty_at on duty (estate_id, ends_at, starts_at);
create index duty_of_person on duty (estate_id, person, starts_at);

-- Somebody asks that another stands their shift, or that two shifts are exchanged (DUT-03).
create table duty_change (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  duty_id uuid not null,
  -- What was asked for, as it stood then.
  post_id uuid not null,
  day date not null,
  shift text not null,
  starts_at timestamptz not null,
  asked_by uuid not null,
  substitute uuid not null,
  exchange_id uuid,
  reason text not null,
  asked_at timestamptz not null,
  state text not null check (state in ('ASKED', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
  decided_at timestamptz,
  decided_by text,
  answer text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  check ((state = 'ASKED') = (decided_at is null)),
  check (asked_by <> substitute)
);
-- A shift is asked for once at a time.
create unique index duty_change_open on duty_change (estate_id, duty_id) where state = 'ASKED';

-- A shift gives over to the next (DUT-05).
create table handover (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  post_id uuid not null,
  day date not null,
  shift text not null,
  next_day date not null,
  next_shift text not null,
  ends_at timestamptz not null,
  state text not null check (state in ('OPEN', 'SIGNED', 'DOUBTED', 'TAKEN')),
  weather text,
  site text,
  counts jsonb not null default '[]',
  carried jsonb not null default '[]',
  outgoing uuid,
  outgoing_name text,
  outgoing_at timestamptz,
  incoming uuid,
  incoming_name text,
  incoming_at timestamptz,
  doubts text,
  doubted_by text,
  doubted_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, post_id, ends_at),
  foreign key (estate_id, post_id) references duty_post,
  check ((outgoing is null) = (outgoing_at is null)),
  check ((state = 'TAKEN') = (incoming_at is not null)),
  check (incoming is null or incoming <> outgoing)
);
create index handover_latest on handover (estate_id, ends_at desc);

-- Keys and equipment that are counted at each hand-over.
create table handover_thing (
  estate_id uuid not null,
  id uuid not null,
  post_id uuid not null,
  name_zh text not null,
  name_en text not null,
  expected int not null check (expected between 0 and 9999),
  position int not null,
  retired_at timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, post_id) references duty_post
);

-- What is not done yet and goes from shift to shift (DUT-08).
create table duty_item (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  post_id uuid not null,
  text text not null,
  opened_at timestamptz not null,
  opened_by text not null,
  closed_at timestamptz,
  closed_by text,
  result text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, post_id) references duty_post,
  check ((closed_at is null) = (closed_by is null) and (closed_at is null) = (result is null))
);
create index duty_item_open on duty_item (estate_id, post_id) where closed_at is null;

-- Posts looked at by night (DUT-12); one row for each night, and one for each look.
create table duty_night (
  estate_id uuid not null,
  id uuid not null,
  night date not null,
  primary key (estate_id, id),
  unique (estate_id, night)
);
create table night_check (
  estate_id uuid not null,
  id uuid not null,
  night_id uuid not null,
  post_id uuid not null,
  at timestamptz not null,
  by_name text not null,
  attended boolean not null,
  finding text not null,
  primary key (estate_id, id),
  foreign key (estate_id, night_id) references duty_night
);

-- The morning briefing of one ambassador on one day (AMB-01 to AMB-04).
create table briefing (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  day date not null,
  person uuid not null,
  report text,
  reported_at timestamptz,
  planned_at timestamptz,
  planned_by text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, day, person),
  foreign key (estate_id, person) references staff,
  check ((report is null) = (reported_at is null)),
  check ((planned_at is null) = (planned_by is null))
);
create table briefing_problem (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  briefing_id uuid not null,
  text text not null,
  raised_at timestamptz not null,
  answer text,
  answered_by text,
  answered_at timestamptz,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, briefing_id) references briefing,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
create table briefing_task (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  briefing_id uuid not null,
  text text not null,
  given_by text not null,
  given_at timestamptz not null,
  done_at timestamptz,
  outcome text,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, briefing_id) references briefing,
  check ((done_at is null) = (outcome is null))
);
create index briefing_problem_of on briefing_problem (estate_id, briefing_id);
create index briefing_task_of on briefing_task (estate_id, briefing_id);
