package io.jinzhi.bench;

import io.jinzhi.database.DurableServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The real application in a process of its own: as `script/server` starts it when that script's
/// path is in the system property `jinzhi.bench.server`, otherwise from this process's classes with
/// the same flags.
final class Application implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final int port;
  private final Path output;

  private Application(Process process, int port, Path output) {
    this.process = process;
    this.port = port;
    this.output = output;
  }

  /// Starts it and waits until it answers.
  ///
  /// @param environment such as `JINZHI_DB_URL`
  static Application start(Path home, Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    Application started = begin(home, freePort(), environment, arguments);
    started.awaitReady();
    return started;
  }

  /// Starts it on that server's database.
  static Application start(Path home, DurableServer server)
      throws IOException, InterruptedException {
    Map<String, String> access =
        Map.of(
            "JINZHI_DB_URL", server.url(),
            "JINZHI_DB_USER", server.user(),
            "JINZHI_DB_PASSWORD", server.password());
    return start(home, access);
  }

  static Application begin(
      Path home, int port, Map<String, String> environment, String... arguments)
      throws IOException {
    Files.createDirectories(home);
    Path output = home.resolve("out.log");
    List<String> command = new ArrayList<>(command());
    command.add("--jinzhi.home=" + home.toAbsolutePath());
    command.add("--jinzhi.port=" + port);
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("JINZHI_"));
    builder.environment().putAll(environment);
    return new Application(builder.start(), port, output);
  }

  private static List<String> command() {
    String script = System.getProperty("jinzhi.bench.server");
    if (script != null) {
      return List.of(script);
    }
    // Classes of the tests would give it a database for tests.
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.matches(".*/(test-classes|target/quick/test)/?")) {
        path.add(entry);
      }
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-Xmx192m",
        "-Xss512k",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        String.join(File.pathSeparator, path),
        "io.jinzhi.Jinzhi");
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /// @throws IllegalStateException with the last words when it ends instead
  void awaitReady() throws IOException, InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the application ended: " + lastWords());
      }
      if (answers()) {
        return;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("the application is not ready: " + lastWords());
  }

  private boolean answers() {
    try (Http http = new Http(port)) {
      return http.get("/actuator/health").status() == 200;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private String lastWords() throws IOException {
    List<String> lines = Files.readAllLines(output);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
  }

  int port() {
    return port;
  }

  /// A token for an account.
  String token(String username, String password) throws IOException {
    try (Http http = new Http(port)) {
      String json = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
      String text = http.post("/api/v1/token", "token", json).expect(200).text();
      return text.replaceAll(".*\"token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }
  }

  /// Memory of the process that lies in RAM, in bytes; 0 where the system doesn't say.
  long resident() throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
      }
    }
    return 0;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// kill -9.
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        kill();
      }
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
    }
  }
}
