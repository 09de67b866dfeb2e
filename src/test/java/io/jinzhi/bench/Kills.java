package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Complaints are registered without pause while the application or its PostgreSQL is killed again
/// and again. The clients keep the ledger: what was acknowledged, under which key.
///
/// A client that gets no answer sends the same thing with the same key until it gets one.
final class Kills {
  private static final int CLIENTS = 8;

  private final Path home;
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicBoolean writing = new AtomicBoolean(true);
  private final List<Thread> clients = new ArrayList<>();
  private final AtomicLong wrong = new AtomicLong();
  private volatile String token = "";
  private int port;

  Kills(Path home) {
    this.home = home;
  }

  /// What the database says of the ledger afterwards. All but the first three are to be nought.
  ///
  /// @param repeated calls sent again because no answer came
  /// @param lost acknowledged, but the case isn't there
  /// @param twice keys that made more than one case, or cases that no key accounts for
  /// @param torn cases without their report, event, line in the duty log, entry in the index or any
  ///     of their three clocks, or with more of them
  /// @param wrong answers that were neither an acknowledgement nor "try again"
  record Findings(
      int kills, long acknowledged, long repeated, long lost, long twice, long torn, long wrong) {
    boolean sound() {
      return lost == 0 && twice == 0 && torn == 0 && wrong == 0;
    }
  }

  /// @param kills the first and then every fourth hits the application, the others PostgreSQL
  Findings run(int kills) throws Exception {
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      Ground.lay(database, 1, 1000);
    }
    port = Application.freePort();
    Application application = Application.begin(home, port, Map.of());
    try {
      application.awaitReady();
      token = application.token("reception-1", Ground.PASSWORD);
      for (int number = 0; number < CLIENTS; number++) {
        int which = number;
        clients.add(Thread.ofPlatform().start(() -> write(which)));
      }
      for (int kill = 1; kill <= kills; kill++) {
        awaitMore(20 + kill % 7 * 10);
        if (kill % 4 != 1) {
          ProcessHandle.of(DurableServer.process(home)).ifPresent(ProcessHandle::destroyForcibly);
        } else {
          application.kill();
          application = Application.begin(home, port, Map.of());
          application.awaitReady();
        }
      }
      awaitMore(20);
      writing.set(false);
      for (Thread client : clients) {
        client.join();
      }
    } finally {
      writing.set(false);
      application.close();
    }
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      return look(database, kills);
    }
  }

  private void awaitMore(int cases) throws InterruptedException {
    long goal = acknowledged.size() + cases;
    long until = System.nanoTime() + 120_000_000_000L;
    while (acknowledged.size() < goal) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("nothing is acknowledged any more");
      }
      Thread.sleep(5);
    }
  }

  private void write(int number) {
    Http http = null;
    while (writing.get()) {
      String key = UUID.randomUUID().toString();
      String json = Register.complaint(number);
      boolean answered = false;
      while (!answered) {
        try {
          if (http == null) {
            http = new Http(port).with("Authorization", "Bearer " + token);
          }
          var answer = http.post("/api/v1/complaints", key, json);
          if (answer.status() == 201) {
            acknowledged.put(key, answer.text().replaceAll(".*\"(TS-[^\"]+)\".*", "$1"));
            answered = true;
          } else if (answer.status() < 500 && answer.status() != 409) {
            wrong.incrementAndGet();
            answered = true;
          }
        } catch (IOException | RuntimeException e) {
          if (http != null) {
            http.close();
          }
          http = null;
        }
        if (!answered) {
          repeated.incrementAndGet();
          pause();
        }
      }
    }
    if (http != null) {
      http.close();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Findings look(Connection database, int kills) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("create temp table ledger (key text primary key, number text not null)");
    }
    try (var insert = database.prepareStatement("insert into ledger values (?, ?)")) {
      for (var each : acknowledged.entrySet()) {
        insert.setString(1, each.getKey());
        insert.setString(2, each.getValue());
        insert.addBatch();
      }
      insert.executeBatch();
    }
    long lost =
        count(
            database,
            "select count(*) from ledger where not exists"
                + " (select 1 from complaint c where c.number = ledger.number)");
    long twice =
        count(database, "select count(*) - count(distinct number) from ledger")
            + count(
                database,
                "select abs((select count(*) from complaint) - (select count(*) from ledger))");
    long torn =
        count(
            database,
            """
            select count(*) from complaint c where
              (select count(*) from complaint_report r where r.complaint_id = c.id) <> 1
              or (select count(*) from complaint_event e where e.complaint_id = c.id
                and e.kind = 'Registered') <> 1
              or (select count(*) from duty_log_entry l where l.subject_number = c.number) <> 1
              or (select count(*) from search_entry s where s.id = c.id) <> 1
              or (select array_agg(clause order by clause) from commitment m
                where m.subject_id = c.id) is distinct from array['CMP-13', 'CMP-22', 'CMP-23']
            """);
    return new Findings(kills, acknowledged.size(), repeated.get(), lost, twice, torn, wrong.get());
  }

  private static long count(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
