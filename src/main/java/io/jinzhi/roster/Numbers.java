package io.jinzhi.roster;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What new things are called.
@Component
record Numbers(NumberSeries series, Ids ids, Estates estates) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  UUID id() {
    return ids.next();
  }

  /// Such as `HB-261123-001`.
  String next(EstateId estate, DutyKind kind, Instant now) {
    return next(estate, kind, estates.estate(estate).day(now));
  }

  String next(EstateId estate, DutyKind kind, LocalDate day) {
    String letters = kind.prefix().substring(0, 2);
    return "%s%s-%03d"
        .formatted(kind.prefix(), DAY.format(day), series.next(estate.value(), letters, day));
  }
}
