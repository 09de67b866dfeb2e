package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffNavigation {

  @Bean
  NavEntry staffEntry() {
    return new NavEntry(
        80,
        "/staff",
        Phrase.of("员工", "Staff"),
        Set.of(Role.ADMIN.name(), Role.CENTRE_DIRECTOR.name()));
  }
}
