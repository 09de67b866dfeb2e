package io.jinzhi.datarequest;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.web.NavEntry;
import io.jinzhi.web.Visitor;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DataRequestNavigation {

  @Bean
  NavEntry myData() {
    return new NavEntry(50, MyDataPages.PAGE, Phrase.of("我的信息", "My data"), Set.of("RESIDENT"));
  }

  /// On a household's page, for who takes requests in.
  @Bean
  HouseholdSection dataRequests(Units units) {
    return new HouseholdSection() {
      @Override
      public int order() {
        return 90;
      }

      @Override
      public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
        if (!Set.of("FRONT_DESK", "CS_MANAGER").contains(visitor.role())) {
          return Optional.empty();
        }
        return Optional.of(
            new Shown(
                Phrase.of("个人信息", "Personal data"),
                "datarequest/household",
                Map.of("code", units.unit(estate, unit).code())));
      }
    };
  }
}
