-- What is known of a kept file. The file itself lies in the store under the same id.
create table attachment (
  estate_id    uuid        not null,
  id           uuid        not null,
  subject_kind text        not null,
  subject_id   uuid        not null,
  purpose      text        not null check (purpose in ('PHOTO', 'SCAN', 'SIGNATURE', 'PAPER')),
  name         text        not null,
  media_type   text        not null
    check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
  bytes        bigint      not null,
  width        integer,
  height       integer,
  sha256       bytea       not null check (length(sha256) = 32),
  by_staff     uuid,
  stored_at    timestamptz not null,
  primary key (estate_id, id)
);

create index attachment_subject on attachment (estate_id, subject_kind, subject_id, stored_at);
