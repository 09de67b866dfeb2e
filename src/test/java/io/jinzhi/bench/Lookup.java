package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What people look at all day, as pages over HTTP with a session, in a house with a year behind
/// it.
final class Lookup {
  private static final String NAME = "lookup";
  private static final int CLIENTS = 8;

  /// Shorter than anybody's, so that eight clients stand for a hundred people at work.
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Report report;
  private final boolean quick;
  private final Path home;
  private final List<String> sessions = new ArrayList<>();

  Lookup(Report report, boolean quick, Path work) {
    this.report = report;
    this.quick = quick;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    int complaints = quick ? 20_000 : 100_000;
    int households = quick ? 5_000 : 20_000;
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      UUID estate = Ground.lay(database, 1, households).getFirst();
      Map<String, String> access =
          Map.of(
              "JINZHI_DB_URL", server.url(),
              "JINZHI_DB_USER", server.user(),
              "JINZHI_DB_PASSWORD", server.password());
      try (var application = Application.start(home.resolve("node"), access)) {
        new History(database, estate).write(complaints, registered(application));
        index(application);
        report.figure(NAME, "complaints", complaints, "");
        report.figure(NAME, "households", households, "");
        for (int number = 0; number < CLIENTS; number++) {
          try (var http = new Http(application.port())) {
            sessions.add(http.signIn("reception-1", Ground.PASSWORD).header("Cookie"));
          }
        }
        measure(application, "caller lookup", callers(database), 10);
        measure(application, "case page", cases(database), 30);
        measure(application, "Today", List.of("/today"), 30);
        measure(application, "search, two characters", words(), 50);
        report.under(
            NAME, "JVM resident after the load", application.resident() / 1048576.0, "MB", 400);
      }
    }
  }

  private static String registered(Application application) throws Exception {
    String token = application.token("reception-1", Ground.PASSWORD);
    try (var http = new Http(application.port()).with("Authorization", "Bearer " + token)) {
      String key = UUID.randomUUID().toString();
      String answer =
          http.post("/api/v1/complaints", key, Register.complaint(1)).expect(201).text();
      return answer.replaceAll(".*\"(TS-[^\"]+)\".*", "$1");
    }
  }

  /// By the application itself, so that what is searched is what it would have written.
  private static void index(Application application) throws Exception {
    try (var http = new Http(application.port()).patient()) {
      http.signIn("admin-1", Ground.PASSWORD);
      var answer = http.form("/search/rebuild", http.get("/account"), "");
      answer.expect(answer.status() / 100 == 3 ? answer.status() : 303);
    }
  }

  private void measure(Application application, String what, List<String> paths, double goal)
      throws Exception {
    Load.Clients clients =
        number -> {
          Http http = new Http(application.port()).with("Accept-Encoding", "gzip");
          http.with("Cookie", sessions.get(number));
          int[] at = {number * 17};
          return new Load.Client() {
            @Override
            public void once() throws Exception {
              http.get(paths.get(at[0]++ % paths.size())).expect(200);
            }

            @Override
            public void close() {
              http.close();
            }
          };
        };
    Duration time = Duration.ofSeconds(quick ? 4 : 15);
    var most = Load.run(CLIENTS, time, clients);
    report.figure(NAME, what + ": pages without a pause", most.perSecond(), "/s");
    report.figure(NAME, what + ": p95 without a pause", most.percentile(95), "ms");
    var seen = Load.run(CLIENTS, time, PAUSE, clients);
    report.figure(NAME, what + ": pages", seen.perSecond(), "/s");
    report.figure(NAME, what + ": p50", seen.percentile(50), "ms");
    report.under(NAME, what + ": p95", seen.percentile(95), "ms", goal);
  }

  /// A quarter each by room, the end of the telephone number, the name and its initials.
  private static List<String> callers(Connection database) throws SQLException {
    List<String> paths = new ArrayList<>();
    for (String each :
        texts(
            database,
            """
            select case row_number() over () % 4 when 0 then u.code when 1 then right(f.digits, 4)
              when 2 then p.name else p.pinyin_initials end
            from residency r join unit u on u.estate_id = r.estate_id and u.id = r.unit_id
            join person p on p.estate_id = r.estate_id and p.id = r.person_id
            join phone f on f.estate_id = p.estate_id and f.person_id = p.id
            order by md5(u.code) limit 1000
            """)) {
      paths.add("/reception/callers?who=" + Http.encode(each));
    }
    return paths;
  }

  private static List<String> cases(Connection database) throws SQLException {
    return texts(
        database, "select '/complaints/' || number from complaint order by md5(number) limit 1000");
  }

  private static List<String> words() {
    List<String> paths = new ArrayList<>();
    for (String each :
        List.of("漏水", "电梯", "噪音", "水管", "车库", "门禁", "保安", "空调", "抛物", "煤气", "树枝", "书面")) {
      paths.add("/search?q=" + Http.encode(each));
    }
    return paths;
  }

  private static List<String> texts(Connection database, String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      while (row.next()) {
        texts.add(row.getString(1));
      }
    }
    return texts;
  }
}
