create table complaint (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  -- The first complaint about the same matter; reports are counted by it (T-12).
  matter_id uuid not null,
  channel text not null,
  external_number text,
  unit_id uuid,
  unit_code text,
  person_id uuid,
  complainant text not null,
  contact text not null,
  told_at timestamptz not null,
  told_why text,
  accepted_at timestamptz not null,
  event_time text not null,
  event_place text not null,
  about_department uuid,
  about_person text,
  course text not null,
  demand text not null,
  wanted_by timestamptz,
  later_agreed boolean not null,
  serious boolean not null,
  repeated boolean not null,
  fault boolean not null,
  proposed text not null,
  grade text not null check (grade in ('MINOR', 'IMPORTANT', 'MAJOR')),
  grade_reason text,
  harm text not null check (harm in ('NONE', 'GOING_ON', 'STOPPED')),
  stage text not null check (stage in ('REGISTERED', 'DISPATCHED', 'RECEIVED', 'HANDLED', 'RETURNED',
    'REPLIED', 'DISSATISFIED', 'SATISFIED', 'INVALID', 'CLOSED')),
  department uuid,
  stage_at timestamptz not null,
  stage_by text not null,
  assigned_to uuid,
  return_logged boolean not null default false,
  round int not null check (round >= 1),
  clocks int not null check (clocks >= round),
  replies_fixed int not null default 0,
  closed_at timestamptz,
  version int not null,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint sent_to_somebody check (stage in ('REGISTERED', 'INVALID', 'CLOSED') or department is not null),
  constraint closed_at_a_time check ((stage = 'CLOSED') = (closed_at is not null))
);
create index complaint_newest on complaint (estate_id, accepted_at desc, id desc);
create index complaint_open on complaint (estate_id, accepted_at desc) where closed_at is null;
create index complaint_of_unit on complaint (estate_id, unit_id, accepted_at desc);
create index complaint_of_department on complaint (estate_id, department, accepted_at desc);

-- What happened, in order; never changed.
create table complaint_event (
  estate_id uuid not null,
  complaint_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  by_role text,
  kind text not null,
  facts jsonb not null,
  primary key (estate_id, complaint_id, id)
);

-- Each time that somebody said it: the complaint itself and what was joined to it.
create table complaint_report (
  estate_id uuid not null,
  id uuid not null,
  matter_id uuid not null,
  complaint_id uuid not null,
  unit_id uuid,
  channel text not null,
  complainant text not null,
  contact text not null,
  words text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (estate_id, id)
);
create index complaint_report_of_matter on complaint_report (estate_id, matter_id, at);

-- The incoming-document register (收文登记簿): complaints that come on paper.
create table incoming_document (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  complaint_id uuid not null,
  sender text not null,
  sender_number text,
  title text not null,
  pages int not null check (pages > 0),
  received_at timestamptz not null,
  received_by text not null,
  instruction text,
  instructed_by text,
  instructed_at timestamptz,
  replied_in text,
  replied_at timestamptz,
  filed_at timestamptz,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, complaint_id)
);

-- Papers of a closed case, filed under the household: three parts, the newest on top (ARC-07, ARC-09).
create table filed_paper (
  estate_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  part text not null check (part in ('HANDOVER', 'FIT_OUT', 'OTHER')),
  name_zh text not null,
  name_en text not null,
  subject_number text not null,
  link text not null,
  filed_by text not null,
  filed_at timestamptz not null,
  primary key (estate_id, id)
);
create index filed_paper_of_unit on filed_paper (estate_id, unit_id, filed_at desc, id desc);
