package io.jinzhi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A backup is taken while rows are written, and brought back to another home.
@Timeout(300)
class BackupIT {

  private final Home home = new Home(Path.of("target", "test-home", "original"));
  private final Home copy = new Home(Path.of("target", "test-home", "restored"));

  @TempDir Path folder;

  @BeforeEach
  void keepTheProgramsOnly() throws IOException {
    Folders.delete(home.resolve("database/data"));
    Folders.delete(home.resolve("files"));
    Folders.delete(copy.path());
  }

  @Test
  void a_backup_under_load_brings_back_every_table_as_it_was() throws Exception {
    Path backup = folder.resolve("backup");
    Files.writeString(home.folder("files/2026").resolve("page.pdf"), "第 1 页");
    try (var server = OwnServer.start(home, ServerSettings.durable(0))) {
      fill(server);
      var writing = new AtomicBoolean(true);
      var written = new AtomicLong();
      var writer = CompletableFuture.runAsync(() -> write(server, writing, written));
      while (written.get() < 200) {
        Thread.sleep(5);
      }
      long before = written.get();
      Backup.of(home, backup);
      assertThat(written.get()).as("written meanwhile").isGreaterThan(before);
      writing.set(false);
      writer.join();

      Restore.to(copy, backup, false);
      try (var restored = OwnServer.start(copy, ServerSettings.durable(0))) {
        long reached = number(restored, "select max(id) from payment");
        assertThat(reached).isGreaterThanOrEqualTo(before);
        assertThat(number(restored, "select count(*) from payment")).isEqualTo(reached);
        for (var database : new OwnServer[] {server, restored}) {
          execute(database, "delete from payment where id > " + reached);
          execute(database, "delete from receipt where payment_id > " + reached);
        }
        assertThat(sums(restored)).isEqualTo(sums(server)).hasSizeGreaterThan(5);
        assertThat(sums(restored).get("receipt")).startsWith(reached + " ");
      }
    }
    assertThat(copy.resolve("files/2026/page.pdf")).hasContent("第 1 页");
  }

  @Test
  void a_damaged_backup_or_a_home_in_use_is_refused() throws Exception {
    Path backup = folder.resolve("backup");
    Path page = home.folder("files").resolve("page.pdf");
    Files.writeString(page, "a page");
    OwnServer.start(home, ServerSettings.durable(0)).close();
    Backup.of(home, backup);

    assertThatThrownBy(() -> Backup.of(home, backup)).isInstanceOf(StartRefused.class);
    assertThatThrownBy(() -> Restore.to(home, backup, false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("--force");

    Files.writeString(page, "another page");
    Restore.to(home, backup, true);
    assertThat(page).hasContent("a page");
    assertThat(home.resolve("replaced-1/files/page.pdf")).hasContent("another page");
    Folders.delete(home.resolve("replaced-1"));

    Files.writeString(backup.resolve("files/page.pdf"), "a forged page");
    assertThatThrownBy(() -> Restore.to(copy, backup, false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("files/page.pdf");
  }

  private static void fill(OwnServer server) throws SQLException {
    Flyway.configure()
        .dataSource(server.url(), server.user(), server.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    execute(
        server,
        """
        insert into number_series
        select md5('estate' || n % 7)::uuid, '投诉', date '2026-01-01' + n, n from generate_series(1, 5000) n;
        create table payment (id bigint primary key, note text not null);
        create table receipt (payment_id bigint primary key, amount numeric(10, 2) not null);
        """);
  }

  private static void write(OwnServer server, AtomicBoolean writing, AtomicLong written) {
    try (var connection = connect(server);
        var payment = connection.prepareStatement("insert into payment values (?, ?)");
        var receipt = connection.prepareStatement("insert into receipt values (?, 12.50)")) {
      connection.setAutoCommit(false);
      for (long id = 1; writing.get(); id++) {
        payment.setLong(1, id);
        payment.setString(2, "物业费".repeat(20) + id);
        payment.execute();
        receipt.setLong(1, id);
        receipt.execute();
        connection.commit();
        written.set(id);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// For each table, how many rows it has and a sum over what is in them.
  private static Map<String, String> sums(OwnServer server) throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    try (var connection = connect(server);
        var tables = connection.createStatement();
        var sum = connection.createStatement();
        var names =
            tables.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
      while (names.next()) {
        String name = names.getString(1);
        try (var row =
            sum.executeQuery(
                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '-') from %s t"
                    .formatted(name))) {
          row.next();
          sums.put(name, row.getString(1));
        }
      }
    }
    return sums;
  }

  private static Connection connect(OwnServer server) throws SQLException {
    return DriverManager.getConnection(server.url(), server.user(), server.password());
  }

  private static void execute(OwnServer server, String sql) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(OwnServer server, String query) throws SQLException {
    try (var connection = connect(server);
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
