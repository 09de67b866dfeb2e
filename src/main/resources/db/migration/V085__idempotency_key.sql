-- The first answer to a write, kept so that sending it again does nothing but hear it again.
-- Belongs to an account, not to an estate: an administrator's writes have no estate either.
create table idempotency_key (
  account uuid not null,
  key text not null check (length(key) between 1 and 200),
  request_hash bytea not null check (length(request_hash) = 32),
  status int check (status between 200 and 399),
  location text,
  content_type text,
  body bytea,
  created_at timestamptz not null,
  primary key (account, key)
);

create index idempotency_key_created on idempotency_key (created_at);
