-- Values that an estate has decided for a clause. Version 0 is the handbook's own and isn't stored.
create table clause_value (
  estate_id uuid not null,
  clause text not null check (clause ~ '^[A-Z]{2,3}-[0-9]{2}$'),
  version integer not null check (version > 0),
  key text not null check (key <> ''),
  value text not null check (value <> ''),
  from_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  reason text not null check (reason <> ''),
  made_at timestamptz not null,
  primary key (estate_id, clause, version, key),
  constraint clause_value_never_backwards check (from_at >= made_at)
);

create function clause_value_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'clause_value is append-only';
end
$$;

create trigger clause_value_is_final before update or delete or truncate on clause_value
  execute function clause_value_is_final();
