-- One row for each promise: a desk owes a subject something by a time under a clause.
create table commitment (
  estate_id uuid not null,
  id uuid not null,
  subject_kind text not null,
  subject_id uuid not null,
  subject_number text not null,
  clause text not null,
  clause_version int not null,
  round int not null check (round >= 1),
  holder_role text not null,
  holder_department uuid,
  holder_person uuid,
  opened_at timestamptz not null,
  target_at timestamptz not null,
  warn_at timestamptz not null,
  due_at timestamptz not null,
  promised_at timestamptz,
  warned_at timestamptz,
  broken_at timestamptz,
  escalated_at timestamptz,
  kept_at timestamptz,
  kept_by uuid,
  kept_by_name text,
  evidence_zh text,
  evidence_en text,
  released_at timestamptz,
  released_by_name text,
  release_zh text,
  release_en text,
  paused_since timestamptz,
  paused_until timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  constraint promised_once unique (estate_id, subject_id, clause, round, holder_role),
  constraint ends_once check (kept_at is null or released_at is null),
  constraint target_before_due check (target_at <= due_at),
  constraint broken_is_escalated check ((broken_at is null) = (escalated_at is null)),
  constraint kept_by_somebody check ((kept_at is null) = (kept_by_name is null)),
  constraint released_for_a_reason check ((released_at is null) = (release_zh is null)),
  constraint paused_for_a_time check ((paused_since is null) = (paused_until is null))
);

-- What the sweep looks at: across all estates, only what is still running.
create index commitment_falling_due on commitment (due_at)
  where kept_at is null and released_at is null and broken_at is null and paused_since is null;
create index commitment_nearly_due on commitment (warn_at)
  where kept_at is null and released_at is null and broken_at is null and warned_at is null and paused_since is null;
create index commitment_pause_ending on commitment (paused_until) where paused_since is not null;
-- A desk's list.
create index commitment_owed on commitment (estate_id, holder_role, due_at)
  where kept_at is null and released_at is null;
create index commitment_of_clause on commitment (estate_id, clause, opened_at);
create index commitment_of_number on commitment (estate_id, subject_number);

-- Every pause of a clock, for the timeline and the reports (T-16).
create table commitment_pause (
  estate_id uuid not null,
  commitment_id uuid not null,
  since timestamptz not null,
  agreed_until timestamptz not null,
  ended_at timestamptz,
  by_name text not null,
  reason text not null,
  primary key (estate_id, commitment_id, since)
);
