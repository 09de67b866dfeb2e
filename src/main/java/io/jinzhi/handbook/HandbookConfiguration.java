package io.jinzhi.handbook;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.web.NavEntry;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HandbookConfiguration {

  @Bean
  NavEntry handbookEntry() {
    return new NavEntry(
        90,
        "/handbook",
        Phrase.of("手册", "Handbook"),
        Arrays.stream(Role.values())
            .filter(each -> each != Role.RESIDENT)
            .map(Role::name)
            .collect(Collectors.toSet()));
  }
}
