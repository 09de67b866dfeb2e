package io.jinzhi.setup;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SetupNav {

  @Bean
  NavEntry importEntry() {
    return new NavEntry(
        90, "/import", Phrase.of("导入", "Import"), Set.of("ADMIN", "CENTRE_DIRECTOR"));
  }
}
