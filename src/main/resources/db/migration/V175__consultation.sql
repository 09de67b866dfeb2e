-- Who acts for whom while they are away, and who speaks for the board (ARC-21, ARC-28).
create table archive_delegation (
  estate_id uuid not null,
  id uuid not null,
  office text not null check (office in ('CS_MANAGER', 'CENTRE_DIRECTOR', 'GENERAL_MANAGER', 'BOARD')),
  -- Whose office it is; null for the board, which has no account here.
  giver uuid,
  deputy uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at),
  -- For the board: the resolution.
  reason text not null check (reason <> ''),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  ended_by_name text,
  primary key (estate_id, id),
  -- What a signature in somebody's place refers to.
  unique (estate_id, id, giver, deputy),
  foreign key (estate_id, giver) references staff,
  foreign key (estate_id, deputy) references staff,
  check ((giver is null) = (office = 'BOARD')),
  check (giver <> deputy),
  -- Whoever records it for the board does not speak for it; others give their own office only.
  check (case when office = 'BOARD' then made_by <> deputy else made_by = giver end),
  check ((ended_at is null) = (ended_by_name is null))
);
create index archive_delegation_of on archive_delegation (estate_id, deputy, to_at);

-- Somebody asks to see or copy papers of one household's file (档案查阅登记表).
create table consultation (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  file_id uuid not null,
  file_number text not null,
  unit_id uuid,
  unit_code text not null,
  -- An ambassador asks through the head (trust matrix): who had the need first.
  suggested_by uuid,
  suggested_by_name text,
  asked_by uuid not null,
  asked_by_name text not null,
  asked_role text not null,
  asked_at timestamptz not null,
  -- The reader (查阅人): whoever asks, or a visitor without an account for whom they ask.
  visitor boolean not null,
  reader_name text not null check (reader_name <> ''),
  reader_identity text not null,
  reader_from text not null,
  reader_contact text not null,
  reason text not null check (reason <> ''),
  basis text not null check (basis in ('SERVICE', 'LEGAL_DUTY', 'EMERGENCY', 'CONSENT', 'OWN')),
  papers text not null check (papers <> ''),
  wanted text not null check (wanted in ('READ', 'COPY')),
  copies_wanted int not null check (copies_wanted between 0 and 20),
  consent text not null check (consent in ('NOT_NEEDED', 'WANTED', 'GIVEN', 'DECLINED')),
  consent_by text,
  consent_at timestamptz,
  stage text not null check (stage in ('SUGGESTED', 'ASKED', 'REGISTERED', 'APPROVED', 'REFUSED',
    'RELEASED', 'READING', 'CLOSED', 'RETURNED', 'LAPSED', 'WITHDRAWN')),
  first_office text not null,
  first_by uuid,
  first_by_name text,
  first_for uuid,
  first_for_name text,
  first_delegation uuid,
  first_at timestamptz,
  second_office text not null,
  second_by uuid,
  second_by_name text,
  second_for uuid,
  second_for_name text,
  second_delegation uuid,
  second_at timestamptz,
  opinion text,
  pages int[],
  copies_allowed int,
  valid_until timestamptz,
  minutes int,
  refusal text,
  refused_by_name text,
  refused_at timestamptz,
  released_by uuid,
  released_by_name text,
  released_at timestamptz,
  room_window uuid,
  companion uuid,
  companion_name text,
  opened_at timestamptz,
  closes_at timestamptz,
  -- The latest moment that the room has seen: a clock set back does not reach behind it.
  seen_at timestamptz,
  closed_at timestamptz,
  closing text check (closing in ('BY_HAND', 'TIME', 'CLOCK')),
  copies_made int not null default 0,
  returned_at timestamptz,
  returned_by_name text,
  pages_checked int,
  return_note text,
  version int not null default 1,
  part_asked text not null generated always as ('ASKED') stored,
  part_first text not null generated always as ('FIRST') stored,
  part_second text not null generated always as ('SECOND') stored,
  part_released text not null generated always as ('RELEASED') stored,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, unit_id) references unit,
  -- The approvers are the next two approving levels above whoever asks.
  check (first_office || ' ' || second_office = case asked_role
    when 'CS_MANAGER' then 'CENTRE_DIRECTOR GENERAL_MANAGER'
    when 'CENTRE_DIRECTOR' then 'GENERAL_MANAGER BOARD'
    when 'GENERAL_MANAGER' then 'BOARD BOARD'
    else 'CS_MANAGER CENTRE_DIRECTOR' end),
  check (asked_role in ('FRONT_DESK', 'DEPT_STAFF', 'DEPT_MANAGER', 'CS_MANAGER',
    'CENTRE_DIRECTOR', 'GENERAL_MANAGER', 'RESIDENT')
    or (asked_role = 'AMBASSADOR' and stage in ('SUGGESTED', 'WITHDRAWN', 'REFUSED', 'LAPSED'))),
  check ((consent in ('GIVEN', 'DECLINED')) = (consent_at is not null)),
  check ((basis = 'CONSENT') = (consent <> 'NOT_NEEDED')),
  check ((asked_role = 'RESIDENT') = (basis = 'OWN')),
  check (num_nulls(first_by, first_by_name, first_for, first_for_name, first_at) in (0, 5)),
  check (num_nulls(second_by, second_by_name, second_for, second_for_name, second_at) in (0, 5)),
  -- Whoever signs in another's place does so by a delegation, and by none in their own.
  check (first_office = 'BOARD' or (first_by = first_for) = (first_delegation is null)),
  check (second_office = 'BOARD' or (second_by = second_for) = (second_delegation is null)),
  check (num_nulls(opinion, pages, copies_allowed, valid_until, minutes, second_by) in (0, 6)),
  check (cardinality(pages) > 0 and copies_allowed between 0 and 20 and minutes between 1 and 30),
  check (consent in ('NOT_NEEDED', 'GIVEN') or first_by is null),
  check (stage not in ('SUGGESTED', 'ASKED') or first_by is null),
  check (stage <> 'REGISTERED' or (first_by is not null and second_by is null)),
  check (stage not in ('APPROVED', 'RELEASED', 'READING', 'CLOSED', 'RETURNED')
    or (first_by is not null and second_by is not null)),
  check (stage not in ('RELEASED', 'READING', 'CLOSED', 'RETURNED') or released_by is not null),
  check ((stage = 'REFUSED') = (refusal is not null)),
  check (num_nulls(released_by, released_by_name, released_at) in (0, 3)),
  check (num_nulls(room_window, opened_at, closes_at, seen_at) in (0, 4)),
  check (stage <> 'READING' or room_window is not null),
  check (closes_at <= opened_at + interval '30 minutes' and closes_at <= valid_until),
  -- Accompanied on the spot; only residents read their own copy alone.
  check (room_window is null or companion is not null or asked_role = 'RESIDENT'),
  check (companion <> asked_by),
  check ((closed_at is not null) = (stage in ('CLOSED', 'RETURNED'))
    and (closed_at is null) = (closing is null)),
  check (copies_made between 0 and coalesce(copies_allowed, 0)),
  check ((stage = 'RETURNED') = (returned_at is not null)),
  foreign key (estate_id, first_delegation, first_for, first_by)
    references archive_delegation (estate_id, id, giver, deputy),
  foreign key (estate_id, second_delegation, second_for, second_by)
    references archive_delegation (estate_id, id, giver, deputy)
);
create index consultation_newest on consultation (estate_id, asked_at desc, id);
create index consultation_of_file on consultation (estate_id, file_id, asked_at desc);
create index consultation_of_unit on consultation (estate_id, unit_id, asked_at desc);
create index consultation_of_asker on consultation (estate_id, asked_by, asked_at desc);
create index consultation_open on consultation (estate_id, stage)
  where stage in ('SUGGESTED', 'ASKED', 'REGISTERED', 'APPROVED', 'RELEASED', 'READING', 'CLOSED');

