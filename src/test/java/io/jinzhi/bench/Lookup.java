package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What people look at all day, as pages over HTTP with a session, in a house with a year behind
/// it.
final class Lookup {
  private static final String NAME = "lookup";

  private final Report report;
  private final boolean quick;
  private final Path home;

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
      try (var application = Application.start(home.resolve("node"), server)) {
        new History(database, estate).write(complaints, registered(application));
        index(application);
        report.figure(NAME, "complaints", complaints, "");
        report.figure(NAME, "households", households, "");
        var pages = new Pages(application, report, NAME, quick, "reception-1");
        pages.measure("caller lookup", callers(database), 10);
        pages.measure("case page", cases(database), 30);
        pages.measure("Today", List.of("/today"), 30);
        pages.measure("search, two characters", words(), 50);
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

  /// A quarter each by room, the end of the telephone number, the name and its initials.
  private static List<String> callers(Connection database) throws SQLException {
    List<String> paths = new ArrayList<>();
    for (String each :
        Sql.texts(
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
    return Sql.texts(
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
}
