package io.jinzhi.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/// A PostgreSQL that somebody else runs: nothing is started, only looked at.
record ExternalServer(String url, String user, String password) implements DatabaseServer {

  private static final int OLDEST = 15;

  /// Makes sure that it answers and is new enough.
  static ExternalServer at(String url, String user, String password) {
    int version;
    try (var connection = DriverManager.getConnection(url, user, password)) {
      version = connection.getMetaData().getDatabaseMajorVersion();
    } catch (SQLException e) {
      throw new StartRefused(
          "连不上外部数据库 %s:%s".formatted(url, e.getMessage()),
          "The external database %s can't be reached: %s".formatted(url, e.getMessage()));
    }
    requireSupported(version);
    return new ExternalServer(url, user, password);
  }

  static void requireSupported(int version) {
    if (version < OLDEST) {
      throw new StartRefused(
          "外部 PostgreSQL 是 %d 版,需要 %d 版或更新的版本。".formatted(version, OLDEST),
          "The external PostgreSQL is version %d; version %d or newer is needed."
              .formatted(version, OLDEST));
    }
  }

  @Override
  public void close() {}
}
