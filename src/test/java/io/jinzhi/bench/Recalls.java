package io.jinzhi.bench;

import io.jinzhi.callback.DrawLoad;
import io.jinzhi.database.DurableServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// The lot of a very large month, and the pages of callbacks over HTTP in a house with many years
/// of them.
final class Recalls {
  private static final String NAME = "callbacks";
  private static final int ALL = 100_000;

  private final Report report;
  private final boolean quick;
  private final Path home;

  Recalls(Report report, boolean quick, Path work) {
    this.report = report;
    this.quick = quick;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    DrawLoad.millis(ALL / 10);
    report.under(NAME, "draw of 100,000, at once and one by one", DrawLoad.millis(ALL), "ms", 2000);
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      UUID estate = Ground.lay(database, 1, quick ? 5_000 : 20_000).getFirst();
      try (var application = Application.start(home.resolve("node"), server)) {
        write(database, estate);
        report.figure(NAME, "callbacks", ALL, "");
        var pages = new Pages(application, report, NAME, quick, "ambassador-1", "cs-manager-1");
        pages.measure("list by building", List.of("/callbacks?by=building"), 30);
        pages.measure("list by time left", List.of("/callbacks?by=due"), 30);
        pages.measure(
            "list, filtered",
            List.of(
                "/callbacks?show=done",
                "/callbacks?show=review",
                "/callbacks?show=open&building=7",
                "/callbacks?show=all&kind=HELP&by=due",
                "/callbacks?show=open&by=building&page=3"),
            30);
        pages.measure("form", forms(database), 30);
      }
    }
  }

  private static List<String> forms(Connection database) throws SQLException {
    return Sql.texts(
        database, "select '/callbacks/' || number from callback order by md5(number) limit 500");
  }

  /// Two hundred a day; a fiftieth is still to be made and a hundredth to be reviewed.
  private static void write(Connection database, UUID estate) throws SQLException {
    Sql.run(
        database,
        """
        create temp table made as
        select n, gen_random_uuid() as id, u.id as unit_id, u.code,
          split_part(u.code, '-', 1) as building,
          (array['COMPLAINT', 'REPAIR', 'HELP', 'REPAIR', 'PUBLICATION', 'SPECIAL'])[1 + n %% 6] as kind,
          now() - (n / 200) * interval '1 day' as at,
          case when n %% 50 = 0 then 'DRAWN' when n %% 100 = 1 then 'RETURNED' else 'QUALIFIED' end as state
        from generate_series(1, %d) n
        join (select row_number() over (order by sort_key) as place, * from unit where estate_id = ?)
          u on u.place = 1 + (n * 7919::bigint) %% (select count(*) from unit where estate_id = ?)
        """
            .formatted(ALL),
        estate,
        estate);
    Sql.run(
        database,
        """
        insert into callback_quota (estate_id, month, kind, rate, clause_version, seed, issued,
          completed, drawn, opened_at)
        select ?, date_trunc('month', at)::date, kind, 30, 0, 1, count(*), count(*), count(*), min(at)
        from made group by 2, 3
        """,
        estate);
    Sql.run(
        database,
        """
        insert into callback_item (estate_id, id, month, kind, position, stratum, source_kind,
          source_id, phase, round, source_number, link, title, unit_id, unit_code, completed_at, state)
        select ?, id, date_trunc('month', at)::date, kind,
          row_number() over (partition by date_trunc('month', at), kind order by n), building, 'TEST',
          id, '', 1, 'T-' || n, '/today', '换水龙头', unit_id, code, at, 'LOT'
        from made
        """,
        estate);
    Sql.run(
        database,
        """
        insert into callback (estate_id, id, number, item_id, month, kind, phase, source_kind,
          source_id, source_number, link, title, unit_id, unit_code, building, building_key, resident,
          caller_role, joint, why, opens_at, due_at, drawn_at, state, collected_at, collected_by,
          collected_name, collected_role, made_at, made_by, method, spoken_to, quality, effect,
          satisfaction, shortcomings, suggestions, confirmation, detail, returned_at, returned_by,
          audited_at, audited_by, qualified, opinion)
        select ?, id, 'HF-' || n, id, date_trunc('month', at)::date, kind, '', 'TEST', id, 'T-' || n,
          '/today', '换水龙头', unit_id, code, building, lpad(building, 6, '0'), '王秀梅', 'AMBASSADOR',
          false, 'LOT', at, at + interval '1 month', at, state, d, case when d is not null then id end,
          case when d is not null then '林悦' end, case when d is not null then 'AMBASSADOR' end, d,
          case when d is not null then '林悦' end, case when d is not null then 'PHONE' end,
          case when d is not null then '王秀梅' end, case when d is not null then '好' end,
          case when d is not null then '不再漏' end, case when d is not null then 'SATISFIED' end,
          case when d is not null then '无' end, case when d is not null then '无' end,
          case when d is not null then 'BY_TELEPHONE' end, case when d is not null then '10:05' end, d,
          case when d is not null then '林悦' end, q, case when q is not null then '吴敏' end,
          case when q is not null then true end, case when q is not null then '属实' end
        from made cross join lateral (select case when state <> 'DRAWN' then at end as d,
          case when state = 'QUALIFIED' then at end as q) done
        """,
        estate);
    Sql.run(
        database,
        """
        insert into commitment (estate_id, id, subject_kind, subject_id, subject_number, clause,
          clause_version, round, holder_role, opened_at, target_at, warn_at, due_at, warned_at,
          kept_at, kept_by_name, evidence_zh, evidence_en)
        select ?, gen_random_uuid(), 'CALLBACK', id, 'HF-' || n, 'CBK-05', 0, 1, 'AMBASSADOR', at,
          t, t, t, t, case when state <> 'DRAWN' then at end,
          case when state <> 'DRAWN' then '林悦' end, case when state <> 'DRAWN' then '已交回' end,
          case when state <> 'DRAWN' then 'back' end
        from made cross join lateral (select at + interval '400 days' as t) limits
        """,
        estate);
    Sql.run(database, "drop table made");
    Sql.run(database, "vacuum analyze");
  }
}
