package io.jinzhi.callback;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CallbackConfiguration {

  @Bean
  NavEntry callbackNav() {
    return new NavEntry(
        40,
        "/callbacks",
        Phrase.of("回访", "Callbacks"),
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
