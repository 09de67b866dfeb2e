-- The duty log: lines are added, never changed. `inserted` is the order in which they were put down;
-- `written_in` is the transaction, so that sealing can wait for whoever is still writing.
create table duty_log_entry (
  estate_id      uuid        not null,
  id             uuid        not null,
  inserted       bigint      generated always as identity,
  written_in     xid8        not null default pg_current_xact_id(),
  page_day       date        not null,
  at             timestamptz not null,
  kind           text        not null check (kind in (
    'CALL', 'VISIT', 'LETTER', 'MESSAGE', 'COMPLAINT', 'DISPATCH', 'RECEIPT', 'HANDLING', 'RETURN',
    'REPLY', 'CALLBACK', 'EVENT', 'NOTE', 'KEY', 'PATROL', 'VISITOR', 'HANDOVER')),
  subject_kind   text,
  subject_number text,
  department_id  uuid,
  from_whom      text,
  text_zh        text        not null,
  text_en        text,
  by_staff       uuid,
  by_name        text        not null,
  signed_by      text,
  signature      jsonb,
  corrects       uuid,
  extra          jsonb       not null default '{}',
  primary key (estate_id, id),
  foreign key (estate_id, corrects) references duty_log_entry (estate_id, id),
  check ((subject_kind is null) = (subject_number is null)),
  check ((signed_by is null) = (signature is null)),
  check (corrects <> id)
);

create index duty_log_entry_day on duty_log_entry (estate_id, page_day, at, inserted);
create index duty_log_entry_subject on duty_log_entry (estate_id, subject_number, at)
  where subject_number is not null;
create index duty_log_entry_corrects on duty_log_entry (estate_id, corrects)
  where corrects is not null;
create index duty_log_entry_written_in on duty_log_entry (estate_id, written_in);

-- One link for each sealed line: the hash covers the line and the link before.
create table duty_log_seal (
  estate_id uuid        not null,
  n         bigint      not null check (n > 0),
  entry_id  uuid        not null,
  hash      bytea       not null check (length(hash) = 32),
  sealed_at timestamptz not null,
  primary key (estate_id, n),
  unique (estate_id, entry_id)
);

-- Where sealing has got to. Lines of transactions before `horizon` are all sealed.
create table duty_log_head (
  estate_id uuid   not null primary key,
  n         bigint not null,
  hash      bytea  not null,
  horizon   xid8   not null
);

create function duty_log_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'the duty log is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation', hint = 'add a line that corrects the other';
end $$;

create trigger append_only before update or delete on duty_log_entry
  for each row execute function duty_log_refuses_change();
create trigger append_only_whole before truncate on duty_log_entry
  for each statement execute function duty_log_refuses_change();
create trigger append_only before update or delete on duty_log_seal
  for each row execute function duty_log_refuses_change();
create trigger append_only_whole before truncate on duty_log_seal
  for each statement execute function duty_log_refuses_change();

-- "always": a session that calls itself a replica is refused as well.
alter table duty_log_entry enable always trigger append_only;
alter table duty_log_entry enable always trigger append_only_whole;
alter table duty_log_seal enable always trigger append_only;
alter table duty_log_seal enable always trigger append_only_whole;
