package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Role;
import io.jinzhi.web.NavEntry;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterNav {

  @Bean
  NavEntry rosterEntry() {
    return new NavEntry(
        55,
        "/roster",
        Phrase.of("值班", "Duty"),
        Arrays.stream(Role.values())
            .filter(each -> !Set.of(Role.RESIDENT, Role.ADMIN, Role.COMPANY_OFFICE).contains(each))
            .map(Role::name)
            .collect(Collectors.toSet()));
  }
}
