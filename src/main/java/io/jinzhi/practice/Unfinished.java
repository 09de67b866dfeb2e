package io.jinzhi.practice;

import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A making that was interrupted is begun anew on an empty database: half a neighbourhood would
/// mislead, and the duty log of one cannot be taken back line by line.
@Configuration(proxyBeanMethods = false)
@Profile("practice")
class Unfinished {
  private static final Logger log = LoggerFactory.getLogger(Unfinished.class);

  @Bean
  FlywayMigrationStrategy afreshWhenUnfinished(DataSource dataSource) {
    return flyway -> {
      JdbcClient jdbc = JdbcClient.create(dataSource);
      if (unfinished(jdbc)) {
        log.warn("The neighbourhood was not finished last time: it is made anew");
        jdbc.sql("drop owned by current_user").update();
      }
      flyway.migrate();
    };
  }

  private static boolean unfinished(JdbcClient jdbc) {
    boolean known =
        jdbc.sql("select to_regclass('practice_clock') is not null").query(Boolean.class).single();
    return known
        && jdbc.sql("select begun_at is not null and made_at is null from practice_clock")
            .query(Boolean.class)
            .optional()
            .orElse(false);
  }
}
