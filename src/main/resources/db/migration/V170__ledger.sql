-- The ledger of household archives: who did what with which paper, and why. Lines are added, never
-- changed; each minute they are sealed like the duty log's.
create table ledger_entry (
  estate_id     uuid        not null,
  id            uuid        not null,
  inserted      bigint      generated always as identity,
  written_in    xid8        not null default pg_current_xact_id(),
  at            timestamptz not null,
  act           text        not null check (act ~ '^[A-Z_]+$'),
  file_id       uuid,
  file_number   text,
  paper_id      uuid,
  page          integer     check (page > 0),
  by_kind       text        not null check (by_kind in ('STAFF', 'RESIDENT', 'PROGRAM')),
  by_id         uuid,
  by_name       text        not null,
  by_department uuid,
  companion_id  uuid,
  companion     text,
  reason_zh     text        not null,
  reason_en     text,
  reference     text,
  primary key (estate_id, id),
  check ((file_id is null) = (file_number is null)),
  check (file_id is not null or paper_id is null),
  check ((by_id is null) = (by_kind = 'PROGRAM')),
  check (companion_id is null or companion is not null)
);

create index ledger_entry_inserted on ledger_entry (estate_id, inserted);
create index ledger_entry_at on ledger_entry (estate_id, at, inserted);
create index ledger_entry_file on ledger_entry (estate_id, file_number, at)
  where file_number is not null;
create index ledger_entry_by on ledger_entry (estate_id, by_id, at) where by_id is not null;
create index ledger_entry_reference on ledger_entry (estate_id, reference, at)
  where reference is not null;
create index ledger_entry_written_in on ledger_entry (estate_id, written_in);

create table ledger_seal (
  estate_id uuid   not null,
  n         bigint not null check (n > 0),
  entry_id  uuid   not null,
  hash      bytea  not null check (length(hash) = 32),
  primary key (estate_id, n),
  unique (estate_id, entry_id)
);

create table ledger_head (
  estate_id uuid   not null primary key,
  n         bigint not null,
  hash      bytea  not null,
  horizon   xid8   not null
);

create function ledger_refuses_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'restrict_violation', hint = 'add a line that corrects the other';
end $$;

create trigger append_only before update or delete on ledger_entry
  for each row execute function ledger_refuses_change();
create trigger append_only_whole before truncate on ledger_entry
  for each statement execute function ledger_refuses_change();
create trigger append_only before update or delete on ledger_seal
  for each row execute function ledger_refuses_change();
create trigger append_only_whole before truncate on ledger_seal
  for each statement execute function ledger_refuses_change();

-- "always": a session that calls itself a replica is refused as well.
alter table ledger_entry enable always trigger append_only;
alter table ledger_entry enable always trigger append_only_whole;
alter table ledger_seal enable always trigger append_only;
alter table ledger_seal enable always trigger append_only_whole;

-- When a line of the duty log was sealed is said by the published heads.
alter table duty_log_seal alter sealed_at set default now();
