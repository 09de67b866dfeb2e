package io.jinzhi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// The story of a complaint on the oldest PostgreSQL that is supported, as Debian 12 installs it.
/// The tests run in a Java of their own, which is told of the server as an operator would.
class Postgres15IT {
  private static final Path BIN = Path.of("/usr/lib/postgresql/15/bin");
  private static final Path FOLDER = Path.of("target", "test-home", "postgresql-15");
  private static final List<String> STORY =
      Stream.of(
              "complaint.ComplaintClocksTest",
              "complaint.GraveClocksTest",
              "complaint.ComplaintRoundsTest",
              "complaint.MonthTest",
              "callback.CallbackFormTest",
              "callback.CallbackReviewTest",
              "workorder.OrderFlowTest",
              "workorder.OrderPublishedTest",
              "workorder.OrderTracesTest")
          .map(each -> "io.jinzhi." + each)
          .toList();

  private static int port;
  private static List<String> stop = List.of();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(
        Files.isExecutable(BIN.resolve("postgres")),
        "PostgreSQL 15 is not installed here (" + BIN + "): its tests are left out");
    Folders.delete(FOLDER);
    Path folder = Files.createDirectories(FOLDER).toAbsolutePath();
    Account account = Account.owning(folder);
    String data = folder.resolve("data").toString();
    Account.run(
        account.command(
            BIN.resolve("initdb"),
            List.of(
                "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "-N")));
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String options =
        "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off"
            .formatted(port);
    Path control = BIN.resolve("pg_ctl");
    Account.run(
        account.command(
            control,
            List.of(
                "-D", data, "-o", options, "-l", folder.resolve("log").toString(), "-w", "start")));
    stop = account.command(control, List.of("-D", data, "-m", "immediate", "stop"));
  }

  @AfterAll
  static void stop() throws IOException, InterruptedException {
    if (!stop.isEmpty()) {
      Account.run(stop);
    }
  }

  private static String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  @Test
  void the_story_of_a_complaint_is_the_same_on_postgresql_15() throws Exception {
    assertThat(version()).startsWith("15.");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Story.class.getName()));
    command.addAll(STORY);
    Path output = FOLDER.resolve("story.log");
    var child = new ProcessBuilder(command).redirectErrorStream(true);
    child.redirectOutput(output.toFile());
    child.environment().put("JINZHI_TEST_DB_URL", url());
    child.environment().put("JINZHI_TEST_DB_USER", "postgres");
    Process running = child.start();
    try {
      assertThat(running.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
    } finally {
      running.destroyForcibly();
    }
    assertThat(running.exitValue()).as(tail(output)).isZero();
    assertThat(Files.readString(output)).contains("server: 15.");
  }

  private static String version() throws SQLException {
    try (var connection = DriverManager.getConnection(url(), "postgres", "")) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  private static String tail(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
  }

  /// The other Java: runs the named tests and says how they went.
  static final class Story {
    private Story() {}

    public static void main(String[] tests) throws SQLException {
      var heard = new SummaryGeneratingListener();
      var request =
          LauncherDiscoveryRequestBuilder.request()
              .selectors(Stream.of(tests).map(DiscoverySelectors::selectClass).toList())
              .build();
      LauncherFactory.create().execute(request, heard);
      var summary = heard.getSummary();
      summary.printFailuresTo(new java.io.PrintWriter(System.out, true), 12);
      try (var connection = TestDatabase.fresh().dataSource().getConnection()) {
        System.out.println("server: " + connection.getMetaData().getDatabaseProductVersion());
      }
      System.out.println(summary.getTestsSucceededCount() + " succeeded");
      boolean well =
          summary.getTotalFailureCount() == 0 && summary.getTestsSucceededCount() >= tests.length;
      System.exit(well ? 0 : 1);
    }
  }
}
