package io.jinzhi.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A process of its own that has a home's server and writes rows through it without pause. It
/// prints the number of each row after the commit is acknowledged, and `up` when it has a server.
class LedgerWriter {

  public static void main(String[] arguments) throws Exception {
    var server = OwnServer.start(new Home(Path.of(arguments[0])), ServerSettings.durable(0));
    System.out.println("up");
    long next = 0;
    while (true) {
      try (var connection =
              DriverManager.getConnection(server.url(), server.user(), server.password());
          var statement = connection.createStatement()) {
        statement.execute("create table if not exists ledger (id bigint primary key)");
        try (var row = statement.executeQuery("select coalesce(max(id), 0) + 1 from ledger")) {
          row.next();
          next = row.getLong(1);
        }
        while (true) {
          statement.execute("insert into ledger values (" + next + ")");
          System.out.println(next++);
        }
      } catch (SQLException e) {
        Thread.sleep(50);
      }
    }
  }
}
