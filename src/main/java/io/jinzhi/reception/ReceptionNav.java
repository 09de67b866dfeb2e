package io.jinzhi.reception;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReceptionNav {

  @Bean
  NavEntry receptionEntry() {
    return new NavEntry(
        20,
        "/reception",
        Phrase.of("前台", "Front desk"),
        Set.of("FRONT_DESK", "AMBASSADOR", "CS_MANAGER"));
  }
}
