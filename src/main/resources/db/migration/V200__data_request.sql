-- What residents ask about their own data, and what they were told about it.
create table data_request (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('SEE', 'CORRECT', 'EXPORT', 'ERASE')),
  person_id uuid not null,
  unit_id uuid not null,
  unit_code text not null,
  wish text not null,
  -- Of a correction: which entry, and what it should say.
  field text check (field in ('NAME', 'PHONE')),
  wanted text,
  by_resident boolean not null,
  received_at timestamptz not null,
  received_by text not null,
  identity text,
  identity_at timestamptz,
  identity_by text,
  state text not null check (state in ('OPEN', 'ANSWERED', 'REFUSED')),
  answer text,
  answered_at timestamptz,
  answered_by text,
  version int not null default 0,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, person_id) references person,
  foreign key (estate_id, unit_id) references unit,
  check ((kind = 'CORRECT') = (field is not null) and (field is null) = (wanted is null)),
  check ((state = 'OPEN') = (answer is null)),
  -- Nobody is answered before it is sure who asks.
  check (state <> 'ANSWERED' or identity is not null)
);

create index data_request_latest on data_request (estate_id, received_at desc);
create index data_request_of_person on data_request (estate_id, person_id, received_at desc);

-- Its story, and with it what the register said before a correction.
create table data_request_line (
  estate_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  at timestamptz not null,
  by_name text not null,
  zh text not null,
  en text not null,
  before text,
  after text,
  primary key (estate_id, id),
  foreign key (estate_id, request_id) references data_request
);

create index data_request_story on data_request_line (estate_id, request_id, at);

create function refuse_to_change_data_request_line() returns trigger language plpgsql as $$
begin
  raise exception 'the story of a data request is append-only';
end
$$;

create trigger data_request_line_is_append_only
  before update or delete or truncate on data_request_line
  for each statement execute function refuse_to_change_data_request_line();

-- Which privacy notice somebody was given, and when.
create table privacy_notice (
  estate_id uuid not null,
  person_id uuid not null,
  version text not null,
  given_at timestamptz not null,
  given_by text not null,
  primary key (estate_id, person_id, version),
  foreign key (estate_id, person_id) references person
);
