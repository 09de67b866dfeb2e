-- Papers that complaints filed before there was an archive: each household gets its file, and the
-- papers wait to be bound.
insert into archive_file (estate_id, id, number, unit_id, turn, state, opened_at, opened_by)
select p.estate_id, gen_random_uuid(), 'DA-' || coalesce(z.position, 0) || '-' || u.code || '-1',
  u.id, 1, 'CURRENT', min(p.filed_at), '系统'
from filed_paper p
join unit u on u.estate_id = p.estate_id and u.id = p.unit_id
join building b on b.estate_id = u.estate_id and b.id = u.building_id
left join zone z on z.estate_id = b.estate_id and z.id = b.zone_id
group by p.estate_id, u.id, u.code, z.position;

insert into archive_paper (estate_id, id, file_id, part, kind, name_zh, name_en, dated, original,
  form, state, source_kind, source_number, filed_by_name, filed_at)
select p.estate_id, p.id, f.id, p.part,
  case when p.link like '%/opinion-form.pdf' then 'OPINION_FORM' else 'COMPLAINT_FORM' end,
  p.name_zh, p.name_en, (p.filed_at at time zone e.zone_id)::date, true, 'PDF', 'EXPECTED',
  case when p.link like '%/opinion-form.pdf' then 'OPINION_FORM' else 'COMPLAINT_FORM' end,
  p.subject_number, p.filed_by, p.filed_at
from filed_paper p
join estate e on e.id = p.estate_id
join archive_file f on f.estate_id = p.estate_id and f.unit_id = p.unit_id
on conflict do nothing;

drop table filed_paper;

