-- What a passkey is checked with; nothing in here is secret.
create table passkey (
  factor_id uuid primary key references second_factor,
  credential_id bytea not null unique,
  public_key bytea not null,
  sign_count bigint not null,
  uv_initialized boolean not null,
  backup_eligible boolean not null,
  backup_state boolean not null,
  transports text[] not null,
  attestation bytea not null,
  client_data bytea not null
);
