-- What is about a member of staff: hidden from them, whatever their role, and not theirs to handle.
create table recusal (
  estate_id uuid not null,
  staff_id uuid not null,
  number text not null,
  primary key (estate_id, staff_id, number),
  foreign key (estate_id, staff_id) references staff
);
create index recusal_by_number on recusal (estate_id, number);

alter table complaint add column about_staff uuid;
alter table complaint add foreign key (estate_id, about_staff) references staff;
