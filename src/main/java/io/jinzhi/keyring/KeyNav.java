package io.jinzhi.keyring;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyNav {

  @Bean
  NavEntry keysEntry() {
    return new NavEntry(
        57,
        "/keys",
        Phrase.of("钥匙", "Keys"),
        Set.of(
            "FRONT_DESK",
            "AMBASSADOR",
            "CS_MANAGER",
            "CENTRE_DIRECTOR",
            "GENERAL_MANAGER",
            "AUDITOR"));
  }
}
