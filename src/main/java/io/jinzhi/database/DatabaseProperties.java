package io.jinzhi.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// With a `url` an external PostgreSQL is used; without one, the application runs its own, on
/// `port` or on any that is free.
@ConfigurationProperties("jinzhi.database")
record DatabaseProperties(
    @Nullable String url,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("0") int port) {

  DatabaseServer server(Home home) {
    return url == null || url.isBlank()
        ? OwnServer.start(home, ServerSettings.durable(port))
        : ExternalServer.at(url, user, password);
  }
}
