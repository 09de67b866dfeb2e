create table work_order (
  estate_id uuid not null,
  id uuid not null,
  number text not null,
  kind text not null check (kind in ('REPAIR', 'HELP', 'SPECIAL_SERVICE')),
  channel text not null,
  unit_id uuid,
  unit_code text,
  -- The building's number, for the board and for who knows the building.
  building text,
  person_id uuid,
  reporter text not null,
  phone text not null,
  place text not null,
  fault text not null,
  component text not null,
  situation text not null check (situation in ('COMMON', 'PRIVATE')),
  side text not null check (side in ('BEFORE_METER', 'AFTER_METER', 'UNKNOWN')),
  urgency text not null,
  urgent boolean generated always as (urgency <> 'NONE') stored,
  complaint_number text,
  rework_of uuid,
  rework_number text,
  reported_at timestamptz not null,
  recorded_by text not null,
  charge text not null check (charge in ('COMMON', 'WARRANTY', 'PAID', 'REWORK', 'SERVICE')),
  stage text not null check (stage in ('RECORDED', 'DISPATCHED', 'RECEIVED', 'ACCEPTED', 'ARRIVED',
    'WORKING', 'FINISHED', 'CONFIRMED', 'CLOSED', 'CANCELLED')),
  department uuid,
  worker uuid,
  stage_at timestamptz not null,
  appointment_at timestamptz,
  waiting_until timestamptz,
  notified boolean not null default false,
  danger text not null default 'NONE' check (danger in ('NONE', 'FOUND', 'REPORTED')),
  quote int not null default 0,
  quote_total numeric(12, 2) not null default 0,
  quote_state text not null default 'NONE' check (quote_state in ('NONE', 'OFFERED', 'SIGNED', 'REFUSED')),
  -- What the resident owes, for the fee module: nothing without a signed quote (REP-09).
  amount_due numeric(12, 2) not null default 0 check (amount_due >= 0),
  paid boolean not null default false,
  satisfied boolean,
  round int not null default 1 check (round >= 1),
  clocks int not null default 1 check (clocks >= round),
  ended_at timestamptz,
  version int not null default 1,
  primary key (estate_id, id),
  unique (estate_id, number),
  constraint sent_to_somebody check (stage in ('RECORDED', 'CANCELLED') or department is not null),
  constraint done_by_somebody check (stage in ('RECORDED', 'DISPATCHED', 'RECEIVED', 'CANCELLED')
    or worker is not null),
  constraint ended_at_a_time check ((stage in ('CLOSED', 'CANCELLED')) = (ended_at is not null)),
  constraint owed_only_when_signed check (amount_due = 0 or (charge = 'PAID' and quote_state = 'SIGNED')),
  constraint no_paid_work_without_a_signature check (
    charge <> 'PAID' or quote_state = 'SIGNED' or stage not in ('WORKING', 'FINISHED', 'CONFIRMED', 'CLOSED'))
);
create index work_order_newest on work_order (estate_id, reported_at desc, id desc);
create index work_order_open on work_order (estate_id, reported_at desc, id desc) where ended_at is null;
create index work_order_ended on work_order (estate_id, ended_at desc, id desc) where ended_at is not null;
create index work_order_of_department on work_order (estate_id, department, reported_at desc, id desc);
create index work_order_of_worker on work_order (estate_id, worker, reported_at desc, id desc);
create index work_order_in_building on work_order (estate_id, building, reported_at desc, id desc);
create index work_order_of_unit on work_order (estate_id, unit_id, reported_at desc);
create index work_order_of_complaint on work_order (estate_id, complaint_number) where complaint_number is not null;

-- What happened, in order; never changed.
create table work_order_event (
  estate_id uuid not null,
  order_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_id uuid,
  by_name text not null,
  by_role text,
  kind text not null,
  facts jsonb not null,
  primary key (estate_id, order_id, id)
);

-- The lines of each quote; a further quote has lines of its own, and those before stay (REP-10).
create table work_order_line (
  estate_id uuid not null,
  order_id uuid not null,
  quote int not null check (quote >= 1),
  position int not null,
  kind text not null check (kind in ('LABOUR', 'MATERIAL')),
  item_id uuid,
  name text not null,
  measure text not null,
  quantity numeric(10, 2) not null check (quantity > 0),
  price numeric(12, 2) not null check (price >= 0),
  own boolean not null,
  amount numeric(12, 2) not null,
  primary key (estate_id, order_id, quote, position),
  constraint exactly check (amount = case when own then 0 else round(quantity * price, 2) end)
);

-- The public price list, and what each item costs from when on (REP-09).
create table price_item (
  estate_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  name_en text not null check (name_en <> ''),
  measure text not null check (measure <> ''),
  kind text not null check (kind in ('LABOUR', 'MATERIAL')),
  primary key (estate_id, id),
  unique (estate_id, name)
);
create table price (
  estate_id uuid not null,
  item_id uuid not null,
  from_day date not null,
  amount numeric(12, 2) not null check (amount >= 0),
  -- False: from this day on the item is no longer offered.
  offered boolean not null default true,
  set_by text not null,
  set_at timestamptz not null,
  primary key (estate_id, item_id, from_day),
  foreign key (estate_id, item_id) references price_item
);

create table staff_skill (
  estate_id uuid not null,
  staff_id uuid not null,
  trade text not null,
  primary key (estate_id, staff_id, trade),
  foreign key (estate_id, staff_id) references staff
);

-- Who has to make good under warranty, and how to reach them.
create table warranty_firm (
  estate_id uuid not null references estate,
  firm text not null check (firm in ('DEVELOPER', 'CONTRACTOR')),
  name text not null check (name <> ''),
  contact text not null,
  primary key (estate_id, firm)
);

-- The months whose orders are totalled for finance (REP-15).
create table work_order_month (
  estate_id uuid not null,
  id uuid not null,
  month date not null,
  handed_over_at timestamptz,
  handed_over_by text,
  orders int,
  amount numeric(14, 2),
  primary key (estate_id, id),
  unique (estate_id, month)
);

alter table search_entry drop constraint search_entry_kind_check;
alter table search_entry add constraint search_entry_kind_check
  check (kind in ('COMPLAINT', 'WORK_ORDER', 'HOUSEHOLD', 'LOG'));
