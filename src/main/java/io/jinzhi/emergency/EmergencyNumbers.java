package io.jinzhi.emergency;

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
import org.springframework.stereotype.Component;

/// What new things are called: `JJ-` a real emergency, `YL-` a drill, `JG-` an action.
@Component
class EmergencyNumbers implements Numbered {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final NumberSeries series;
  private final Ids ids;
  private final Estates estates;

  EmergencyNumbers(NumberSeries series, Ids ids, Estates estates) {
    this.series = series;
    this.ids = ids;
    this.estates = estates;
  }

  UUID id() {
    return ids.next();
  }

  String emergency(EstateId estate, boolean drill, Instant now) {
    return next(estate, drill ? "YL" : "JJ", now);
  }

  String action(EstateId estate, Instant now) {
    return next(estate, "JG", now);
  }

  private String next(EstateId estate, String letters, Instant now) {
    LocalDate day = estates.estate(estate).day(now);
    return "%s-%s-%03d"
        .formatted(letters, DAY.format(day), series.next(estate.value(), letters, day));
  }

  Deadlines deadlines(EstateId estate) {
    return new Deadlines(estates.estate(estate).zone());
  }

  Estates estates() {
    return estates;
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    if (actor.is(Role.RESIDENT)) {
      return Optional.empty();
    }
    if (number.matches("YLJ-\\d{4}-\\d{2}")) {
      return Optional.of(EmergencySubject.DRILL.link(number));
    }
    if (!number.matches("(JJ|YL|JG)-[0-9]{6}-[0-9]{3,6}")) {
      return Optional.empty();
    }
    return Optional.of(
        (number.startsWith("JG") ? EmergencySubject.ACTION : EmergencySubject.EMERGENCY)
            .link(number));
  }
}
