package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Many promises that fall due in the same second among very many open ones: the application's own
/// sweep has to break and escalate each of them once. First one node; then two, of which one is
/// killed half-way.
final class Sweeping {
  private static final String NAME = "sweep";
  private static final int DUE = 10_000;

  private final Report report;
  private final int open;
  private final Path home;

  Sweeping(Report report, boolean quick, Path work) {
    this.report = report;
    this.open = quick ? 100_000 : 1_000_000;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      List<UUID> estates = Ground.lay(database, 4, 500);
      promise(database, estates, open, Instant.now().plusSeconds(30 * 86_400));
      Sql.run(database, "vacuum analyze commitment");
      report.figure(NAME, "open commitments", open, "");
      try (var one = Application.start(home.resolve("node-1"), server)) {
        warm(database, estates);
        measure("1 node", database, estates, null);
        var other = Application.start(home.resolve("node-2"), server);
        try {
          warm(database, estates);
          measure("2 nodes, 1 killed half-way", database, estates, other);
        } finally {
          other.close();
        }
      }
    }
  }

  /// Some promises that broke long ago, so that the code has run before.
  private void warm(Connection database, List<UUID> estates) throws Exception {
    Instant due = Instant.now().minusSeconds(60);
    promise(database, estates, DUE / 2, due);
    while (left(database) > 0) {
      Thread.sleep(20);
    }
  }

  private void measure(String what, Connection database, List<UUID> estates, Application killed)
      throws Exception {
    Instant second = Instant.ofEpochSecond(Instant.now().getEpochSecond() + 6);
    promise(database, estates, DUE, second);
    if (!Instant.now().isBefore(second)) {
      throw new IllegalStateException("too slow: the promises were due before they were made");
    }
    long end = second.plusSeconds(1).toEpochMilli();
    boolean dead = killed == null;
    long left = left(database);
    while (left > 0) {
      if (!dead && left <= DUE / 2) {
        killed.kill();
        dead = true;
        report.said(NAME, "killed one node with " + left(database) + " left");
      }
      Thread.sleep(10);
      left = left(database);
    }
    double seconds = (System.currentTimeMillis() - end) / 1000.0;
    report.under(NAME, what + ": 10,000 due in one second, all escalated after", seconds, "s", 5);
    check(what, database, second);
  }

  /// Counts what was written about the promises of that second.
  private void check(String what, Connection database, Instant second) throws SQLException {
    OffsetDateTime from = second.atOffset(ZoneOffset.UTC);
    String broken =
        "select count(*) from commitment where due_at >= ? and due_at < ? + interval '1 second'"
            + " and broken_at = due_at and escalated_at > due_at";
    report.exactly(NAME, what + ": broken and escalated", count(database, broken, from), DUE);
    for (String kind : List.of("BROKEN", "ESCALATED")) {
      String told =
          "select count(*) from notice n join commitment c on c.estate_id = n.estate_id"
              + " and c.id = n.about where c.due_at >= ? and c.due_at < ? + interval '1 second'"
              + " and n.kind = '"
              + kind
              + "'";
      report.exactly(NAME, what + ": notices " + kind, count(database, told, from), DUE);
    }
    String story =
        "select count(*) from complaint_event e join commitment c on c.estate_id = e.estate_id"
            + " and c.subject_id = e.complaint_id where c.due_at >= ?"
            + " and c.due_at < ? + interval '1 second' and e.kind = 'PromiseBroken'";
    report.exactly(NAME, what + ": lines in the story", count(database, story, from), DUE);
  }

  private static long count(Connection database, String sql, OffsetDateTime from)
      throws SQLException {
    try (var statement = database.prepareStatement(sql)) {
      statement.setObject(1, from);
      statement.setObject(2, from);
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /// Open promises whose warning is over, of cases of their own; all due within one second.
  private static void promise(Connection database, List<UUID> estates, int number, Instant due)
      throws SQLException {
    List<UUID> of = new ArrayList<>(estates);
    try (var statement =
        database.prepareStatement(
            """
            insert into commitment (estate_id, id, subject_kind, subject_id, subject_number, clause,
              clause_version, round, holder_role, opened_at, target_at, warn_at, due_at, warned_at)
            select (?::uuid[])[1 + n % ?], gen_random_uuid(), 'COMPLAINT', gen_random_uuid(),
              'TS-261101-' || n, (array['CMP-23', 'CMP-31', 'CMP-40', 'CMP-28'])[1 + n % 4], 0, 1,
              'FRONT_DESK', t - interval '1 day', t, t - interval '6 hours', t, t - interval '6 hours'
            from generate_series(0, ? - 1) n,
              lateral (select ?::timestamptz + n % 1000 * interval '1 millisecond'
                + (n / 10000) * interval '1 second' as t) due
            """)) {
      statement.setArray(1, database.createArrayOf("uuid", of.toArray()));
      statement.setInt(2, of.size());
      statement.setInt(3, number);
      statement.setObject(4, due.atOffset(ZoneOffset.UTC));
      statement.execute();
    }
  }

  private static long left(Connection database) throws SQLException {
    try (var statement = database.createStatement();
        var row =
            statement.executeQuery(
                """
                select count(*) from commitment
                where due_at < now() + interval '1 day' and kept_at is null and released_at is null
                  and broken_at is null and paused_since is null
                """)) {
      row.next();
      return row.getLong(1);
    }
  }
}
