-- The monthly work on complaints: statistics to the director, opinion forms collated, forms handed to
-- the company office and signed for there.
create table complaint_month (
  estate_id uuid not null,
  id uuid not null,
  month date not null,
  analysis text,
  submitted_at timestamptz,
  submitted_by text,
  collated_at timestamptz,
  collated_by text,
  handed_over_at timestamptz,
  handed_over_by text,
  forms int,
  received_at timestamptz,
  received_by text,
  primary key (estate_id, id),
  unique (estate_id, month),
  constraint received_after_handing_over check (received_at is null or handed_over_at is not null)
);
