package io.jinzhi.contact;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactNav {

  @Bean
  NavEntry contactEntry() {
    return new NavEntry(
        25,
        "/contacts",
        Phrase.of("来电来访", "Contacts"),
        Set.of(
            "FRONT_DESK",
            "AMBASSADOR",
            "DEPT_STAFF",
            "DEPT_MANAGER",
            "CS_MANAGER",
            "CENTRE_DIRECTOR",
            "AUDITOR"));
  }

  @Bean
  NavEntry telephoneEntry() {
    return new NavEntry(90, "/call-keys", Phrase.of("电话系统", "Telephone"), Set.of("ADMIN"));
  }
}
