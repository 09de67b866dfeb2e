package io.jinzhi.keyring;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.time.Deadlines;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What new things are called. A key's code is drawn by lot, so that it tells nothing (KEY-03).
@Component
class KeyNumbers implements Numbered {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  // Without what looks like something else on a small tag: 0 and O, 1 and I and L.
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 4;

  private final SecureRandom random = new SecureRandom();
  private final NumberSeries series;
  private final Ids ids;
  private final Estates estates;

  KeyNumbers(NumberSeries series, Ids ids, Estates estates) {
    this.series = series;
    this.ids = ids;
    this.estates = estates;
  }

  UUID id() {
    return ids.next();
  }

  String next(EstateId estate, KeyKind kind, Instant now) {
    LocalDate day = estates.estate(estate).day(now);
    long serial = series.next(estate.value(), kind.letters(), day);
    return "%s-%s-%03d".formatted(kind.letters(), DAY.format(day), serial);
  }

  /// A code that may be taken already.
  String code() {
    StringBuilder code = new StringBuilder("K-");
    for (int left = LENGTH; left > 0; left--) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return code.toString();
  }

  Deadlines deadlines(EstateId estate) {
    return new Deadlines(estates.estate(estate).zone());
  }

  String company(EstateId estate) {
    return estates.estate(estate).company();
  }

  Estates estates() {
    return estates;
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    if (KeySight.reads(actor) && number.matches("K-[2-9A-Z]{4}")) {
      return Optional.of("/keys/" + number);
    }
    return !KeySight.reads(actor) || !number.matches("[A-Z]{2}-[0-9]{6}-[0-9]{3,6}")
        ? Optional.empty()
        : KeyKind.of(number).map(each -> each.link(number));
  }
}
