-- A ring of keys on one hook. What it opens is here and nowhere on the tag; who asks is in key_look.
create table key_item (
  estate_id uuid not null,
  id uuid not null,
  code text not null check (code ~ '^K-[2-9A-HJKMNP-Z]{4}$'),
  hook int not null check (hook >= 1),
  kind text not null check (kind in ('UNDELIVERED', 'ENTRUSTED', 'DEFECT', 'VACANT', 'COMMON', 'OFFICE')),
  room text,
  name text,
  unit_id uuid,
  unit_code text,
  pieces int not null check (pieces between 1 and 99),
  owned boolean not null,
  state text not null check (state in ('IN', 'OUT', 'LOST', 'GONE')),
  approved_by text,
  approved_id uuid,
  approved_until timestamptz,
  at timestamptz not null,
  by_name text not null,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, code),
  constraint opens_something check ((unit_id is null) = (name is not null)),
  constraint approved_by_somebody check ((approved_by is null) = (approved_until is null)
    and (approved_by is null) = (approved_id is null))
);
create unique index key_item_hook on key_item (estate_id, hook) where state <> 'GONE';
create index key_item_of_unit on key_item (estate_id, unit_id) where unit_id is not null;
create index key_item_by_state on key_item (estate_id, state, hook, code);

-- 业主托管钥匙委托书: an owner leaves a key on conditions.
create table key_custody (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  key_id uuid not null,
  unit_code text not null,
  owner text not null,
  phone text,
  pieces int not null,
  reason text not null,
  conditions text not null,
  signed text not null check (signed in ('FINGER', 'PAPER')),
  signature_id uuid,
  at timestamptz not null,
  by_name text not null,
  ended_at timestamptz,
  ended_to text,
  ended_signed text check (ended_signed in ('FINGER', 'PAPER')),
  ended_signature_id uuid,
  ended_by text,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, key_id) references key_item,
  constraint finger_has_a_drawing check (signed = 'PAPER' or signature_id is not null),
  constraint ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create unique index key_custody_of_key on key_custody (estate_id, key_id) where ended_at is null;

create table key_loan (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  key_id uuid not null,
  pieces int not null,
  borrower text not null,
  company text not null,
  phone text not null,
  id_kind text not null,
  id_last text not null check (length(id_last) in (0, 4)),
  colleague uuid,
  purpose text not null,
  order_number text,
  consent_at timestamptz,
  consent_how text check (consent_how in ('CALL', 'WRITTEN', 'PRESENT')),
  consent_who text,
  approved_by text,
  deposit int not null default 0 check (deposit >= 0),
  signed text not null check (signed in ('FINGER', 'PAPER')),
  signature_id uuid,
  out_at timestamptz not null,
  out_by text not null,
  due_at timestamptz not null,
  returned_at timestamptz,
  returned_by text,
  same_person boolean,
  other_reason text,
  released_by text,
  checked_by text,
  left_as_found boolean,
  state_words text,
  return_signed text check (return_signed in ('FINGER', 'PAPER')),
  return_signature_id uuid,
  lost_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, key_id) references key_item,
  constraint due_after_out check (due_at > out_at),
  constraint consent_is_whole check ((consent_at is null) = (consent_how is null)),
  constraint returned_and_checked check ((returned_at is null) = (checked_by is null)
    and (returned_at is null) = (same_person is null)),
  constraint another_needs_a_release check (same_person is not false
    or (other_reason is not null and released_by is not null))
);
-- A key is out once at a time, whatever two desks do at once.
create unique index key_loan_open on key_loan (estate_id, key_id)
  where returned_at is null and lost_at is null;
create index key_loan_due on key_loan (estate_id, due_at) where returned_at is null and lost_at is null;
create index key_loan_by_time on key_loan (estate_id, out_at desc, id desc);
create index key_loan_of_key on key_loan (estate_id, key_id, out_at desc);
create index key_loan_by_borrower on key_loan (estate_id, borrower text_pattern_ops, out_at desc);
create index key_loan_lost on key_loan (estate_id, out_at desc) where lost_at is not null;

create table key_event (
  estate_id uuid not null,
  key_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  by_role text,
  kind text not null,
  facts jsonb not null,
  primary key (estate_id, key_id, id)
);

-- Who asked which home a key belongs to, and why.
create table key_look (
  estate_id uuid not null,
  id uuid not null,
  key_id uuid,
  by_staff uuid not null,
  by_name text not null,
  reason text not null,
  at timestamptz not null,
  primary key (estate_id, id)
);
create index key_look_of_key on key_look (estate_id, key_id, at desc);

-- To whom no key is lent, for a reason that the law allows, for a time.
create table key_ban (
  estate_id uuid not null,
  id uuid not null,
  name text not null,
  company text,
  id_last text check (length(id_last) = 4),
  key_id uuid,
  reason text not null,
  words text not null,
  at timestamptz not null,
  by_name text not null,
  until timestamptz not null,
  lifted_at timestamptz,
  lifted_by text,
  lifted_why text,
  primary key (estate_id, id)
);
create index key_ban_by_name on key_ban (estate_id, name) where lifted_at is null;

-- Requests that were turned down.
create table key_refusal (
  estate_id uuid not null,
  id uuid not null,
  key_id uuid not null,
  who text not null,
  company text not null,
  code text not null,
  by_name text not null,
  at timestamptz not null,
  primary key (estate_id, id)
);
create index key_refusal_by_time on key_refusal (estate_id, at desc);

create table key_loss (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  key_id uuid not null,
  loan_id uuid,
  how text not null,
  payer text not null,
  at timestamptz not null,
  by_name text not null,
  order_number text,
  lock_changed_at timestamptz,
  lock_words text,
  owner_told_at timestamptz,
  owner_told_how text,
  cost_cents bigint check (cost_cents >= 0),
  paid_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, key_id) references key_item
);
create unique index key_loss_of_key on key_loss (estate_id, key_id) where lock_changed_at is null;
create index key_loss_of_order on key_loss (estate_id, order_number) where order_number is not null;

create table key_count (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('DAILY', 'MONTHLY')),
  day date not null,
  state text not null check (state in ('OPEN', 'COUNTED', 'CHECKED')),
  lines jsonb not null default '[]',
  counted_id uuid,
  counted_by text,
  counted_at timestamptz,
  checked_id uuid,
  checked_by text,
  checked_at timestamptz,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, kind, day),
  constraint two_people check (counted_id is distinct from checked_id or counted_id is null)
);

create table key_entry (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('FIRE', 'LEAK', 'GAS', 'LIFE')),
  unit_id uuid not null,
  unit_code text not null,
  key_id uuid,
  danger text not null,
  leader text not null,
  people jsonb not null,
  witness text not null,
  owner_called_at timestamptz not null,
  owner_called text not null,
  entered_at timestamptz not null,
  by_name text not null,
  left_at timestamptz,
  done text,
  items text,
  film text,
  secured text,
  told_at timestamptz,
  told_how text,
  told_by text,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint left_later check (left_at >= entered_at),
  constraint told_after_leaving check (told_at is null or left_at is not null)
);
create index key_entry_by_time on key_entry (estate_id, entered_at desc);
create index key_entry_of_unit on key_entry (estate_id, unit_id, entered_at desc);

-- What is counted at a hand-over may have a source that knows how many there have to be.
alter table handover_thing add column source text;
update handover_thing set source = 'KEYS' where name_zh = '钥匙';
