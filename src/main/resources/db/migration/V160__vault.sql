-- The key-encryption keys of an estate. What they are lies outside the database, in the folder of
-- keys; here is only that there are such.
create table vault_key (
  estate_id uuid not null,
  id uuid not null,
  number int not null check (number > 0),
  made_at timestamptz not null,
  -- Since when another one is used for new keys.
  retired_at timestamptz,
  -- Since when it is gone, and with it whatever only old backups still hold.
  destroyed_at timestamptz,
  primary key (estate_id, id),
  unique (estate_id, number),
  check (destroyed_at is null or retired_at is not null)
);
create unique index vault_key_current on vault_key (estate_id) where retired_at is null;

-- A household file's key, wrapped by a key-encryption key.
create table vault_file (
  estate_id uuid not null,
  id uuid not null,
  key_id uuid not null,
  wrapped bytea,
  opened_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, key_id) references vault_key,
  check ((wrapped is null) = (destroyed_at is not null))
);
create index vault_file_key on vault_file (estate_id, key_id) where wrapped is not null;

-- One sealed paper; its key is wrapped by its file's. The bytes lie in the storage.
create table vault_object (
  estate_id uuid not null,
  file_id uuid not null,
  id uuid not null,
  wrapped bytea,
  bytes bigint not null,
  sha256 bytea not null check (length(sha256) = 32),
  stored_at timestamptz not null,
  destroyed_at timestamptz,
  primary key (estate_id, file_id, id),
  foreign key (estate_id, file_id) references vault_file,
  check ((wrapped is null) = (destroyed_at is not null))
);

-- What was destroyed, until the register outside the database has it and the bytes are gone.
create table vault_destruction (
  estate_id uuid not null,
  id uuid not null,
  file_id uuid not null,
  -- Null: the whole file.
  object_id uuid,
  at timestamptz not null,
  primary key (estate_id, id)
);
