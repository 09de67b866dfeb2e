package io.jinzhi.staff;

import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.Badge;
import io.jinzhi.web.NavEntry;
import io.jinzhi.web.Visitor;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StaffNavigation {
  private static final String COSIGNING = "/staff/proposals";

  @Bean
  NavEntry staffEntry() {
    return new NavEntry(
        80,
        "/staff",
        Phrase.of("员工", "Staff"),
        Set.of(Role.ADMIN.name(), Role.CENTRE_DIRECTOR.name()));
  }

  @Bean
  NavEntry cosignEntry() {
    return new NavEntry(
        81, COSIGNING, Phrase.of("岗位会签", "Posts"), Set.of(Role.GENERAL_MANAGER.name()));
  }

  @Bean
  Badge cosignBadge(PostProposals proposals) {
    return new Badge() {
      @Override
      public String path() {
        return COSIGNING;
      }

      @Override
      public int count(Visitor visitor) {
        return proposals.waiting(new EstateId(visitor.estate()));
      }
    };
  }
}
