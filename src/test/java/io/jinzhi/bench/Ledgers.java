package io.jinzhi.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.jinzhi.database.DurableServer;
import io.jinzhi.database.Home;
import io.jinzhi.ledger.LedgerLoad;
import java.nio.file.Path;

/// Writing, sealing and proving the archive's ledger.
final class Ledgers {
  private static final String NAME = "ledger";
  private final Report report;
  private final boolean quick;
  private final Path home;

  Ledgers(Report report, boolean quick, Path work) {
    this.report = report;
    this.quick = quick;
    this.home = work.resolve(NAME);
  }

  void run() throws Exception {
    DurableServer.empty(home);
    try (var server = DurableServer.start(home);
        var pool = new HikariDataSource();
        var connection = server.connect()) {
      pool.setJdbcUrl(server.url());
      pool.setUsername(server.user());
      pool.setPassword(server.password());
      LedgerLoad load = new LedgerLoad(new Home(home.resolve("node")), pool);
      int few = quick ? 2_000 : 10_000;
      load.single(few);
      load.plain(connection, few);
      double plain = (load.plain(connection, few) + load.plain(connection, few)) / 2;
      double ours = (load.single(few) + load.single(few)) / 2;
      report.figure(NAME, "plain SQL, a line a transaction", plain, "/s");
      report.figure(NAME, "Ledger.write, a line a transaction", ours, "/s");
      report.atLeast(NAME, "Ledger.write ÷ plain SQL", ours / plain, "", 0.5);
      load.seal();
      long before = load.prove().sealed();
      int many = (int) ((quick ? 100_000 : 1_000_000) - before);
      report.figure(NAME, "written in bulk and sealed", load.fill(many), "/s");
      load.seal();
      long began = System.nanoTime();
      var proof = load.prove();
      double seconds = (System.nanoTime() - began) / 1e9;
      report.exactly(NAME, "sealed", proof.sealed() + proof.waiting(), before + many);
      report.exactly(NAME, "broken", proof.holds() ? 0 : 1, 0);
      report.figure(NAME, "signed heads compared", proof.heads(), "");
      report.under(NAME, "proof of the whole", seconds, "s", quick ? 3 : 30);
    }
  }
}
