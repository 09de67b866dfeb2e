package io.jinzhi.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/// A year of complaints in bulk: each with its report, a story, its line in the duty log and its
/// promises, one in fifty still open. Every text is put together from phrases of our own.
final class History {
  private static final String PLACES =
      "'大堂','电梯厅','地下车库','楼道','屋顶平台','垃圾房','儿童乐园','东门','西门','配电间','水泵房','游泳池','会所','快递柜','自行车棚',"
          + "'消防通道','中心花园','健身角','外墙','阳台'";
  private static final String MATTERS =
      "'天花板漏水','电梯异响','路灯不亮','水管爆裂','噪音扰民','垃圾未清','门禁失灵','保安态度差','车位被占','空调滴水','墙皮脱落',"
          + "'下水道堵塞','停水没有通知','宠物伤人','高空抛物','煤气味','窗户松动','对讲机坏了','地砖翘起','监控死角','树枝遮光','蚊虫太多',"
          + "'收费有误','装修超时','消防栓没水'";
  private static final String DETAILS =
      "'已经三天没有人来看','打了两次电话都说在排队','老人差点摔倒','孩子夜里睡不着','邻居们都有意见','上次修过不到一个月又坏',"
          + "'下雨的时候最厉害','物业说要等配件','早晚高峰特别明显','影响到楼下两户','现场拍了照片','说好昨天来也没来'";
  private static final String DEMANDS =
      "'请今天派人检查','请说明原因和期限','要求书面答复','希望彻底解决','要求减免当月费用','请主管上门说明'";

  private final Connection database;
  private final UUID estate;

  History(Connection database, UUID estate) {
    this.database = database;
    this.estate = estate;
  }

  /// @param like a complaint that the application registered: its first event is everybody's
  void write(int complaints, String like) throws SQLException {
    run(
        """
        create temp table made as
        select n, gen_random_uuid() as id, 1 + n / 275 as days, n %% 50 = 0 as open, u.id as unit_id,
          u.code as unit_code, r.person_id, p.name, f.digits
        from generate_series(1, %d) n
        join (select row_number() over (order by sort_key) as place, * from unit where estate_id = ?)
          u on u.place = 1 + (n * 7919::bigint) %% (select count(*) from unit where estate_id = ?)
        join residency r on r.estate_id = u.estate_id and r.unit_id = u.id
        join person p on p.estate_id = r.estate_id and p.id = r.person_id
        join phone f on f.estate_id = p.estate_id and f.person_id = p.id
        """
            .formatted(complaints),
        estate,
        estate);
    run("alter table made add at timestamptz, add number text");
    run(
        """
        update made set at = now() - days * interval '1 day' - (n % 275) * interval '2 minutes',
          number = 'TS-' || to_char(now() - days * interval '1 day', 'YYMMDD') || '-'
            || lpad((n % 275 + 500)::text, 3, '0')
        """);
    run(
        """
        insert into complaint (estate_id, id, number, matter_id, channel, unit_id, unit_code,
          person_id, complainant, contact, told_at, accepted_at, event_time, event_place,
          about_department, course, demand, later_agreed, serious, repeated, fault, proposed, grade,
          harm, stage, department, stage_at, stage_by, round, clocks, closed_at, version)
        select d.estate_id, m.id, m.number, m.id, 'CALL', m.unit_id, m.unit_code, m.person_id, m.name,
          m.digits, m.at, m.at, '当天', (array[%s])[1 + n %% 20], d.id,
          (array[%s])[1 + n / 20 %% 25] || '，' || (array[%s])[1 + n / 3 %% 12] || '，'
            || (array[%s])[1 + n / 7 %% 12],
          (array[%s])[1 + n %% 6], false, false, false, n %% 10 = 0, 'MINOR', 'MINOR', 'NONE',
          case when open then 'RECEIVED' else 'CLOSED' end, d.id, m.at, '陈立', 1, 1,
          case when not open then m.at + interval '1 day' end, 1
        from made m, department d where d.estate_id = ? and d.code = 'engineering'
        """
            .formatted(PLACES, MATTERS, DETAILS, DETAILS, DEMANDS),
        estate);
    run(
        """
        insert into complaint_report (estate_id, id, matter_id, complaint_id, unit_id, channel,
          complainant, contact, words, by_name, at)
        select c.estate_id, gen_random_uuid(), c.id, c.id, c.unit_id, 'CALL', c.complainant,
          c.contact, c.course, '陈立', c.told_at
        from complaint c join made m on m.id = c.id where c.estate_id = ?
        """,
        estate);
    run(
        """
        insert into complaint_event (estate_id, complaint_id, id, at, by_name, kind, facts)
        select e.estate_id, m.id, gen_random_uuid(), m.at, '陈立', e.kind, e.facts
        from made m, complaint_event e join complaint c on c.estate_id = e.estate_id
          and c.id = e.complaint_id where c.estate_id = ? and c.number = ? and e.kind = 'Registered'
        """,
        estate,
        like);
    run(
        """
        insert into complaint_event (estate_id, complaint_id, id, at, by_name, kind, facts)
        select ?, m.id, gen_random_uuid(), m.at + s * interval '1 hour', '马建国', 'Progressed',
          '{"words": "到现场看过，更换配件后复查", "photos": 0}'
        from made m, generate_series(1, 3) s
        """,
        estate);
    run(
        """
        insert into duty_log_entry (estate_id, id, page_day, at, kind, subject_kind, subject_number,
          from_whom, text_zh, by_name)
        select c.estate_id, gen_random_uuid(), c.told_at::date, c.told_at, 'CALL', 'COMPLAINT',
          c.number, c.unit_code || ' ' || c.complainant, c.course || c.demand, '陈立'
        from complaint c join made m on m.id = c.id where c.estate_id = ?
        """,
        estate);
    run(
        """
        insert into commitment (estate_id, id, subject_kind, subject_id, subject_number, clause,
          clause_version, round, holder_role, opened_at, target_at, warn_at, due_at, warned_at,
          kept_at, kept_by_name, evidence_zh, evidence_en)
        select ?, gen_random_uuid(), 'COMPLAINT', m.id, m.number, p.clause, 0, 1, p.role, m.at, t, t, t, t,
          case when not (m.open and p.long) then m.at + interval '5 minutes' end,
          case when not (m.open and p.long) then '陈立' end,
          case when not (m.open and p.long) then '已办' end,
          case when not (m.open and p.long) then 'done' end
        from made m
        cross join (values ('CMP-23', 'FRONT_DESK', false, interval '10 minutes'),
          ('CMP-22', 'FRONT_DESK', false, interval '2 days'),
          ('CMP-13', 'CS_MANAGER', true, interval '400 days')) p (clause, role, long, time)
        cross join lateral (select m.at + p.time as t) limits
        """,
        estate);
    run(
        """
        insert into notice (estate_id, id, desk_role, kind, about, clause, subject_number, link,
          text_zh, text_en, at)
        select ?, gen_random_uuid(), 'FRONT_DESK', 'NEWS', m.id, 'CMP-28', m.number,
          '/go/' || m.number, m.number || '：部门已交回', m.number || ': is back', m.at
        from made m
        """,
        estate);
    run("drop table made");
    run("vacuum analyze");
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    }
  }
}