-- Everybody who had a hand in it, once: whoever asks, both approvers and whoever releases are
-- different people, and so are those in whose place they signed.
create table consultation_party (
  estate_id uuid not null,
  consultation_id uuid not null,
  part text not null check (part in ('ASKED', 'FIRST', 'SECOND', 'RELEASED')),
  person uuid not null,
  primary key (estate_id, consultation_id, person),
  unique (estate_id, consultation_id, part, person),
  foreign key (estate_id, consultation_id) references consultation deferrable initially deferred
);
alter table consultation
  add foreign key (estate_id, id, part_asked, asked_by)
    references consultation_party (estate_id, consultation_id, part, person)
    deferrable initially deferred,
  add foreign key (estate_id, id, part_first, first_by)
    references consultation_party (estate_id, consultation_id, part, person)
    deferrable initially deferred,
  add foreign key (estate_id, id, part_first, first_for)
    references consultation_party (estate_id, consultation_id, part, person)
    deferrable initially deferred,
  add foreign key (estate_id, id, part_second, second_by)
    references consultation_party (estate_id, consultation_id, part, person)
    deferrable initially deferred,
  add foreign key (estate_id, id, part_second, second_for)
    references consultation_party (estate_id, consultation_id, part, person)
    deferrable initially deferred,
  add foreign key (estate_id, id, part_released, released_by)
    references consultation_party (estate_id, consultation_id, part, person)
    deferrable initially deferred;

-- What happened, step by step; papers' contents never.
create table consultation_event (
  estate_id uuid not null,
  consultation_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  by_role text,
  kind text not null,
  facts jsonb not null,
  primary key (estate_id, consultation_id, id),
  foreign key (estate_id, consultation_id) references consultation
);

-- A copy printed: fetched once, then gone.
create table consultation_copy (
  estate_id uuid not null,
  consultation_id uuid not null,
  nth int not null check (nth > 0),
  pages int[] not null check (cardinality(pages) > 0),
  made_by uuid not null,
  made_by_name text not null,
  made_at timestamptz not null,
  fetched_at timestamptz,
  primary key (estate_id, consultation_id, nth),
  foreign key (estate_id, consultation_id) references consultation
);
