-- Completion acceptance of the building: the contractor's warranty runs from here (REP-04).
alter table building add column completed_on date;
