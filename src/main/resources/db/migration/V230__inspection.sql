-- A visit with a checklist: to a patrol point, a vacant unit, a fit-out site. The id comes from
-- whoever made it, so that a phone may send it twice.
create table visit (
  estate_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  checklist text not null,
  by_staff uuid not null,
  by_name text not null,
  second_staff uuid,
  second_name text,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  received_at timestamptz not null,
  outcome text not null check (outcome in ('DONE', 'NOBODY_IN', 'REFUSED')),
  answers jsonb not null,
  primary key (estate_id, id),
  constraint visit_ends_after_it_starts check (ended_at >= started_at),
  constraint visit_second_has_a_name check ((second_staff is null) = (second_name is null)),
  constraint visit_by_two_people check (second_staff is null or second_staff <> by_staff)
);
create index visit_of_subject on visit (estate_id, subject_kind, subject_id, started_at desc);
create index visit_by_age on visit (estate_id, subject_kind, received_at);

-- Something found, and what became of it.
create table finding (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  visit_id uuid,
  subject_kind text,
  subject_id uuid,
  unit_id uuid,
  unit_code text,
  building text,
  place text not null,
  kind text not null,
  severity text not null check (severity in ('ORDINARY', 'SERIOUS')),
  what text not null,
  checklist text,
  item text,
  by_staff uuid not null,
  by_name text not null,
  by_role text not null,
  found_at timestamptz not null,
  received_at timestamptz not null,
  state text not null check (state in ('OPEN', 'PASSED_UP', 'HANDED', 'SETTLED')),
  passed_at timestamptz,
  passed_by text,
  passed_why text,
  handed_at timestamptz,
  handed_by text,
  handed_to text,
  handed_kind text,
  handed_id uuid,
  handed_number text,
  handed_path text,
  settled_at timestamptz,
  settled_by text,
  settled_how text,
  rechecked_at timestamptz,
  rechecked_by text,
  rechecked_words text,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint finding_handed_whole check ((state = 'HANDED') <= (handed_number is not null)),
  constraint finding_settled_whole check ((state = 'SETTLED') = (settled_at is not null))
);
create index finding_by_state on finding (estate_id, state, found_at desc, id desc);
create index finding_by_time on finding (estate_id, found_at desc, id desc);
create index finding_of_unit on finding (estate_id, unit_id, found_at desc) where unit_id is not null;
create index finding_of_subject on finding (estate_id, subject_kind, subject_id, found_at desc);
create index finding_of_visit on finding (estate_id, visit_id) where visit_id is not null;
create index finding_handed on finding (estate_id, handed_number) where handed_number is not null;

-- Which of a phone's photos has arrived, so that one sent twice is kept once.
create table finding_photo (
  estate_id uuid not null,
  id uuid not null,
  finding_id uuid not null,
  attachment_id uuid not null,
  primary key (estate_id, id),
  foreign key (estate_id, finding_id) references finding
);
