package io.jinzhi.vacancy;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VacancyNav {

  @Bean
  NavEntry vacancyEntry() {
    return new NavEntry(
        56,
        "/vacancies",
        Phrase.of("空置房", "Vacant units"),
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
