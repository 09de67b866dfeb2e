package io.jinzhi.practice;

import static io.jinzhi.practice.Cast.after;

import io.jinzhi.callback.CallbackDesk;
import io.jinzhi.callback.CallbackRecord;
import io.jinzhi.commitment.Commitment;
import io.jinzhi.commitment.CommitmentBoard;
import io.jinzhi.complaint.MonthDesk;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// What is done from one's list: each morning the ambassador and the manager call back on what was
/// filed a while ago; towards the end of the month its papers are put together.
@Component
@Profile("practice")
class Rounds {
  private static final String CALLBACK = "CALLBACK";
  private static final int MOST = 60;

  private final CommitmentBoard board;
  private final CallbackDesk callbacks;
  private final MonthDesk months;

  Rounds(CommitmentBoard board, CallbackDesk callbacks, MonthDesk months) {
    this.board = board;
    this.callbacks = callbacks;
    this.months = months;
  }

  /// Puts every day from the first to the last on the agenda.
  void plan(Cast cast, LocalDate first, LocalDate last, Random random) {
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Instant morning = day.atTime(9, 40).atZone(cast.hours().zone()).toInstant();
      for (Role role : List.of(Role.AMBASSADOR, Role.CS_MANAGER)) {
        Actor actor = cast.crew().one(role);
        cast.then(morning, now -> begin(cast, actor, now, random));
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

  private void begin(Cast cast, Actor actor, Instant now, Random random) {
    board.owed(actor, now, MOST).stream()
        .filter(each -> each.subject().kind().equals(CALLBACK))
        .filter(each -> waited(each, now, random))
        .map(each -> each.subject().number())
        .forEach(
            number ->
                cast.then(
                    after(now, 2, 90, random),
                    t -> callbacks.record(actor, number, record(cast, random), t)));
  }

  /// Not all on the first day of the window.
  private static boolean waited(Commitment each, Instant now, Random random) {
    boolean soon = now.isBefore(each.opened().plus(Duration.ofDays(9)));
    return !soon || random.nextInt(100) < 30;
  }

  private static CallbackRecord record(Cast cast, Random random) {
    var satisfaction =
        random.nextInt(100) < 72
            ? CallbackRecord.Satisfaction.SATISFIED
            : random.nextInt(100) < 90
                ? CallbackRecord.Satisfaction.FAIRLY
                : CallbackRecord.Satisfaction.NOT;
    return new CallbackRecord(
        random.nextInt(100) < 75 ? CallbackRecord.Method.PHONE : CallbackRecord.Method.FACE,
        cast.troubles().said("quality", random),
        cast.troubles().said("effect", random),
        satisfaction,
        cast.troubles().said("shortcomings", random),
        cast.troubles().said("suggestions", random),
        "");
  }
}
