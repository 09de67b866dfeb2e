package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/// Registers complaints through the API, and the same SQL through plain JDBC, by turns on one
/// server.
final class Register {
  private static final String NAME = "register";
  private static final int CLIENTS = 32;
  private static final int CONNECTIONS = 16;
  private static final double GOAL = 0.5;

  private static final List<String> COURSES =
      List.of(
          "电梯停在十一层半，按铃没有人应，被困二十多分钟才出来",
          "楼上空调外机滴水，夜里响个不停，已经三天没有睡好",
          "地下车库灯不亮，下班回来看不清路，差点撞到柱子",
          "楼道里堆着装修垃圾，说好当天清走，一个星期了还在",
          "门禁卡刷不开，保安不肯开门，老人在雨里等了半小时");

  private final Report report;
  private final boolean quick;
  private final Path home;
  private final LongAdder busy = new LongAdder();

  Register(Report report, boolean quick, Path work) {
    this.report = report;
    this.quick = quick;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    DurableServer.empty(home);
    try (var server = DurableServer.start(home)) {
      List<UUID> estates;
      try (var database = server.connect()) {
        estates = Ground.lay(database, 9, 1000);
      }
      try (var application = Application.start(home.resolve("node"), server)) {
        compare(server, application, estates.subList(0, 1), 0, true);
        compare(server, application, estates.subList(1, 9), 1, false);
        report.under(
            NAME, "JVM resident after the load", application.resident() / 1048576.0, "MB", 400);
      }
    }
  }

  private void compare(
      DurableServer server, Application application, List<UUID> estates, int first, boolean goal)
      throws Exception {
    String where = estates.size() == 1 ? "1 estate" : estates.size() + " estates";
    List<String> tokens = new ArrayList<>();
    List<String> like = new ArrayList<>();
    for (int i = 0; i < estates.size(); i++) {
      String token = application.token("reception-" + (first + i + 1), Ground.PASSWORD);
      tokens.add(token);
      try (var http = new Http(application.port())) {
        http.with("Authorization", "Bearer " + token);
        String key = UUID.randomUUID().toString();
        String answer = http.post("/api/v1/complaints", key, complaint(i)).expect(201).text();
        like.add(answer.replaceAll(".*\"(TS-[^\"]+)\".*", "$1"));
      }
    }
    if (goal) {
      try (var plain = new PlainRegister(server, estates.getFirst(), like.getFirst())) {
        report.said(NAME, "rows for one complaint: " + plain.rows() + " and one idempotency_key");
      }
    }
    Load.Clients api = number -> client(application, tokens.get(number % tokens.size()), number);
    Load.Clients jdbc =
        number ->
            new PlainRegister(
                server, estates.get(number % estates.size()), like.get(number % estates.size()));
    Duration turn = Duration.ofMillis(quick ? 2_500 : 10_000);
    Load.run(CLIENTS, quick ? Duration.ofSeconds(15) : Duration.ofSeconds(30), api);
    Load.run(CONNECTIONS, Duration.ofSeconds(3), jdbc);
    List<Load.Outcome> ours = new ArrayList<>();
    List<Load.Outcome> plain = new ArrayList<>();
    long before = complaints(server);
    busy.reset();
    for (int round = 0; round < 2; round++) {
      ours.add(Load.run(CLIENTS, turn, api));
      plain.add(Load.run(CONNECTIONS, turn, jdbc));
    }
    var a = Load.Outcome.together(ours);
    var b = Load.Outcome.together(plain);
    report.figure(NAME, where + ": API, 32 clients", a.perSecond(), "/s");
    report.figure(NAME, where + ": API, p50", a.percentile(50), "ms");
    report.figure(NAME, where + ": API, p99", a.percentile(99), "ms");
    report.figure(NAME, where + ": plain JDBC, 16 connections", b.perSecond(), "/s");
    report.figure(NAME, where + ": plain JDBC, p50", b.percentile(50), "ms");
    report.figure(NAME, where + ": plain JDBC, p99", b.percentile(99), "ms");
    report.figure(
        NAME, where + ": answered \"busy\", sent again with the same key", busy.sum(), "");
    double ratio = a.perSecond() / b.perSecond();
    if (goal) {
      report.atLeast(NAME, where + ": API ÷ plain JDBC", ratio, "", GOAL);
    } else {
      report.figure(NAME, where + ": API ÷ plain JDBC", ratio, "");
    }
    report.exactly(
        NAME,
        where + ": rows in the table less calls answered",
        complaints(server) - before - a.nanos().length - b.nanos().length,
        0);
  }

  private static long complaints(DurableServer server) throws SQLException {
    try (var database = server.connect();
        var statement = database.createStatement();
        var row = statement.executeQuery("select count(*) from complaint")) {
      row.next();
      return row.getLong(1);
    }
  }

  private Load.Client client(Application application, String token, int number) throws Exception {
    Http http = new Http(application.port()).with("Authorization", "Bearer " + token);
    String json = complaint(number);
    return new Load.Client() {
      @Override
      public void once() throws Exception {
        http.insist("/api/v1/complaints", json, busy).expect(201);
      }

      @Override
      public void close() {
        http.close();
      }
    };
  }

  /// What is typed at the desk.
  static String complaint(int number) {
    return """
    {"channel":"CALL","unit":"1-%d-%d%02d","complainant":"王秀梅","contact":"13800008812",
     "when":"今天上午九点半","where":"1栋电梯厅","department":"engineering",
     "course":"%s","demand":"今天内派人来看，并说明原因"}\
    """
        .formatted(
            1 + number % 2, 1 + number % 25, 1 + number % 10, COURSES.get(number % COURSES.size()));
  }
}
