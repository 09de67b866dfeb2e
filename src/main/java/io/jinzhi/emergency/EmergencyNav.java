package io.jinzhi.emergency;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.CurrentActor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Badge;
import io.jinzhi.web.NavEntry;
import io.jinzhi.web.Visitor;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The first entry of the menu, for everybody who is signed in.
@Configuration(proxyBeanMethods = false)
class EmergencyNav {

  @Bean
  NavEntry emergenciesEntry() {
    return new NavEntry(
        1,
        "/emergencies",
        Phrase.of("紧急", "Emergency"),
        Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet()));
  }

  @Bean
  Badge emergenciesBadge(Emergencies emergencies, CurrentActor current) {
    return new Badge() {
      @Override
      public String path() {
        return "/emergencies";
      }

      @Override
      public int count(Visitor visitor) {
        return current
            .get()
            .filter(actor -> !actor.is(Role.RESIDENT))
            .map(actor -> emergencies.countRunning(actor.estate()))
            .orElse(0);
      }
    };
  }
}
