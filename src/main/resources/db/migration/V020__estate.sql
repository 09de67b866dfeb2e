-- Text that is looked up by its beginning is compared byte by byte (collate "C"), so that an
-- ordinary index answers "starts with" as a range, on every PostgreSQL and without an extension.

create table company (
  id uuid primary key,
  name text not null check (name <> ''),
  created_at timestamptz not null
);

create table estate (
  id uuid primary key,
  company_id uuid not null references company,
  code text not null unique check (code <> ''),
  name text not null check (name <> ''),
  name_en text not null,
  zone_id text not null default 'Asia/Shanghai',
  phone text,
  created_at timestamptz not null
);

-- One row an estate: moves with every change of the register, so that a preview made earlier
-- knows that it is stale. Writers of the register queue here.
create table register_edition (
  estate_id uuid primary key references estate,
  edition bigint not null default 0
);

create table zone (
  estate_id uuid not null references estate,
  id uuid not null,
  name text not null check (name <> ''),
  position integer not null,
  primary key (estate_id, id),
  unique (estate_id, name)
);

create table building (
  estate_id uuid not null references estate,
  id uuid not null,
  zone_id uuid,
  number text collate "C" not null check (number <> ''),
  name text not null check (name <> ''),
  sort_key text collate "C" not null,
  primary key (estate_id, id),
  unique (estate_id, number),
  foreign key (estate_id, zone_id) references zone
);

create table unit (
  estate_id uuid not null,
  id uuid not null,
  building_id uuid not null,
  entrance text collate "C" not null default '',
  room text collate "C" not null check (room <> ''),
  code text collate "C" not null,
  former_code text collate "C",
  area numeric(9, 2) check (area > 0),
  handed_over_on date,
  state text not null check (state in ('NOT_HANDED_OVER', 'VACANT', 'OWNER_OCCUPIED', 'LET')),
  sort_key text collate "C" not null,
  version integer not null default 0,
  primary key (estate_id, id),
  unique (estate_id, code),
  foreign key (estate_id, building_id) references building
);

create index unit_by_place on unit (estate_id, building_id, entrance, room);
create index unit_by_room on unit (estate_id, room, building_id);
create index unit_by_former_code on unit (estate_id, former_code) where former_code is not null;
create index unit_in_order on unit (estate_id, sort_key);

create table person (
  estate_id uuid not null references estate,
  id uuid not null,
  name text collate "C" not null check (name <> ''),
  pinyin_full text collate "C" not null,
  pinyin_initials text collate "C" not null,
  note text,
  primary key (estate_id, id)
);

-- A part of a name is found as the beginning of what is left after the first or second character;
-- longer names (companies) are few and are read through.
create index person_by_name on person (estate_id, name);
create index person_by_name_2 on person (estate_id, substr(name, 2));
create index person_by_name_3 on person (estate_id, substr(name, 3));
create index person_by_long_name on person (estate_id) where length(name) > 4;
create index person_by_pinyin on person (estate_id, pinyin_full);
create index person_by_initials on person (estate_id, pinyin_initials);

-- Who lived where, from and until (exclusive); kept when they leave.
create table residency (
  estate_id uuid not null,
  id uuid not null,
  unit_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('OWNER', 'TENANT', 'FAMILY')),
  since date not null,
  until date check (until >= since),
  main boolean not null default false,
  primary key (estate_id, id),
  foreign key (estate_id, unit_id) references unit,
  foreign key (estate_id, person_id) references person
);

create unique index residency_once on residency (estate_id, unit_id, person_id, kind)
  where until is null;
create index residency_of_unit on residency (estate_id, unit_id);
create index residency_of_person on residency (estate_id, person_id);

create table phone (
  estate_id uuid not null,
  person_id uuid not null,
  position integer not null,
  digits text collate "C" not null check (digits ~ '^[0-9]{3,20}$'),
  note text,
  placeholder boolean not null default false,
  primary key (estate_id, person_id, position),
  unique (estate_id, person_id, digits),
  foreign key (estate_id, person_id) references person
);

create index phone_by_digits on phone (estate_id, digits) where not placeholder;
create index phone_by_tail on phone (estate_id, reverse(digits)) where not placeholder;

-- Each time somebody is shown personal data in clear: who, whose, what, why, when.
create table unmasking (
  estate_id uuid not null references estate,
  id uuid not null,
  who uuid not null,
  person_id uuid,
  unit_id uuid,
  field text not null check (field <> ''),
  reason text not null check (reason <> ''),
  at timestamptz not null,
  primary key (estate_id, id)
);

create index unmasking_of_person on unmasking (estate_id, person_id, at);
create index unmasking_by_who on unmasking (estate_id, who, at);

create function refuse_to_change_unmasking() returns trigger language plpgsql as $$
begin
  raise exception 'the record of unmaskings is append-only';
end
$$;

create trigger unmasking_is_append_only before update or delete or truncate on unmasking
  for each statement execute function refuse_to_change_unmasking();
