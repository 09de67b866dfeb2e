package io.jinzhi.vacancy;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// What new things are called, and what day it is there.
@Component
class VacancyNumbers implements Numbered {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final NumberSeries series;
  private final Ids ids;
  private final Estates estates;

  VacancyNumbers(NumberSeries series, Ids ids, Estates estates) {
    this.series = series;
    this.ids = ids;
    this.estates = estates;
  }

  UUID id() {
    return ids.next();
  }

  String next(EstateId estate, VacancySubject kind, Instant now) {
    LocalDate day = day(estate, now);
    return "%s-%s-%03d"
        .formatted(
            kind.letters(), DAY.format(day), series.next(estate.value(), kind.letters(), day));
  }

  LocalDate day(EstateId estate, Instant now) {
    return estates.estate(estate).day(now);
  }

  Deadlines rules(EstateId estate) {
    return new Deadlines(estates.estate(estate).zone());
  }

  static boolean reads(Actor actor) {
    return actor.is(
        Role.FRONT_DESK,
        Role.AMBASSADOR,
        Role.DEPT_STAFF,
        Role.DEPT_MANAGER,
        Role.CS_MANAGER,
        Role.CENTRE_DIRECTOR,
        Role.GENERAL_MANAGER,
        Role.AUDITOR);
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    return !reads(actor) || !number.matches("K[ZX]-[0-9]{6}-[0-9]{3,6}")
        ? Optional.empty()
        : Stream.of(VacancySubject.values())
            .filter(each -> number.startsWith(each.letters() + "-"))
            .map(each -> each.link(number))
            .findFirst();
  }
}
