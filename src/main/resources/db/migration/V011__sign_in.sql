-- Times in this file come from the database's own clock: it is the same for every node, and the
-- practice clock does not move it.

create table account (
  id uuid primary key,
  username text not null check (username ~ '^[^[:space:]]{2,60}$'),
  password_hash text not null,
  estate_id uuid not null,
  staff_id uuid,
  person_id uuid,
  -- What to call a resident; a member of staff has a name already.
  called text,
  lang text check (lang in ('ZH', 'EN')),
  disabled_at timestamptz,
  -- A password that somebody else set: good until then, and only for choosing another.
  one_time_until timestamptz,
  password_changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  foreign key (estate_id, staff_id) references staff,
  check (num_nonnulls(staff_id, person_id) = 1),
  check (person_id is null or called is not null)
);

create unique index account_by_username on account (lower(username));
create unique index account_by_staff on account (estate_id, staff_id);

create table api_token (
  hash bytea primary key check (length(hash) = 32),
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  expires_at timestamptz not null,
  label text not null default '',
  address text not null default ''
);

create index api_token_by_account on api_token (account_id, created_at desc);

-- Guesses at a password, by account, by address, or by a device that its owner has used before.
create table sign_in_guess (
  kind text not null check (kind in ('account', 'address', 'device')),
  key bytea not null,
  guesses integer not null check (guesses >= 0),
  last_at timestamptz not null,
  free_at timestamptz not null,
  primary key (kind, key)
);

create index sign_in_guess_by_age on sign_in_guess (last_at);

-- A device from which this account was opened before: guesses made elsewhere do not slow it down.
create table known_device (
  account_id uuid not null references account,
  hash bytea not null check (length(hash) = 32),
  last_used_at timestamptz not null default now(),
  primary key (account_id, hash)
);

create table sign_in_log (
  id uuid primary key,
  at timestamptz not null default now(),
  account_id uuid references account,
  door text not null check (door in ('page', 'api', 'signature')),
  outcome text not null check (outcome in ('admitted', 'wrong', 'unknown', 'closed', 'slowed', 'left')),
  address text not null,
  agent text not null
);

create index sign_in_log_by_account on sign_in_log (account_id, at desc);
create index sign_in_log_by_time on sign_in_log (at);
