-- System administrator, archive keeper and auditor are three persons: nobody active in one of the
-- posts holds another of them under a second entry of the same name and telephone number.
create function staff_separated_posts() returns trigger language plpgsql as $$
begin
  if new.active and new.role in ('ADMIN', 'ARCHIVE_KEEPER', 'AUDITOR') then
    -- Two at the same moment take turns.
    perform pg_advisory_xact_lock(hashtextextended('separated ' || new.estate_id || new.name, 0));
    if exists (select from staff s
        where s.estate_id = new.estate_id and s.id <> new.id and s.active and s.name = new.name
          and s.phone is not distinct from new.phone and s.role <> new.role
          and s.role in ('ADMIN', 'ARCHIVE_KEEPER', 'AUDITOR')) then
      raise exception 'separated posts: % already holds one of them', new.name
        using errcode = 'exclusion_violation', constraint = 'staff_separated_posts';
    end if;
  end if;
  return new;
end $$;

create trigger staff_separated_posts before insert or update on staff
  for each row execute function staff_separated_posts();
alter table staff enable always trigger staff_separated_posts;
