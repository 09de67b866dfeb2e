create table department (
  estate_id uuid not null,
  id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9-]{0,39}$'),
  name_zh text not null check (name_zh <> ''),
  name_en text not null check (name_en <> ''),
  position integer not null default 0,
  primary key (estate_id, id),
  unique (estate_id, code)
);

create table staff (
  estate_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  pinyin text not null default '',
  phone text,
  role text not null check (role in (
    'FRONT_DESK', 'AMBASSADOR', 'DEPT_STAFF', 'DEPT_MANAGER', 'CS_MANAGER', 'CENTRE_DIRECTOR',
    'GENERAL_MANAGER', 'COMPANY_OFFICE', 'ARCHIVE_KEEPER', 'ADMIN', 'AUDITOR')),
  department_id uuid,
  active boolean not null default true,
  created_at timestamptz not null,
  version integer not null default 0,
  primary key (estate_id, id),
  foreign key (estate_id, department_id) references department,
  -- Who works for a department, or heads one, has one.
  check (role not in ('DEPT_STAFF', 'DEPT_MANAGER') or department_id is not null)
);

create index staff_by_desk on staff (estate_id, role, department_id) where active;

-- What became of a member of staff: hired, promoted, moved, gone. Never changed.
create table staff_event (
  estate_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  at timestamptz not null,
  kind text not null check (kind in (
    'HIRED', 'CHANGED', 'DEACTIVATED', 'REACTIVATED', 'ACCOUNT_OPENED', 'PASSWORD_RESET')),
  by_staff_id uuid,
  role_before text,
  role_after text,
  department_before uuid,
  department_after uuid,
  primary key (estate_id, id),
  foreign key (estate_id, staff_id) references staff
);

create index staff_event_by_staff on staff_event (estate_id, staff_id, at);

create function staff_event_is_final() returns trigger language plpgsql as $$
begin
  raise exception 'staff_event is append-only';
end $$;

create trigger staff_event_is_final before update or delete or truncate on staff_event
  for each statement execute function staff_event_is_final();
