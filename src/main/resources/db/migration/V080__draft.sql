-- What somebody is typing at the desk: one for each person and kind of form, gone once it is sent.
create table draft (
  estate_id uuid not null,
  staff_id uuid not null,
  kind text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (estate_id, staff_id, kind)
);
