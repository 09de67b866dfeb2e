-- What somebody has besides the password. Times come from the database's own clock, as in V011.
create table second_factor (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null check (kind in ('CODE', 'PASSKEY')),
  label text not null default '',
  -- Of an authenticator: sealed with a key that the database does not hold.
  secret bytea,
  -- The time step of the last code: each is good once.
  last_step bigint not null default 0,
  offered_at timestamptz not null default now(),
  -- Its owner showed that it works.
  confirmed_at timestamptz,
  -- It opens from here on. Later than that where two colleagues have to sign first.
  in_force_at timestamptz,
  last_used_at timestamptz,
  ended_at timestamptz,
  check ((kind = 'CODE') = (secret is not null)),
  check (in_force_at is null or confirmed_at is not null)
);

create unique index second_factor_code on second_factor (account_id)
  where kind = 'CODE' and in_force_at is not null and ended_at is null;
create index second_factor_by_account on second_factor (account_id) where ended_at is null;

-- A program's token whose person confirmed themselves.
alter table api_token add column confirmed_at timestamptz;

alter table sign_in_guess drop constraint sign_in_guess_kind_check,
  add check (kind in ('account', 'address', 'device', 'factor'));
alter table sign_in_log drop constraint sign_in_log_door_check,
  add check (door in ('page', 'api', 'signature', 'factor'));
alter table sign_in_log drop constraint sign_in_log_outcome_check,
  add check (outcome in ('admitted', 'wrong', 'unknown', 'closed', 'slowed', 'left',
    'enrolled', 'waits', 'ended'));
