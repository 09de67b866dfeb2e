package io.jinzhi.database;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A command of another module on a home's business data, while the application runs or not.
public final class HomeCommand {

  /// What the command found, in words; a bad end makes the process fail.
  public record Outcome(boolean good, String words) {}

  private HomeCommand() {}

  /// Runs the work and ends the process: 0 when all is good, 1 otherwise. Uses the external
  /// database where `JINZHI_DB_URL` names one.
  public static void run(Path home, Function<DataSource, Outcome> work) {
    Command.run(
        () -> {
          Outcome outcome = with(new Home(home), System.getenv(), work);
          if (!outcome.good()) {
            System.out.println(outcome.words());
            System.exit(1);
          }
          return outcome.words();
        });
  }

  private static Outcome with(
      Home home, Map<String, String> environment, Function<DataSource, Outcome> work)
      throws Exception {
    String external = environment.getOrDefault("JINZHI_DB_URL", "");
    if (!external.isBlank()) {
      return work.apply(
          new DriverManagerDataSource(
              external,
              environment.getOrDefault("JINZHI_DB_USER", ""),
              environment.getOrDefault("JINZHI_DB_PASSWORD", "")));
    }
    try (ServerAccess access = ServerAccess.to(home)) {
      String url = access.url().replaceFirst("/postgres(?=\\?|$)", "/jinzhi");
      return work.apply(new DriverManagerDataSource(url, Cluster.SUPERUSER, access.password()));
    }
  }
}
