package io.jinzhi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What happens to acknowledged rows when processes are killed.
@Timeout(180)
class OwnServerIT {

  private final Home home = new Home(Path.of("target", "test-home", "killed"));
  private final List<Writer> writers = new ArrayList<>();
  private final AtomicLong acknowledged = new AtomicLong();
  private volatile boolean numberRepeated;

  @BeforeEach
  void keepTheProgramsOnly() throws IOException {
    Folders.delete(home.resolve("database/data"));
  }

  @AfterEach
  void endAll() {
    writers.forEach(Writer::kill);
    OwnServer.start(home, ServerSettings.durable(0)).close();
  }

  @Test
  void no_acknowledged_row_is_lost_by_five_kills() throws Exception {
    Writer first = new Writer();
    first.write(200);
    long orphan = serverProcess();
    first.kill();
    assertThat(ProcessHandle.of(orphan)).isPresent();

    Writer second = new Writer();
    awaitEnd(orphan);
    second.write(200);
    kill(serverProcess());
    second.write(200);
    kill(serverProcess());
    second.write(200);
    second.kill();
    kill(serverProcess());
    giveTheNumberToAStranger();

    Writer third = new Writer();
    third.write(200);
    third.kill();

    assertThat(acknowledged).hasValueGreaterThanOrEqualTo(1000);
    assertThat(highest(home)).isGreaterThanOrEqualTo(acknowledged.get());
    assertThat(numberRepeated).as("a number given out again, so its row was lost").isFalse();
  }

  @Test
  void a_home_has_one_owner() throws Exception {
    new Writer().write(1);
    assertThatThrownBy(() -> OwnServer.start(home, ServerSettings.durable(0)))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("正被另一个运行中的金质程序")
        .hasMessageContaining("in use by another running Jinzhi");
  }

  @Test
  void a_port_that_is_taken_is_refused_in_words() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      assertThatThrownBy(() -> OwnServer.start(home, ServerSettings.durable(taken.getLocalPort())))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("端口 " + taken.getLocalPort());
    }
  }

  @Test
  void it_writes_through_to_the_disk_and_listens_to_this_machine_alone() throws Exception {
    try (var server = OwnServer.start(home, ServerSettings.durable(0));
        var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                """
                select string_agg(name || '=' || setting, ' ' order by name) from pg_settings
                where name in ('fsync', 'synchronous_commit', 'full_page_writes',
                  'data_checksums', 'listen_addresses')
                """)) {
      row.next();
      assertThat(row.getString(1))
          .isEqualTo(
              "data_checksums=on fsync=on full_page_writes=on listen_addresses=127.0.0.1"
                  + " synchronous_commit=on");
    }
  }

  private static long highest(Home home) throws Exception {
    try (var server = OwnServer.start(home, ServerSettings.durable(0));
        var connection =
            DriverManager.getConnection(server.url(), server.user(), server.password());
        var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*), max(id) from ledger")) {
      row.next();
      assertThat(row.getLong(1)).as("rows without a gap").isEqualTo(row.getLong(2));
      return row.getLong(2);
    }
  }

  private long serverProcess() throws IOException {
    return PostmasterFile.in(home.resolve("database/data")).orElseThrow().pid();
  }

  private static void kill(long process) throws Exception {
    ProcessHandle.of(process).orElseThrow().destroyForcibly();
    awaitEnd(process);
  }

  private static void awaitEnd(long process) throws InterruptedException {
    while (ProcessHandle.of(process).isPresent()) {
      Thread.sleep(5);
    }
  }

  /// The number in the file may meanwhile belong to a process that has nothing to do with it.
  private void giveTheNumberToAStranger() throws IOException {
    Path file = home.resolve("database/data/postmaster.pid");
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    Files.write(file, lines);
  }

  private final class Writer {

    private final Process process;
    private final CountDownLatch up = new CountDownLatch(1);

    Writer() throws Exception {
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  LedgerWriter.class.getName(),
                  home.toString())
              .redirectError(Path.of("target", "test-home", "killed.err").toFile())
              .start();
      writers.add(this);
      Thread.ofVirtual().start(this::listen);
      assertThat(up.await(120, TimeUnit.SECONDS)).as("the server is up").isTrue();
    }

    private void listen() {
      try (var lines = process.inputReader()) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.equals("up")) {
            up.countDown();
          } else if (line.matches("\\d+")) {
            long number = Long.parseLong(line);
            numberRepeated |= acknowledged.getAndSet(number) >= number;
          }
        }
      } catch (IOException e) {
        // The stream ends with the process.
      }
    }

    /// Waits until it has written so many more.
    void write(int rows) throws InterruptedException {
      long goal = acknowledged.get() + rows;
      while (acknowledged.get() < goal) {
        assertThat(process.isAlive()).isTrue();
        Thread.sleep(5);
      }
    }

    void kill() {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
