package io.jinzhi.database;

import java.util.ArrayList;
import java.util.List;

/// What PostgreSQL is told at start. `port` 0 means any that is free.
record ServerSettings(int port, int connections, boolean durable) {

  /// Every acknowledged write survives the loss of power.
  static ServerSettings durable(int port) {
    return new ServerSettings(port, 60, true);
  }

  /// For data that nobody will miss.
  static ServerSettings disposable() {
    return new ServerSettings(0, 300, false);
  }

  List<String> arguments(int chosenPort) {
    String safe = durable ? "on" : "off";
    List<String> arguments = new ArrayList<>();
    for (String setting :
        List.of(
            "port=" + chosenPort,
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=" + safe,
            "synchronous_commit=" + safe,
            "full_page_writes=" + safe,
            "max_connections=" + connections,
            "shared_buffers=256MB",
            "max_wal_size=2GB",
            "timezone=UTC",
            "log_timezone=UTC",
            "logging_collector=on",
            "log_directory=../log",
            "log_filename=postgresql-%a.log",
            "log_rotation_age=1d",
            "log_truncate_on_rotation=on",
            // Terse, because the details of an error quote the row: people's names and telephones.
            "log_error_verbosity=terse")) {
      arguments.add("-c");
      arguments.add(setting);
    }
    return arguments;
  }
}
