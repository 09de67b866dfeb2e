package io.jinzhi.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/// The PostgreSQL that the tests of one JVM share. Migrations run once, into a template; each test
/// database is a copy of it.
final class TestServer {

  private static final int HOMES = 8;
  private static @Nullable TestServer shared;

  private final TestDatabase maintenance;
  private final String run = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
  private final AtomicInteger count = new AtomicInteger();
  private final String template;
  private Runnable end = () -> {};
  private volatile boolean endsAfterSpring;

  private TestServer(TestDatabase maintenance) throws SQLException {
    this.maintenance = maintenance;
    this.template = "test_" + run + "_template";
    var database = create(template, "template1");
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  static synchronized TestServer shared() {
    try {
      if (shared == null) {
        shared = start(System.getenv());
      }
      return shared;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static TestServer start(Map<String, String> environment) throws SQLException {
    String url = environment.get("JINZHI_TEST_DB_URL");
    if (url != null && !url.isBlank()) {
      String user = environment.getOrDefault("JINZHI_TEST_DB_USER", "postgres");
      String password = environment.getOrDefault("JINZHI_TEST_DB_PASSWORD", "");
      var server = new TestServer(new TestDatabase("", url, user, password));
      server.endsWithTheJvm(server::dropAll);
      return server;
    }
    OwnServer own = ownServer();
    var server = new TestServer(new TestDatabase("jinzhi", own.url(), own.user(), own.password()));
    server.endsWithTheJvm(own::close);
    return server;
  }

  private void endsWithTheJvm(Runnable end) {
    this.end = end;
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  if (!endsAfterSpring) {
                    end.run();
                  }
                }));
  }

  /// Where Spring runs, the server must outlive its contexts, so Spring's own hook ends it.
  synchronized void endAfterSpring() {
    if (!endsAfterSpring) {
      endsAfterSpring = true;
      SpringApplication.getShutdownHandlers().add(end);
    }
  }

  /// Another JVM of the same checkout may be testing, so it takes the first home that is free.
  private static OwnServer ownServer() {
    for (int number = 1; ; number++) {
      try {
        var home = new Home(Path.of("target", "test-home", "server-" + number));
        var server = OwnServer.start(home, ServerSettings.disposable());
        try (var connection = server.connectAsSuperuser();
            var sql = connection.createStatement()) {
          sql.execute("alter role jinzhi createdb");
          dropLeftovers(server);
        }
        return server;
      } catch (StartRefused e) {
        if (number == HOMES) {
          throw e;
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static void dropLeftovers(OwnServer server) throws Exception {
    try (var connection = server.connectAsSuperuser();
        var sql = connection.createStatement();
        var drop = connection.createStatement();
        var rows =
            sql.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
      while (rows.next()) {
        drop.execute("drop database " + rows.getString(1) + " with (force)");
      }
    }
  }

  TestDatabase database() {
    try {
      return create("test_" + run + "_" + count.incrementAndGet(), template);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private synchronized TestDatabase create(String name, String source) throws SQLException {
    maintenance.execute("create database " + name + " template " + source);
    String url = maintenance.url().replaceFirst("/[^/?]+(\\?.*)?$", "/" + name + "$1");
    return new TestDatabase(name, url, maintenance.user(), maintenance.password());
  }

  private void dropAll() {
    for (int number = count.get(); number >= 0; number--) {
      String name = number == 0 ? template : "test_" + run + "_" + number;
      try {
        maintenance.execute("drop database if exists " + name + " with (force)");
      } catch (SQLException e) {
        System.err.println("The test database " + name + " stays: " + e.getMessage());
      }
    }
  }
}
