package io.jinzhi.household;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HouseholdNav {

  @Bean
  NavEntry householdsEntry() {
    return new NavEntry(
        40,
        "/households",
        Phrase.of("住户", "Households"),
        Set.of(
            "FRONT_DESK",
            "AMBASSADOR",
            "CS_MANAGER",
            "CENTRE_DIRECTOR",
            "GENERAL_MANAGER",
            "DEPT_MANAGER",
            "AUDITOR"));
  }
}
