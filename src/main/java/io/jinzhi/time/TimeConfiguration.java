package io.jinzhi.time;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

  @Bean
  @Profile("!practice & !settable-clock")
  InstantSource clock() {
    return InstantSource.system();
  }

  @Bean
  @Profile("practice | settable-clock")
  PracticeClock practiceClock() {
    return new PracticeClock(InstantSource.system());
  }
}
