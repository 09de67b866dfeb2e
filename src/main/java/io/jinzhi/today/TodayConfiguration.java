package io.jinzhi.today;

import io.jinzhi.emergency.EmergencyMatters;
import io.jinzhi.emergency.EmergencySubject;
import io.jinzhi.inspection.InspectionKind;
import io.jinzhi.inspection.InspectionMatters;
import io.jinzhi.keyring.KeyKind;
import io.jinzhi.keyring.KeyMatters;
import io.jinzhi.language.Phrase;
import io.jinzhi.patrol.PatrolKind;
import io.jinzhi.patrol.PatrolMatters;
import io.jinzhi.roster.DutyKind;
import io.jinzhi.roster.DutyMatters;
import io.jinzhi.staff.CurrentActor;
import io.jinzhi.staff.Role;
import io.jinzhi.vacancy.VacancyMatters;
import io.jinzhi.vacancy.VacancySubject;
import io.jinzhi.violation.ViolationMatters;
import io.jinzhi.violation.ViolationSubject;
import io.jinzhi.web.Badge;
import io.jinzhi.web.NavEntry;
import io.jinzhi.web.Visitor;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TodayConfiguration {

  @Bean
  NavEntry todayNav() {
    return new NavEntry(
        10,
        "/today",
        Phrase.of("今日", "Today"),
        Arrays.stream(Role.values())
            .filter(role -> role != Role.RESIDENT)
            .map(Role::name)
            .collect(Collectors.toSet()));
  }

  @Bean
  Subjects keySubjects(KeyMatters words) {
    return new KindSubjects<>(KeyKind.values(), words::of);
  }

  @Bean
  Subjects findingSubjects(InspectionMatters words) {
    return new KindSubjects<>(InspectionKind.values(), words::of);
  }

  @Bean
  Subjects patrolSubjects(PatrolMatters words) {
    return new KindSubjects<>(PatrolKind.values(), words::of);
  }

  @Bean
  Subjects dutySubjects(DutyMatters words) {
    return new KindSubjects<>(DutyKind.values(), words::of);
  }

  @Bean
  Subjects vacancySubjects(VacancyMatters words) {
    return new KindSubjects<>(VacancySubject.values(), words::of);
  }

  @Bean
  Subjects violationSubjects(ViolationMatters words) {
    return new KindSubjects<>(ViolationSubject.values(), words::of);
  }

  @Bean
  Subjects emergencySubjects(EmergencyMatters words) {
    return new KindSubjects<>(EmergencySubject.values(), words::of);
  }

  @Bean
  Badge todayBadge(TodayList list, CurrentActor current, InstantSource clock) {
    return new Badge() {
      @Override
      public String path() {
        return "/today";
      }

      @Override
      public int count(Visitor visitor) {
        return current.get().map(actor -> list.pressing(actor, clock.instant())).orElse(0);
      }
    };
  }
}
