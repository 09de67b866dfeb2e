package io.jinzhi.consultation;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.CurrentActor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Badge;
import io.jinzhi.web.NavEntry;
import io.jinzhi.web.Visitor;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry of the top bar, with what waits for the visitor.
@Configuration(proxyBeanMethods = false)
class ConsultationNav {
  private static final Set<Role> NOT = Set.of(Role.RESIDENT, Role.ADMIN, Role.COMPANY_OFFICE);

  @Bean
  NavEntry consultationEntry() {
    return new NavEntry(
        58,
        "/consultations",
        Phrase.of("查阅", "Consult"),
        Arrays.stream(Role.values())
            .filter(each -> !NOT.contains(each))
            .map(Role::name)
            .collect(Collectors.toSet()));
  }

  @Bean
  Badge consultationBadge(ConsultationList list, CurrentActor who, InstantSource clock) {
    return new Badge() {
      @Override
      public String path() {
        return "/consultations";
      }

      @Override
      public int count(Visitor visitor) {
        return who.get().map(actor -> list.waiting(actor, clock.instant())).orElse(0);
      }
    };
  }
}
