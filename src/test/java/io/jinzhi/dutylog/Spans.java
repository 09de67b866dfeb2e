package io.jinzhi.dutylog;

import io.jinzhi.estate.EstateId;
import io.jinzhi.neighbourhood.Neighbourhood;
import java.time.LocalDate;

/// Reads the log from one hour to another, for tests of other modules.
public final class Spans {
  private Spans() {}

  public static LogPage read(
      DutyLog log, EstateId estate, LocalDate day, LocalDate last, String from, String to) {
    Span span = Span.of(day, last, from, to, Neighbourhood.ZONE);
    return log.read(estate, span, LogFilter.ALL, 1);
  }
}
