package io.jinzhi.database;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A PostgreSQL of the application's own, running on one home. It listens on the loopback alone,
/// starts again when it dies, and stops when it is closed.
final class OwnServer implements DatabaseServer {

  private static final Logger log = LoggerFactory.getLogger(OwnServer.class);

  private static final String NAME = "jinzhi";
  private static final int ATTEMPTS = 20;
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final HomeLock owner;
  private final Cluster cluster;
  private final ServerSettings settings;
  private final String password = Cluster.newSecret();
  private int port;
  private Process process;
  private volatile boolean closing;

  private OwnServer(HomeLock owner, Cluster cluster, ServerSettings settings)
      throws IOException, InterruptedException, SQLException {
    this.owner = owner;
    this.cluster = cluster;
    this.settings = settings;
    this.port = choosePort();
    this.process = start();
    prepare();
    Thread.ofVirtual().name("database-watch").start(this::watch);
  }

  /// Starts the home's server and waits until it answers.
  static OwnServer start(Home home, ServerSettings settings) {
    try {
      HomeLock owner = HomeLock.take(home);
      try {
        return new OwnServer(owner, Cluster.open(home), settings);
      } catch (Exception e) {
        owner.close();
        throw e;
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL can't be started in " + home, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while PostgreSQL started", e);
    }
  }

  @Override
  public String url() {
    return url(NAME);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?reWriteBatchedInserts=true".formatted(port, database);
  }

  @Override
  public String user() {
    return NAME;
  }

  @Override
  public String password() {
    return password;
  }

  long pid() {
    return process.pid();
  }

  Connection connectAsSuperuser() throws SQLException, IOException {
    return DriverManager.getConnection(url("postgres"), Cluster.SUPERUSER, cluster.password());
  }

  private int choosePort() throws IOException {
    try (var socket = new ServerSocket(settings.port(), 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.getLocalPort();
    } catch (BindException e) {
      throw new StartRefused(
          "端口 %d 已被其他程序占用。请用 --jinzhi.database.port 指定另一个端口。".formatted(settings.port()),
          "Port %d is in use by another program. Give another one with --jinzhi.database.port."
              .formatted(settings.port()));
    }
  }

  /// A crashed server's last processes may hold its memory for a moment, and one that was starting
  /// when its application died may show only now, so it looks and tries again.
  private Process start() throws IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS && !closing; attempt++) {
      cluster.settle();
      Process started = cluster.launch(settings.arguments(port));
      if (becomesReady(started)) {
        return started;
      }
      Thread.sleep(PAUSE);
    }
    throw new StartRefused(
        "PostgreSQL 无法启动,日志在 %s:%s".formatted(cluster.folder().resolve("log"), cluster.lastWords()),
        "PostgreSQL doesn't start; its log is in %s.".formatted(cluster.folder().resolve("log")));
  }

  private boolean becomesReady(Process started) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    while (started.isAlive() && System.nanoTime() - begun < PATIENCE.toNanos()) {
      var file = PostmasterFile.in(cluster.data());
      if (file.isPresent() && file.get().isReady() && file.get().pid() == started.pid()) {
        return true;
      }
      Thread.sleep(GLANCE);
    }
    started.destroy();
    return false;
  }

  /// The application gets a role of its own, which owns its database and nothing else. The password
  /// is new at each start and never written down.
  private void prepare() throws SQLException, IOException {
    try (var connection = connectAsSuperuser();
        var statement = connection.createStatement()) {
      if (!exists(connection, "select from pg_roles where rolname = 'jinzhi'")) {
        statement.execute("create role jinzhi login");
      }
      statement.execute("alter role jinzhi password '" + password + "'");
      if (!exists(connection, "select from pg_database where datname = 'jinzhi'")) {
        statement.execute("create database jinzhi owner jinzhi");
      }
    }
  }

  private static boolean exists(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private void watch() {
    try {
      while (!closing) {
        int status = process.waitFor();
        if (!closing) {
          log.error("PostgreSQL ended with status {}; starting it again", status);
          restart();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void restart() throws InterruptedException {
    while (!closing) {
      try {
        process = start();
        log.info("PostgreSQL is back");
        return;
      } catch (IOException | StartRefused e) {
        log.error("PostgreSQL doesn't come back; trying again", e);
        Thread.sleep(PAUSE);
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    stop();
  }

  private synchronized void stop() {
    try (owner) {
      if (process.isAlive() && !cluster.stop("fast") && !cluster.stop("immediate")) {
        log.error("PostgreSQL doesn't stop, process {}", process.pid());
      }
    } catch (IOException e) {
      log.warn("The home can't be released", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
