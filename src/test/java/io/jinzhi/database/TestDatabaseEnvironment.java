package io.jinzhi.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Points each Spring context of a test to a database and a home of its own. See [TestDatabase].
class TestDatabaseEnvironment implements EnvironmentPostProcessor, Ordered {

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if ("none".equals(environment.getProperty("jinzhi.test.database"))) {
      return;
    }
    TestDatabase database = TestDatabase.fresh();
    TestServer.shared().endAfterSpring();
    environment
        .getPropertySources()
        .addBefore(
            StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME,
            new MapPropertySource("test database", properties(database)));
  }

  /// The data source is named twice, for module tests that leave this module's beans out.
  private static Map<String, Object> properties(TestDatabase database) {
    return Map.ofEntries(
        Map.entry("jinzhi.home", "target/test-home/" + database.name()),
        Map.entry("jinzhi.database.url", database.url()),
        Map.entry("jinzhi.database.user", database.user()),
        Map.entry("jinzhi.database.password", database.password()),
        Map.entry("spring.datasource.url", database.url()),
        Map.entry("spring.datasource.username", database.user()),
        Map.entry("spring.datasource.password", database.password()),
        Map.entry("spring.datasource.hikari.minimum-idle", "0"),
        Map.entry("jinzhi.setup.gate", "false"),
        Map.entry("logging.file.name", ""));
  }
}
