package io.jinzhi.practice;

import io.jinzhi.complaint.MonthDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.workorder.OrderMonthDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What is done from one's list: each morning the ambassador and the manager call back on what was
/// filed a while ago; towards the end of the month the orders are totalled and its papers put
// together.
@Component
@Profile("practice")
class Rounds {
  private final CallbackRounds callbacks;
  private final Offerings offerings;
  private final MonthDesk months;
  private final OrderMonthDesk totals;

  Rounds(CallbackRounds callbacks, Offerings offerings, MonthDesk months, OrderMonthDesk totals) {
    this.callbacks = callbacks;
    this.offerings = offerings;
    this.months = months;
    this.totals = totals;
  }

  /// Puts every day from the first to the last on the agenda.
  void plan(
      Cast cast,
      List<Families.Neighbour> neighbours,
      LocalDate first,
      LocalDate last,
      Random random) {
    offerings.plan(cast, neighbours, first, last, new Random(random.nextLong()));
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Instant morning = day.atTime(9, 40).atZone(cast.hours().zone()).toInstant();
      callbacks.plan(cast, neighbours, morning, random);
      if (day.getDayOfMonth() == 24 || day.equals(first) && day.getDayOfMonth() > 24) {
        Actor reception = cast.crew().one(Role.FRONT_DESK);
        YearMonth month = YearMonth.from(day);
        cast.then(morning.plus(Duration.ofHours(5)), now -> totals.handOver(reception, month, now));
      }
      if (day.getDayOfMonth() == 27) {
        month(cast, YearMonth.from(day), morning);
      }
    }
  }

  /// Statistics, opinion forms and all the papers of a month, before the 30th.
  private void month(Cast cast, YearMonth month, Instant morning) {
    Actor manager = cast.crew().one(Role.CS_MANAGER);
    Actor reception = cast.crew().one(Role.FRONT_DESK);
    Actor office = cast.crew().one(Role.COMPANY_OFFICE);
    Instant afternoon = morning.plus(Duration.ofHours(5));
    String analysis = cast.troubles().said("analysis", new Random(month.getMonthValue()));
    cast.then(afternoon, now -> months.submit(manager, month, analysis, now));
    cast.then(afternoon.plus(Duration.ofHours(1)), now -> months.collate(reception, month, now));
    cast.then(afternoon.plus(Duration.ofHours(24)), now -> months.handOver(manager, month, now));
    cast.then(afternoon.plus(Duration.ofHours(26)), now -> months.receive(office, month, now));
  }
}
