package io.jinzhi.dutylog;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogNavigation {

  @Bean
  NavEntry logEntry() {
    return new NavEntry(
        60,
        "/log",
        Phrase.of("日志", "Log"),
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
