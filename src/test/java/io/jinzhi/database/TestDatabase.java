package io.jinzhi.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A database of one test's own: migrated, empty, on a PostgreSQL that all tests of this JVM share.
///
/// **In a Spring test there is nothing to do.** Write `@SpringBootTest` or
/// `@ApplicationModuleTest`; each new Spring context is given a fresh database and a home of its
/// own under `target`. Contexts that Spring caches share their database, so a test that needs an
/// empty one makes its own estate (every table starts with `estate_id`), or is `@Transactional`,
/// or asks for `@DirtiesContext`. Where a module test leaves the `time` module out, an
/// [java.time.InstantSource] of the system clock stands in.
///
/// **Without Spring:**
/// ```java
/// JdbcClient jdbc = TestDatabase.fresh().jdbc();
/// ```
///
/// The server starts with the first test that needs it and forgets everything with the JVM. With
/// `JINZHI_TEST_DB_URL` (like `jdbc:postgresql://localhost:5432/postgres`), `…_USER` and
/// `…_PASSWORD` set, that server is used instead; its user must be allowed to create databases. A
/// test that brings a server itself says `jinzhi.test.database=none` in its properties.
public record TestDatabase(String name, String url, String user, String password) {

  /// Makes a database with all migrations applied.
  public static TestDatabase fresh() {
    return TestServer.shared().database();
  }

  public DataSource dataSource() {
    return new DriverManagerDataSource(url, user, password);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  void execute(String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url, user, password);
        var sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }
}
