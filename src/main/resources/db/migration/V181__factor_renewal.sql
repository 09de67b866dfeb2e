-- After somebody else reset a password or ended a second factor, the next one opens only when two
-- leaders of different desks have signed: never the person, nor whoever reset it, nor an
-- administrator.
create table factor_renewal (
  estate_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  why text not null check (why in ('PASSWORD', 'FACTOR')),
  reset_by uuid not null,
  reset_at timestamptz not null,
  -- The new one, once its owner has confirmed it, and the number that they see on their screen.
  factor_id uuid references second_factor,
  number text,
  first_by uuid,
  first_role text,
  first_at timestamptz,
  second_by uuid,
  second_role text,
  second_at timestamptz,
  ended_at timestamptz,
  primary key (estate_id, id),
  foreign key (estate_id, staff_id) references staff,
  foreign key (estate_id, reset_by) references staff,
  foreign key (estate_id, first_by) references staff,
  foreign key (estate_id, second_by) references staff,
  check (reset_by <> staff_id),
  check (first_by not in (staff_id, reset_by)),
  check (second_by not in (staff_id, reset_by, first_by)),
  check (first_role in ('CS_MANAGER', 'CENTRE_DIRECTOR', 'GENERAL_MANAGER')),
  check (second_role in ('CS_MANAGER', 'CENTRE_DIRECTOR', 'GENERAL_MANAGER')),
  check (first_role <> second_role),
  check (second_by is null or first_by is not null),
  check (first_by is null or factor_id is not null),
  check ((ended_at is null) = (second_by is null))
);

create unique index factor_renewal_waiting on factor_renewal (estate_id, staff_id)
  where ended_at is null;
