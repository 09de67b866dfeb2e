-- Everybody who came, called or wrote.
create table contact (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('ENQUIRY', 'REPAIR', 'HELP', 'SERVICE', 'COMPLAINT',
    'SUGGESTION', 'PRAISE', 'LOST_FOUND')),
  channel text not null check (channel in ('CALL', 'VISIT', 'LETTER', 'MESSAGE')),
  unit_id uuid,
  unit_code text,
  person_id uuid,
  name text,
  phone text,
  words text not null,
  place text,
  department_id uuid,
  praised text,
  answer text,
  article_id uuid,
  promised_at timestamptz,
  state text not null check (state in ('OPEN', 'DISPATCHED', 'SOLVED', 'DONE')),
  round int not null check (round >= 1),
  outcome_number text,
  outcome_link text check (outcome_link ~ '^/([^/\\]|$)'),
  call_id uuid,
  at timestamptz not null,
  by_staff uuid not null,
  by_name text not null,
  log_entry uuid,
  done_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint outcome_is_whole check ((outcome_number is null) = (outcome_link is null)),
  constraint done_at_some_time check ((state = 'DONE') = (done_at is not null)),
  constraint dispatched_somewhere check (state <> 'DISPATCHED' or department_id is not null)
);
create index contact_by_time on contact (estate_id, at desc, id desc);
create index contact_open on contact (estate_id, at desc) where state <> 'DONE';
create index contact_of_unit on contact (estate_id, unit_id, at desc) where unit_id is not null;
create index contact_of_department on contact (estate_id, department_id, at desc)
  where department_id is not null;
create index contact_of_call on contact (estate_id, call_id) where call_id is not null;

-- What was found and handed in, or is missed.
create table lost_item (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  contact_id uuid not null,
  found boolean not null,
  item text not null,
  place text not null,
  kept text,
  at timestamptz not null,
  claimed_at timestamptz,
  claimed_by text,
  identity_seen text,
  signature_id uuid,
  given_by text,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint claimed_by_somebody check (
    (claimed_at is null) = (claimed_by is null)
    and (claimed_at is null) = (identity_seen is null)
    and (claimed_at is null) = (given_by is null))
);
create index lost_item_of_contact on lost_item (estate_id, contact_id);
create index lost_item_by_time on lost_item (estate_id, at desc, id desc);

-- The centre's own answers. `words` are the pairs of characters by which they are found.
create table article (
  estate_id uuid not null,
  id uuid not null,
  question text not null,
  question_en text not null,
  keywords text not null,
  answer text not null,
  answer_en text not null,
  until date,
  owner text not null,
  words text[] not null,
  active boolean not null default true,
  used int not null default 0,
  doubts int not null default 0,
  changed_by text not null,
  changed_at timestamptz not null,
  version int not null default 1,
  primary key (estate_id, id)
);
create table article_text (
  estate_id uuid not null,
  article_id uuid not null,
  version int not null,
  question text not null,
  question_en text not null,
  answer text not null,
  answer_en text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (estate_id, article_id, version)
);
create table article_doubt (
  estate_id uuid not null,
  id uuid not null,
  article_id uuid not null,
  words text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (estate_id, id)
);
create index article_doubt_of on article_doubt (estate_id, article_id, at desc);

-- Telephone calls. What state one is in follows from its times.
create table phone_call (
  estate_id uuid not null,
  id uuid not null,
  reference text,
  number text not null,
  line text,
  first_at timestamptz not null,
  rang_at timestamptz,
  answered_at timestamptz,
  abandoned_at timestamptz,
  ended_at timestamptz,
  held_at timestamptz,
  transferred_to text,
  by_name text,
  primary key (estate_id, id),
  unique (estate_id, reference)
);
create index phone_call_by_time on phone_call (estate_id, first_at desc, id desc);
create index phone_call_by_number on phone_call (estate_id, number, first_at) where number <> '';
create index phone_call_live on phone_call (estate_id, first_at) where ended_at is null;

create table phone_event (
  estate_id uuid not null,
  event_id text not null,
  reference text not null,
  what text not null,
  at timestamptz not null,
  received_at timestamptz not null,
  primary key (estate_id, event_id)
);

-- With what a telephone system signs. The secret has to be known in clear to check a signature.
create table phone_key (
  estate_id uuid not null,
  id uuid not null,
  secret text not null,
  made_by text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  primary key (estate_id, id)
);
create unique index phone_key_by_id on phone_key (id);

-- A draft has a name of its own, so that two windows keep two of them; once it is sent, the name
-- stays for a while, and a save that comes late finds that there is nothing left to save.
alter table draft drop constraint draft_pkey;
alter table draft add column id uuid not null default gen_random_uuid();
alter table draft alter column id drop default;
alter table draft add column version int not null default 1;
alter table draft add column window_id uuid;
alter table draft add column sent_at timestamptz;
alter table draft add column sent_number text;
alter table draft add primary key (estate_id, id);
create index draft_of_staff on draft (estate_id, staff_id, kind, saved_at desc);

alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check check (kind ~ '^[A-Z_]+$');
