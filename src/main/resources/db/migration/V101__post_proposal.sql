-- A change of post that waits for the general manager: whoever proposes it never decides it.
create table post_proposal (
  estate_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  role_before text,
  role text not null,
  department_id uuid,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  agreed boolean,
  primary key (estate_id, id),
  foreign key (estate_id, staff_id) references staff,
  foreign key (estate_id, department_id) references department,
  check (decided_by <> proposed_by),
  check ((decided_by is null) = (agreed is null) and (decided_by is null) = (decided_at is null))
);

create unique index post_proposal_waiting on post_proposal (estate_id, staff_id)
  where decided_by is null;
create index post_proposal_latest on post_proposal (estate_id, proposed_at desc);
