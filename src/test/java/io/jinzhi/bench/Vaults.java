package io.jinzhi.bench;

import io.jinzhi.Jinzhi;
import io.jinzhi.database.DurableServer;
import io.jinzhi.estate.EstateId;
import io.jinzhi.vault.Vault;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// Seals and opens papers in this process; then the application, a process of its own on the same
/// home, changes the keys of very many files while this one reads on without pause. The second
/// change is killed half-way and goes on at the next start.
final class Vaults {
  private static final String NAME = "vault";
  private static final int READERS = 4;

  private final Report report;
  private final boolean quick;
  private final Path home;
  private final List<UUID> files = new ArrayList<>();
  private final List<UUID> papers = new ArrayList<>();
  private final AtomicLong reads = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean reading = true;

  Vaults(Report report, boolean quick, Path work) {
    this.report = report;
    this.quick = quick;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var database = server.connect()) {
      UUID estate = Ground.lay(database, 1, 500).getFirst();
      Sql.run(database, "update staff set role = 'ARCHIVE_KEEPER' where role = 'ADMIN'");
      try (var context = here(server)) {
        Vault vault = context.getBean(Vault.class);
        var id = new EstateId(estate);
        open(vault, id);
        papers(vault, id);
        List<Thread> readers = readers(vault, id);
        rotate(server, database);
        reading = false;
        for (Thread each : readers) {
          each.join();
        }
        report.figure(NAME, "papers read meanwhile", reads.get(), "");
        report.exactly(NAME, "reads that failed", failed.get(), 0);
      }
    }
  }

  /// This process's own application; it leaves the changing to the other.
  private ConfigurableApplicationContext here(DurableServer server) throws Exception {
    return SpringApplication.run(
        Jinzhi.class,
        "--jinzhi.home=" + home.resolve("node"),
        "--jinzhi.port=" + Application.freePort(),
        "--jinzhi.sweep=off",
        "--logging.level.root=warn",
        "--jinzhi.database.url=" + server.url(),
        "--jinzhi.database.user=" + server.user(),
        "--jinzhi.database.password=" + server.password());
  }

  private void open(Vault vault, EstateId estate) {
    int many = quick ? 20_000 : 100_000;
    for (int i = 0; i < many; i++) {
      files.add(UUID.randomUUID());
    }
    long start = System.nanoTime();
    for (int i = 0; i < many; i += 5_000) {
      vault.open(estate, files.subList(i, i + 5_000));
    }
    report.figure(NAME, "files", many, "");
    report.figure(NAME, "making their keys", (System.nanoTime() - start) / 1e9, "s");
  }

  /// Papers of 2 MB, each in a file of its own.
  private void papers(Vault vault, EstateId estate) throws Exception {
    int warm = 30;
    int many = quick ? 60 : 200;
    byte[] content = new byte[2 << 20];
    new Random(1).nextBytes(content);
    double[] sealing = new double[many];
    double[] opening = new double[many];
    for (int i = -warm; i < many; i++) {
      UUID paper = UUID.randomUUID();
      UUID file = files.get(i + warm);
      long start = System.nanoTime();
      vault.put(estate, file, paper, new ByteArrayInputStream(content));
      long sealed = System.nanoTime();
      try (var in = vault.read(estate, file, paper)) {
        if (!Arrays.equals(in.readAllBytes(), content)) {
          throw new IllegalStateException("another paper came back");
        }
      }
      long opened = System.nanoTime();
      papers.add(paper);
      if (i >= 0) {
        sealing[i] = (sealed - start) / 1e6;
        opening[i] = (opened - sealed) / 1e6;
      }
    }
    report.under(NAME, "sealing a paper of 2 MB, p95", p95(sealing), "ms", 300);
    report.under(NAME, "opening a paper of 2 MB, p95", p95(opening), "ms", 150);
  }

  private static double p95(double[] all) {
    Arrays.sort(all);
    return all[(int) Math.ceil(all.length * 0.95) - 1];
  }

  private List<Thread> readers(Vault vault, EstateId estate) {
    List<Thread> readers = new ArrayList<>();
    for (int i = 0; i < READERS; i++) {
      Random random = new Random(i);
      readers.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    while (reading) {
                      read(vault, estate, random.nextInt(papers.size()));
                    }
                  }));
    }
    return readers;
  }

  private void read(Vault vault, EstateId estate, int which) {
    try (var in = vault.read(estate, files.get(which), papers.get(which))) {
      if (in.readAllBytes().length != 2 << 20) {
        throw new IllegalStateException("a part of it");
      }
      reads.incrementAndGet();
      // So that the change is measured, and not how fast this process can read.
      Thread.sleep(20);
    } catch (Exception e) {
      failed.incrementAndGet();
      report.said(NAME, "failed: " + e);
    }
  }

  private void rotate(DurableServer server, Connection database) throws Exception {
    try (var node = Application.start(home.resolve("node"), server)) {
      begin(node);
      double seconds = awaitEnd(database);
      report.under(NAME, "changing the key of all files", seconds, "s", 60);
      begin(node);
      while (number(
              database, "select coalesce(max(done), 0) from vault_rotation where ended_at is null")
          < files.size() / 2) {
        Thread.sleep(5);
      }
      node.kill();
      report.said(
          NAME,
          "killed with %d of %d done"
              .formatted(
                  number(
                      database,
                      "select coalesce(max(done), 0) from vault_rotation where ended_at is null"),
                  files.size()));
    }
    try (var again = Application.start(home.resolve("node"), server)) {
      report.figure(
          NAME, "killed half-way: the rest after the next start", awaitEnd(database), "s");
    }
    report.exactly(
        NAME,
        "files with another key than the newest",
        number(
            database,
            "select count(*) from vault_file f join vault_key k on k.estate_id = f.estate_id"
                + " and k.id = f.key_id where k.retired_at is not null"),
        0);
    report.exactly(NAME, "keys", number(database, "select count(*) from vault_key"), 3);
    report.exactly(
        NAME,
        "files that do not open",
        number(database, "select sum(unreadable) from vault_rotation"),
        0);
  }

  private static void begin(Application node) throws Exception {
    String keeper = node.token("admin-1", Ground.PASSWORD);
    try (var http = new Http(node.port()).with("Authorization", "Bearer " + keeper)) {
      http.post("/api/v1/vault/rotations", UUID.randomUUID().toString(), "{}").expect(200);
    }
  }

  private static double awaitEnd(Connection database) throws Exception {
    long start = System.nanoTime();
    while (number(database, "select count(*) from vault_rotation where ended_at is null") > 0) {
      Thread.sleep(10);
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private static long number(Connection database, String sql) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
