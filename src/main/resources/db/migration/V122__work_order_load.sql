-- How much each worker of a department has in hand and did lately, without reading what nobody has taken on.
create index work_order_load on work_order (estate_id, department, reported_at)
  include (worker, building, stage, ended_at) where worker is not null;
