package io.jinzhi.callback;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import java.time.Instant;
import org.springframework.stereotype.Component;

/// From when until when a service is called back on (CBK-05 to CBK-08, T-09, T-20, T-28).
@Component
class Windows {
  /// One that is drawn when its window is nearly over is still given so many days.
  private static final int LEAST_DAYS = 3;

  private final Handbook handbook;
  private final Estates estates;

  Windows(Handbook handbook, Estates estates) {
    this.handbook = handbook;
    this.estates = estates;
  }

  /// @param deadline the limit; later than the handbook's only where that would leave no time
  record Window(Rule rule, Instant opens, Deadline deadline) {}

  Deadlines days(EstateId estate) {
    return new Deadlines(estates.estate(estate).zone());
  }

  Window of(Completed what, Instant now) {
    Deadlines days = days(what.estate());
    Instant at = what.at();
    Rule rule = handbook.rule(what.estate(), what.kind().window(), now);
    Window window =
        switch (what.kind()) {
          case COMPLAINT, REPAIR ->
              new Window(
                  rule,
                  days.opensAfter(at, rule.number("callback.opensAfter.days")),
                  days.months(at, rule.number("callback.closesAfter.months")));
          case SPECIAL -> special(rule, days, what);
          case PUBLICATION ->
              new Window(rule, at, days.months(at, rule.number("callback.publication.months")));
          case HELP, OTHER ->
              new Window(rule, at, days.days(at, rule.number("callback.other.days")));
        };
    Instant least = days.days(now, LEAST_DAYS).limit();
    Instant limit = window.deadline().limit();
    return limit.isBefore(least)
        ? new Window(rule, window.opens(), new Deadline(limit, least))
        : window;
  }

  /// In the middle of the term, give or take some days; at its end, from the day after.
  private static Window special(Rule rule, Deadlines days, Completed what) {
    Instant at = what.at();
    if (what.source().phase() == Completed.Phase.MID) {
      int around = rule.number("callback.special.around.days");
      return new Window(rule, days.opensAfter(at, -around), days.days(at, around));
    }
    return new Window(
        rule, days.endOfDay(at), days.months(at, rule.number("callback.special.end.months")));
  }
}
