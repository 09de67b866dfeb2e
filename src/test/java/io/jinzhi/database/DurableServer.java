package io.jinzhi.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// The application's own PostgreSQL, writing through to the disk, without the application: for
/// benches and for looking at a home after its application has ended.
public final class DurableServer implements AutoCloseable {
  private final OwnServer server;

  private DurableServer(OwnServer server) {
    this.server = server;
  }

  /// Starts the server of a home and brings its tables up to date.
  public static DurableServer start(Path home) {
    var started = new DurableServer(OwnServer.start(new Home(home), ServerSettings.durable(0)));
    Flyway.configure()
        .dataSource(started.url(), started.user(), started.password())
        .locations("classpath:db/migration")
        .load()
        .migrate();
    return started;
  }

  /// Forgets the data of a home and keeps the programs. Nothing may be running on it.
  public static void empty(Path home) throws IOException {
    Folders.delete(home.resolve("database/data"));
    Folders.delete(home.resolve("files"));
    Folders.delete(home.resolve("log"));
  }

  /// The process that serves the home, 0 when there is none.
  public static long process(Path home) throws IOException {
    return PostmasterFile.in(home.resolve("database/data"))
        .filter(PostmasterFile::isServed)
        .map(PostmasterFile::pid)
        .orElse(0L);
  }

  public String url() {
    return server.url();
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), user(), password());
  }

  @Override
  public void close() {
    server.close();
  }
}
