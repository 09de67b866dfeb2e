package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The key cabinet over HTTP in a house with many years of loans.
final class Cabinet {
  private static final String NAME = "keys";
  private static final int KEYS = 3_000;

  private final Report report;
  private final boolean quick;
  private final Path home;

  Cabinet(Report report, boolean quick, Path work) {
    this.report = report;
    this.quick = quick;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    int loans = quick ? 20_000 : 100_000;
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      UUID estate = Ground.lay(database, 1, quick ? 5_000 : 20_000).getFirst();
      try (var application = Application.start(home.resolve("node"), server)) {
        write(database, estate, loans);
        report.figure(NAME, "keys", KEYS, "");
        report.figure(NAME, "loans", loans, "");
        var pages = new Pages(application, report, NAME, quick, "reception-1", "cs-manager-1");
        pages.measure(
            "cabinet",
            List.of("/keys", "/keys?show=IN&page=7", "/keys?show=OUT", "/keys?show=OVERDUE"),
            30);
        pages.measure(
            "cabinet, searched",
            List.of("/keys?q=%E8%B5%B5", "/keys?q=3-2-1201", "/keys?kind=ENTRUSTED&q=%E9%92%B1"),
            30);
        pages.measure(
            "loans",
            List.of(
                "/keys/loans",
                "/keys/loans?page=20",
                "/keys/loans?show=RETURNED&page=3",
                "/keys/loans?show=OVERDUE",
                "/keys/loans?q=%E8%B5%B57",
                "/keys/loans?show=LOST"),
            30);
        pages.measure("key", keys(database), 30);
        pages.measure("Today", List.of("/today"), 30);
      }
    }
  }

  private static List<String> keys(Connection database) throws SQLException {
    List<String> paths = new ArrayList<>();
    for (String code :
        Sql.texts(database, "select code from key_item order by md5(code) limit 500")) {
      paths.add("/keys/" + code);
    }
    return paths;
  }

  /// Forty loans a day; sixty keys are out, ten of them overdue, thirty lost.
  private static void write(Connection database, UUID estate, int loans) throws SQLException {
    Sql.run(
        database,
        """
        insert into key_item (estate_id, id, code, hook, kind, room, name, unit_id, unit_code, pieces,
          owned, state, at, by_name)
        select ?, gen_random_uuid(),
          'K-' || translate(upper(lpad(to_hex(n * 19), 4, '2')), '01', 'HJ'), n,
          case when n %% 3 = 0 then 'COMMON' else 'ENTRUSTED' end,
          case when n %% 3 = 0 then 'PLANT' end, case when n %% 3 = 0 then '机房 ' || n end,
          case when n %% 3 <> 0 then u.id end, case when n %% 3 <> 0 then u.code end, 1, n %% 3 <> 0,
          case when n <= 60 then 'OUT' when n <= 90 then 'LOST' else 'IN' end, now(), '陈立'
        from generate_series(1, %d) n
        join (select row_number() over (order by sort_key) as place, * from unit where estate_id = ?)
          u on u.place = n
        """
            .formatted(KEYS),
        estate,
        estate);
    Sql.run(
        database,
        """
        insert into key_loan (estate_id, id, number, key_id, pieces, borrower, company, phone, id_kind,
          id_last, purpose, signed, out_at, out_by, due_at, returned_at, returned_by, same_person,
          checked_by, left_as_found, return_signed, lost_at)
        select ?, gen_random_uuid(), 'YJ-' || n, k.id, 1,
          (array['赵', '钱', '孙', '李', '周'])[1 + n %% 5] || n %% 900, '顺达维修', '13900001111', 'ID_CARD',
          '1234', '检修', 'PAPER', o, '陈立', o + interval '8 hours', b,
          case when b is not null then '本人' end, case when b is not null then true end,
          case when b is not null then '陈立' end, case when b is not null then true end,
          case when b is not null then 'PAPER' end, case when n > 60 and n <= 90 then o end
        from generate_series(1, %d) n
        join key_item k on k.estate_id = ? and k.hook = case when n <= 90 then n else 91 + n %% %d end
        cross join lateral (select case when n <= 10 then now() - interval '9 hours'
          when n <= 60 then now() - interval '1 hour'
          else now() - interval '1 day' - n * interval '36 minutes' end as o) goes
        cross join lateral (select case when n > 90 then o + interval '2 hours' end as b) back
        """
            .formatted(loans, KEYS - 91),
        estate,
        estate);
    Sql.run(
        database,
        """
        insert into key_event (estate_id, key_id, id, at, by_name, kind, facts)
        select ?, key_id, gen_random_uuid(), out_at, '陈立', 'Called',
          jsonb_build_object('number', number, 'words', '在路上') from key_loan
        """,
        estate);
    Sql.run(
        database,
        """
        insert into commitment (estate_id, id, subject_kind, subject_id, subject_number, clause,
          clause_version, round, holder_role, opened_at, target_at, warn_at, due_at, warned_at,
          broken_at, escalated_at, kept_at, kept_by_name, evidence_zh, evidence_en)
        select ?, gen_random_uuid(), 'KEY_LOAN', id, number, 'KEY-04', 0, 1, 'FRONT_DESK', out_at,
          due_at, due_at, due_at, out_at, case when due_at < now() and returned_at is null then due_at end,
          case when due_at < now() and returned_at is null then due_at end, returned_at,
          case when returned_at is not null then '陈立' end,
          case when returned_at is not null then '收回' end,
          case when returned_at is not null then 'back' end
        from key_loan where lost_at is null
        """,
        estate);
    Sql.run(database, "vacuum analyze");
  }
}
