-- Somebody read archives unusually much, or at odd hours: said once for each person, day and kind.
create table reading_alert (
  estate_id   uuid        not null,
  id          uuid        not null,
  number      text        not null,
  staff_id    uuid        not null,
  name        text        not null,
  role        text        not null,
  day         date        not null,
  kind        text        not null check (kind in ('PAGES', 'FILES', 'USUAL', 'HOURS')),
  count       integer     not null check (count > 0),
  threshold   text        not null,
  at          timestamptz not null,
  decided_at  timestamptz,
  decided_by  uuid,
  decided_name text,
  confirmed   boolean,
  opinion     text,
  primary key (estate_id, id),
  unique (estate_id, number),
  unique (estate_id, staff_id, day, kind),
  foreign key (estate_id, staff_id) references staff,
  check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (confirmed is null)
    and (decided_at is null) = (opinion is null)),
  check (decided_by <> staff_id)
);

create index reading_alert_open on reading_alert (estate_id, at desc) where decided_at is null;
create index ledger_entry_reading on ledger_entry (estate_id, at)
  where act in ('PAGE_READ', 'PAGE_COPIED') and by_kind = 'STAFF';
