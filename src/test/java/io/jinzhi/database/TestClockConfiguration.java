package io.jinzhi.database;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/// Stands in for the `time` module in module tests that leave it out.
@AutoConfiguration
class TestClockConfiguration {

  @Bean
  @ConditionalOnMissingBean
  InstantSource testClock() {
    return InstantSource.system();
  }
}
