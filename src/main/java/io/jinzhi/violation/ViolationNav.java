package io.jinzhi.violation;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViolationNav {

  @Bean
  NavEntry violationEntry() {
    return new NavEntry(
        38,
        "/violations",
        Phrase.of("违章", "Violations"),
        Set.of(
            "FRONT_DESK",
            "AMBASSADOR",
            "DEPT_STAFF",
            "DEPT_MANAGER",
            "CS_MANAGER",
            "CENTRE_DIRECTOR",
            "GENERAL_MANAGER",
            "AUDITOR"));
  }
}
