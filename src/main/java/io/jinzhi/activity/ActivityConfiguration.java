package io.jinzhi.activity;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ActivityConfiguration {

  @Bean
  NavEntry activityNav() {
    return new NavEntry(
        45, "/activities", Phrase.of("活动", "Activities"), Set.of("AMBASSADOR", "CS_MANAGER"));
  }
}
