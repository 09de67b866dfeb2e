package io.jinzhi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// The database on disk, at rest: its folder, its owner's password, and the programs that serve it.
record Cluster(Path folder, Binaries binaries, Account account) {

  static final String SUPERUSER = "postgres";

  /// Opens the home's database, making it when there is none.
  static Cluster open(Home home) throws IOException, InterruptedException {
    Path folder = home.folder("database");
    Files.createDirectories(folder.resolve("log"));
    var binaries = Binaries.unpack(folder);
    if (!Files.exists(passwordFile(folder))) {
      writeSecret(passwordFile(folder), newSecret());
    }
    var cluster = new Cluster(folder, binaries, Account.owning(folder));
    if (!Files.exists(cluster.data().resolve("PG_VERSION"))) {
      cluster.create();
    }
    return cluster;
  }

  static Path passwordFile(Path folder) {
    return folder.resolve("password");
  }

  Path data() {
    return folder.resolve("data");
  }

  String password() throws IOException {
    return Files.readString(passwordFile(folder)).strip();
  }

  static String newSecret() {
    byte[] secret = new byte[24];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }

  /// A half-made database is never taken for a good one: it gets its name when it is whole. Sorting
  /// is PostgreSQL's own, so that a copy on another system finds its indexes in order.
  private void create() throws IOException, InterruptedException {
    Path unfinished = folder.resolve("data.making");
    Folders.delete(unfinished);
    Account.run(
        account.command(
            binaries.program("initdb"),
            List.of(
                "--pgdata=" + unfinished,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile(folder),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums")));
    Files.move(unfinished, data(), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Ends what an earlier process left behind: a server that lost its application, or a file that
  /// names a process which is no server of ours. Only the holder of the home may call this.
  void settle() throws IOException, InterruptedException {
    var left = PostmasterFile.in(data());
    if (left.isEmpty()) {
      return;
    }
    if (!left.get().isServed()) {
      left.get().disown();
    } else if (!stop("fast") && !stop("immediate")) {
      throw new StartRefused(
          "无法停止上次遗留的 PostgreSQL(进程 %d)。".formatted(left.get().pid()),
          "The PostgreSQL left from an earlier run (process %d) can't be stopped."
              .formatted(left.get().pid()));
    }
  }

  /// Stops the server and waits for its end. `fast` leaves nothing to recover.
  boolean stop(String mode) throws InterruptedException {
    return Account.succeeds(
        account.command(
            binaries.program("pg_ctl"),
            List.of("stop", "--pgdata=" + data(), "--mode=" + mode, "--wait", "--timeout=60")));
  }

  /// Starts the server without waiting until it is ready.
  Process launch(List<String> arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("-D", data().toString()));
    all.addAll(arguments);
    return Account.process(account.detachedCommand(binaries.program("postgres"), all))
        .redirectOutput(startLog().toFile())
        .start();
  }

  private Path startLog() {
    return folder.resolve("log").resolve("start.log");
  }

  /// What PostgreSQL last said before it gave up.
  String lastWords() throws IOException {
    try (var logs = Files.list(folder.resolve("log"))) {
      List<Path> newestFirst =
          logs.sorted(Comparator.comparing((Path log) -> log.toFile().lastModified()).reversed())
              .toList();
      for (Path log : newestFirst) {
        var words =
            Files.readAllLines(log).reversed().stream()
                .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                .findFirst();
        if (words.isPresent()) {
          return words.get();
        }
      }
      return "?";
    }
  }

  static void writeSecret(Path file, String secret) throws IOException {
    Files.writeString(file, "");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(file, secret + System.lineSeparator());
  }
}
