package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Dispatches and signs for work orders through the API, and the same SQL through plain JDBC, by
/// turns on one server; then reads the board of a house with many orders.
final class Orders {
  private static final String NAME = "orders";
  private static final int CLIENTS = 16;
  private static final double GOAL = 0.5;
  private static final LongAdder BUSY = new LongAdder();

  private final Report report;
  private final boolean quick;
  private final Path home;

  Orders(Report report, boolean quick, Path work) {
    this.report = report;
    this.quick = quick;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      UUID estate = Ground.lay(database, 1, quick ? 1000 : 5000).getFirst();
      try (var application = Application.start(home.resolve("node"), server)) {
        String reception = application.token("reception-1", Ground.PASSWORD);
        String head = application.token("engineering-head-1", Ground.PASSWORD);
        String sample = sample(application, reception, head);
        recorded(database, estate, sample, quick ? 20_000 : 60_000);
        compare(server, application, estate, sample, reception, head);
        board(database, application, estate, sample);
      }
    }
  }

  /// What the made orders are called.
  static String number(int n) {
    return "PG-9001-" + n;
  }

  private static String sample(Application application, String reception, String head)
      throws Exception {
    try (var desk = new Http(application.port()).with("Authorization", "Bearer " + reception);
        var signs = new Http(application.port()).with("Authorization", "Bearer " + head)) {
      String answer =
          desk.post(
                  "/api/v1/work-orders",
                  UUID.randomUUID().toString(),
                  """
                  {"unit":"1-1-101","reporter":"王秀梅","phone":"13800008812","place":"卫生间",
                   "fault":"水龙头关不紧，一直滴水","component":"SANITARY"}\
                  """)
              .expect(201)
              .text();
      String number = answer.replaceAll(".*\"(PG-[^\"]+)\".*", "$1");
      both(desk, signs, number);
      return number;
    }
  }

  private static void both(Http desk, Http signs, String number) throws Exception {
    String path = "/api/v1/work-orders/" + number;
    desk.insist(path + "/dispatch", "{\"department\":\"engineering\"}", BUSY).expect(200);
    signs.insist(path + "/receipt", "{}", BUSY).expect(200);
  }

  /// Orders that nobody has dispatched yet, each with its first promise and its place in the index.
  private static void recorded(Connection database, UUID estate, String like, int many)
      throws SQLException {
    Sql.run(
        database,
        """
        create table made as select n, gen_random_uuid() as id from generate_series(1, ?) n
        """
            .replace("?", String.valueOf(many)));
    Sql.run(
        database,
        """
        insert into work_order (estate_id, id, number, kind, channel, unit_id, unit_code, building,
          reporter, phone, place, fault, component, situation, side, urgency, reported_at, recorded_by,
          charge, stage, stage_at)
        select o.estate_id, m.id, 'PG-9001-' || m.n, o.kind, o.channel, o.unit_id, o.unit_code,
          (1 + m.n % 10)::text, o.reporter, o.phone, o.place, o.fault, o.component, o.situation, o.side,
          o.urgency, o.reported_at, o.recorded_by, o.charge, 'RECORDED', o.reported_at
        from work_order o, made m where o.estate_id = ? and o.number = ?
        """,
        estate,
        like);
    Sql.run(
        database,
        """
        insert into commitment (estate_id, id, subject_kind, subject_id, subject_number, clause,
          clause_version, round, holder_role, opened_at, target_at, warn_at, due_at)
        select c.estate_id, gen_random_uuid(), c.subject_kind, m.id, 'PG-9001-' || m.n, c.clause, 0, 1,
          'FRONT_DESK', now(), now() + interval '1 day', now() + interval '1 day',
          now() + interval '1 day'
        from commitment c, made m where c.estate_id = ? and c.subject_number = ?
          and c.clause = 'FD-03' and c.holder_role = 'FRONT_DESK'
        """,
        estate,
        like);
    Sql.run(
        database,
        """
        insert into search_entry (estate_id, kind, id, number, title, title_en, text, place, link,
          seen_by, at, open, words)
        select s.estate_id, s.kind, m.id, 'PG-9001-' || m.n, s.title, s.title_en, s.text, s.place,
          s.link, s.seen_by, s.at, s.open, s.words
        from search_entry s, made m where s.estate_id = ? and s.number = ?
        """,
        estate,
        like);
    Sql.run(database, "drop table made");
    Sql.run(database, "vacuum analyze");
  }

  private void compare(
      DurableServer server,
      Application application,
      UUID estate,
      String sample,
      String reception,
      String head)
      throws Exception {
    AtomicInteger next = new AtomicInteger(1);
    Load.Clients api =
        _ -> {
          var desk = new Http(application.port()).with("Authorization", "Bearer " + reception);
          var signs = new Http(application.port()).with("Authorization", "Bearer " + head);
          return new Load.Client() {
            @Override
            public void once() throws Exception {
              both(desk, signs, number(next.getAndIncrement()));
            }

            @Override
            public void close() {
              desk.close();
              signs.close();
            }
          };
        };
    Load.Clients jdbc = _ -> new PlainOrders(server, estate, sample, next);
    Duration turn = Duration.ofMillis(quick ? 3_000 : 10_000);
    Load.run(CLIENTS, quick ? Duration.ofSeconds(10) : Duration.ofSeconds(25), api);
    Load.run(CLIENTS, Duration.ofSeconds(2), jdbc);
    List<Load.Outcome> ours = new ArrayList<>();
    List<Load.Outcome> plain = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      ours.add(Load.run(CLIENTS, turn, api));
      plain.add(Load.run(CLIENTS, turn, jdbc));
    }
    var a = Load.Outcome.together(ours);
    var b = Load.Outcome.together(plain);
    report.figure(NAME, "dispatched and signed for, API", a.perSecond(), "/s");
    report.figure(NAME, "dispatched and signed for, API, p99", a.percentile(99), "ms");
    report.figure(NAME, "dispatched and signed for, plain JDBC", b.perSecond(), "/s");
    report.figure(NAME, "answered \"busy\", sent again with the same key", BUSY.sum(), "");
    report.atLeast(NAME, "API ÷ plain JDBC", a.perSecond() / b.perSecond(), "", GOAL);
  }

  /// A year and more of orders behind it, one in fifty open.
  private void board(Connection database, Application application, UUID estate, String like)
      throws Exception {
    int many = quick ? 20_000 : 100_000;
    Sql.run(
        database,
        """
        insert into work_order (estate_id, id, number, kind, channel, unit_id, unit_code, building,
          reporter, phone, place, fault, component, situation, side, urgency, reported_at, recorded_by,
          charge, stage, stage_at, department, worker, satisfied, ended_at)
        select o.estate_id, gen_random_uuid(), 'PG-8001-' || n, o.kind, o.channel, o.unit_id,
          o.unit_code, (1 + n %% 10)::text, o.reporter, o.phone, o.place, o.fault, o.component,
          'COMMON', o.side, case when n %% 40 = 0 then 'LIFT' else 'NONE' end,
          o.reported_at - n * interval '5 minutes', o.recorded_by, 'COMMON', 'CLOSED',
          o.reported_at, o.department, s.id, true, o.reported_at - n * interval '4 minutes'
        from work_order o, staff s, generate_series(1, %d) n
        where o.estate_id = ? and o.number = ? and s.estate_id = o.estate_id
          and s.role = 'DEPT_MANAGER'
        """
            .formatted(many),
        estate,
        like);
    // What was made to be dispatched is not what stands on a board.
    Sql.run(
        database,
        """
        delete from commitment where estate_id = ? and subject_number like 'PG-9001-%'
          and split_part(subject_number, '-', 3)::int > 2000
        """,
        estate);
    Sql.run(
        database,
        """
        delete from work_order where estate_id = ? and number like 'PG-9001-%'
          and split_part(number, '-', 3)::int > 2000
        """,
        estate);
    Sql.run(database, "vacuum analyze");
    List<String> paths =
        List.of(
            "/work-orders",
            "/work-orders?state=all&page=3",
            "/work-orders?state=urgent",
            "/work-orders?state=late",
            "/work-orders?state=closed&building=3",
            "/work-orders?state=open&department=engineering");
    report.figure(NAME, "orders", many, "");
    var pages = new Pages(application, report, NAME, quick, "reception-1");
    pages.measure("board", paths, 30);
    pages.measure("console", consoles(database), 30);
  }

  /// The console as it opens for a caller: the form, and the card of the household beside it.
  private static List<String> consoles(Connection database) throws SQLException {
    List<String> paths = new ArrayList<>();
    for (String code : Sql.texts(database, "select code from unit order by md5(code) limit 300")) {
      paths.add("/reception?fresh=true&kind=REPAIR&unit=" + Http.encode(code));
      paths.add("/reception/households/" + Http.encode(code));
    }
    return paths;
  }
}
