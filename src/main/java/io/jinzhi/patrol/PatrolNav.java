package io.jinzhi.patrol;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PatrolNav {

  @Bean
  NavEntry patrolEntry() {
    return new NavEntry(
        58,
        "/patrol",
        Phrase.of("巡查", "Patrols"),
        Set.of(
            "FRONT_DESK",
            "AMBASSADOR",
            "DEPT_MANAGER",
            "CS_MANAGER",
            "CENTRE_DIRECTOR",
            "GENERAL_MANAGER",
            "AUDITOR"));
  }
}
