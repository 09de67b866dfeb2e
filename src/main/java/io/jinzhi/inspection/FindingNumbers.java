package io.jinzhi.inspection;

import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What findings are called: `FX-261124-001`.
@Component
class FindingNumbers implements Numbered {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final NumberSeries series;
  private final Estates estates;

  FindingNumbers(NumberSeries series, Estates estates) {
    this.series = series;
    this.estates = estates;
  }

  String next(EstateId estate, Instant now) {
    var day = estates.estate(estate).day(now);
    return "FX-%s-%03d".formatted(DAY.format(day), series.next(estate.value(), "FX", day));
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    return number.matches("FX-[0-9]{6}-[0-9]{3,6}") && reads(actor)
        ? Optional.of("/findings/" + number)
        : Optional.empty();
  }

  static boolean reads(Actor actor) {
    return !actor.is(Role.RESIDENT, Role.ADMIN, Role.COMPANY_OFFICE, Role.ARCHIVE_KEEPER);
  }
}
