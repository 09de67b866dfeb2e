package io.jinzhi.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A way in to the home's PostgreSQL for a command beside the application: through the running
/// server, or through one that is started for the purpose and stopped afterwards.
record ServerAccess(String url, String password, @Nullable OwnServer started)
    implements AutoCloseable {

  static ServerAccess to(Home home) throws IOException {
    Path folder = home.resolve("database");
    Path data = folder.resolve("data");
    if (!Files.exists(data.resolve("PG_VERSION"))) {
      throw new StartRefused(
          "目录 %s 中没有数据库。".formatted(home), "There is no database in the home %s.".formatted(home));
    }
    String password = Files.readString(Cluster.passwordFile(folder)).strip();
    if (!HomeLock.isTaken(home)) {
      OwnServer server = OwnServer.start(home, ServerSettings.durable(0));
      return new ServerAccess(server.url("postgres"), password, server);
    }
    PostmasterFile running =
        PostmasterFile.in(data)
            .filter(PostmasterFile::isReady)
            .orElseThrow(
                () ->
                    new StartRefused(
                        "数据库正在启动或停止,请稍后再试。",
                        "The database is starting or stopping. Try again in a moment."));
    String url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(running.port());
    return new ServerAccess(url, password, null);
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, Cluster.SUPERUSER, password);
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
