-- The words already carry a mark of estate and kind. Joining them with the primary key, as the
-- planner likes to, reads all entries of an estate for each search: `is true` keeps it from that,
-- and still refuses what another estate's mark let through.
create or replace function search_found(
  of_estate uuid, of_kind text, query tsquery, seats text[], most integer)
  returns table (id uuid, at timestamptz)
  language sql stable
  set enable_seqscan = off
  set enable_indexscan = off
as $$
  select e.id, e.at from search_entry e
  where e.words @@ query and (e.estate_id = of_estate) is true and (e.kind = of_kind) is true
    and e.seen_by && seats
  limit most
$$;
