package io.jinzhi.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;

/// What `script/bench` runs.
final class Bench {
  private static final List<String> ALL =
      List.of(
          "register",
          "orders",
          "sweep",
          "lookup",
          "callbacks",
          "keys",
          "ledger",
          "vault",
          "start",
          "kills");

  private Bench() {}

  public static void main(String[] arguments) throws Exception {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    List<String> names = new ArrayList<>();
    boolean quick = false;
    Path json = null;
    int kills = 200;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--quick" -> quick = true;
        case "--json" -> json = Path.of(arguments[++i]);
        default -> {
          if (arguments[i].matches("\\d+")) {
            kills = Integer.parseInt(arguments[i]);
          } else if (ALL.contains(arguments[i])) {
            names.add(arguments[i]);
          } else {
            System.err.println("unknown: " + arguments[i] + "; there are " + ALL);
            System.exit(2);
          }
        }
      }
    }
    Path work =
        Path.of(System.getProperty("jinzhi.bench.work", "target/bench-home")).toAbsolutePath();
    Files.createDirectories(work);
    Report report = new Report();
    for (String name : names.isEmpty() ? ALL : names) {
      switch (name) {
        case "register" -> new Register(report, quick, work).run();
        case "orders" -> new Orders(report, quick, work).run();
        case "sweep" -> new Sweeping(report, quick, work).run();
        case "lookup" -> new Lookup(report, quick, work).run();
        case "callbacks" -> new Recalls(report, quick, work).run();
        case "ledger" -> new Ledgers(report, quick, work).run();
        case "vault" -> new Vaults(report, quick, work).run();
        case "keys" -> new Cabinet(report, quick, work).run();
        case "start" -> new Start(report, work).run();
        case "kills" -> kills(report, new Kills(work.resolve("kills")).run(quick ? 5 : kills));
        default -> throw new IllegalArgumentException(name);
      }
    }
    if (json != null) {
      report.write(json);
    }
    System.exit(report.allMet() ? 0 : 1);
  }

  private static void kills(Report report, Kills.Findings findings) {
    report.figure(
        "kills", "kills (every fourth the application, else PostgreSQL)", findings.kills(), "");
    report.figure("kills", "complaints acknowledged", findings.acknowledged(), "");
    report.figure("kills", "calls sent again with the same key", findings.repeated(), "");
    report.exactly("kills", "acknowledged and lost", findings.lost(), 0);
    report.exactly("kills", "made twice, or by no key", findings.twice(), 0);
    report.exactly("kills", "cases with a part missing or doubled", findings.torn(), 0);
    report.exactly("kills", "wrong answers", findings.wrong(), 0);
  }
}
