-- A change of the key-encryption key: who asked for it, how far it is, what came of it.
create table vault_rotation (
  estate_id uuid not null,
  id uuid not null,
  from_key uuid not null,
  to_key uuid not null,
  -- How many files had another key when it began.
  files bigint not null,
  done bigint not null default 0,
  -- Files whose keys do not open: they stay with their old key, for a restore to mend.
  unreadable bigint not null default 0,
  started_at timestamptz not null,
  started_by uuid not null,
  started_by_name text not null,
  ended_at timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, from_key) references vault_key,
  foreign key (estate_id, to_key) references vault_key
);
create unique index vault_rotation_running on vault_rotation (estate_id) where ended_at is null;

-- A month whose change of keys is owed on the 30th (ARC-33).
create table vault_month (
  estate_id uuid not null,
  id uuid not null,
  month date not null check (extract(day from month) = 1),
  rotation_id uuid,
  rotated_at timestamptz,
  primary key (estate_id, id),
  unique (estate_id, month),
  foreign key (estate_id, rotation_id) references vault_rotation,
  check ((rotation_id is null) = (rotated_at is null))
);
