-- Practice mode only: how far its clock is ahead of the real one, and how far the making of the
-- neighbourhood has come. Elsewhere the row stays as it is.
create table practice_clock (
  one      boolean     not null primary key default true check (one),
  ahead    interval    not null default '0',
  begun_at timestamptz,
  made_at  timestamptz,
  check (made_at is null or begun_at is not null)
);

insert into practice_clock default values;
