-- Rooms compare byte by byte, so that "all rooms of a building" is a range of an ordinary index;
-- of the open ones there are few.
alter table search_entry alter column place type text collate "C";

create index search_entry_open_by_place on search_entry (estate_id, kind, place) where open;

-- What holds the words, in no order, at most so many. The planner takes the words of a row for
-- cheap to read and would rather read the whole table for a common one, ten times slower than the
-- index; hence the settings, which end with the function.
create function search_found(
  of_estate uuid, of_kind text, query tsquery, seats text[], most integer)
  returns table (id uuid, at timestamptz)
  language sql stable
  set enable_seqscan = off
  set enable_indexscan = off
as $$
  select e.id, e.at from search_entry e
  where e.estate_id = of_estate and e.kind = of_kind and e.words @@ query and e.seen_by && seats
  limit most
$$;

-- A put costs a third more without the list of pending words, but nobody has to wait for a second
-- while it is worked off.
alter index search_entry_by_word set (fastupdate = off);
alter index search_entry_open_by_word set (fastupdate = off);
