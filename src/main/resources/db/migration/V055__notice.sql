-- What a desk is told. Everybody who sits at the desk finds it in the inbox.
create table notice (
  estate_id uuid not null,
  id uuid not null,
  desk_role text not null,
  desk_department uuid,
  desk_person uuid,
  kind text not null,
  about uuid not null,
  clause text,
  subject_number text not null,
  link text not null,
  text_zh text not null,
  text_en text not null,
  at timestamptz not null,
  primary key (estate_id, id)
);
-- The same thing is never said twice to the same desk.
create unique index notice_once on notice (estate_id, about, kind, desk_role,
  coalesce(desk_department, '00000000-0000-0000-0000-000000000000'),
  coalesce(desk_person, '00000000-0000-0000-0000-000000000000'));
create index notice_of_desk on notice (estate_id, desk_role, at desc);

create table notice_read (
  estate_id uuid not null,
  staff_id uuid not null,
  notice_id uuid not null,
  at timestamptz not null,
  primary key (estate_id, staff_id, notice_id)
);
-- Everything up to here has been read.
create table notice_read_up_to (
  estate_id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  primary key (estate_id, staff_id)
);
