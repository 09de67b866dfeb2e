package io.jinzhi.database;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  Home home(@Value("${jinzhi.home}") Path path) {
    return new Home(path);
  }

  @Bean
  Ids ids(InstantSource clock) {
    return new Ids(clock);
  }

  /// The pool is made from the connection details and so depends on the server: it closes first.
  @Bean(destroyMethod = "close")
  DatabaseServer databaseServer(
      Home home, DatabaseProperties properties, ObjectProvider<DatabaseAhead> ahead) {
    DatabaseAhead started = ahead.getIfAvailable();
    DatabaseServer server = started == null ? null : started.take();
    return server == null ? properties.server(home) : server;
  }

  @Bean
  JdbcConnectionDetails connectionDetails(DatabaseServer server) {
    return new JdbcConnectionDetails() {
      @Override
      public String getUsername() {
        return server.user();
      }

      @Override
      public String getPassword() {
        return server.password();
      }

      @Override
      public String getJdbcUrl() {
        return server.url();
      }
    };
  }
}
