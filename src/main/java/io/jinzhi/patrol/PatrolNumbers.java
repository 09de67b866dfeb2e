package io.jinzhi.patrol;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What new things are called.
@Component
class PatrolNumbers implements Numbered {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  // Without what looks like something else on a label: 0 and O, 1 and I and L.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 6;

  private final SecureRandom random = new SecureRandom();
  private final NumberSeries series;
  private final Ids ids;
  private final Estates estates;

  PatrolNumbers(NumberSeries series, Ids ids, Estates estates) {
    this.series = series;
    this.ids = ids;
    this.estates = estates;
  }

  UUID id() {
    return ids.next();
  }

  Estates estates() {
    return estates;
  }

  String round(EstateId estate, LocalDate day) {
    return "XJ-%s-%02d".formatted(DAY.format(day), series.next(estate.value(), "XJ", day));
  }

  /// A point's code, which tells nothing.
  String code() {
    StringBuilder code = new StringBuilder("P-");
    for (int left = LENGTH; left > 0; left--) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    if (!PatrolSight.reads(actor)) {
      return Optional.empty();
    }
    if (number.matches("XJ-[0-9]{6}-[0-9]{2,4}")) {
      return Optional.of(PatrolKind.ROUND.link(number));
    }
    return number.matches("XC-[0-9]{4}-(0[1-9]|1[0-2])")
        ? Optional.of(PatrolKind.PLAN.link(number))
        : Optional.empty();
  }
}
