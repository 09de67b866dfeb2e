package io.jinzhi.workorder;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrderNav {

  @Bean
  NavEntry orderEntry() {
    return new NavEntry(
        35,
        "/work-orders",
        Phrase.of("派工单", "Work orders"),
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
