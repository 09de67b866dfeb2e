package io.jinzhi.activity;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Unit;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Registers services by special agreement and ends them early.
@Service
public class SpecialServiceDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");
  private static final int LONGEST_YEARS = 10;

  private final SpecialServices services;
  private final Estates estates;
  private final NumberSeries numbers;
  private final Ids ids;
  private final Handbook handbook;
  private final DutyLog log;

  SpecialServiceDesk(
      SpecialServices services,
      Estates estates,
      NumberSeries numbers,
      Ids ids,
      Handbook handbook,
      DutyLog log) {
    this.services = services;
    this.estates = estates;
    this.numbers = numbers;
    this.ids = ids;
    this.handbook = handbook;
    this.log = log;
  }

  /// What was agreed on.
  ///
  /// @param endsOn the last day
  public record Agreement(
      Unit unit,
      String resident,
      String contact,
      String what,
      @Nullable DepartmentId department,
      LocalDate startsOn,
      LocalDate endsOn) {}

  /// @return its number
  @Transactional
  public String register(Actor actor, Agreement agreed, Instant now) {
    Estate estate = estates.estate(actor.estate());
    LocalDate today = estate.day(now);
    Term term = new Term(agreed.startsOn(), agreed.endsOn());
    check(term, today);
    var rule = handbook.rule(actor.estate(), Clause.CBK_06, now);
    LocalDate middle = term.middle(rule.number("callback.special.shortest.days"));
    int around = rule.number("callback.special.around.days");
    String number =
        "TY-%s-%03d"
            .formatted(DAY.format(today), numbers.next(actor.estate().value(), "TY", today));
    SpecialService service =
        new SpecialService(
            ids.next(),
            number,
            agreed.unit().id(),
            agreed.unit().code(),
            agreed.resident(),
            agreed.contact(),
            agreed.what(),
            agreed.department(),
            term.starts(),
            middle,
            term.ends(),
            actor.name(),
            null);
    services.add(
        actor.estate(),
        service,
        middle == null ? null : first(estate, middle.minusDays(around)),
        first(estate, term.ends().plusDays(1)),
        now);
    write(
        actor,
        service,
        Phrase.of("登记特约服务“{0}”，{1}，{2} 至 {3}", "Special service \"{0}\", {1}, {2} to {3}")
            .with(agreed.what(), service.unitCode(), term.starts(), term.ends()),
        now);
    return number;
  }

  /// Ends it early; the last day is that day.
  @Transactional
  public void terminate(Actor actor, String number, LocalDate on, String reason, Instant now) {
    SpecialService service = find(actor, number);
    Estate estate = estates.estate(actor.estate());
    if (on.isBefore(service.startsOn()) || on.isAfter(service.endsOn())) {
      throw new Invalid("on", Phrase.of("应在服务期内", "A day of the term"));
    }
    if (!services.terminate(actor, service, on, reason, first(estate, on.plusDays(1)))) {
      throw new Refused("ENDED", Phrase.of("服务已经结束", "It has ended already"));
    }
    write(
        actor,
        service,
        Phrase.of("特约服务 {0} 提前终止：{1}", "Special service ends early on {0}: {1}").with(on, reason),
        now);
  }

  SpecialService find(Actor actor, String number) {
    return services
        .find(actor.estate(), number)
        .orElseThrow(() -> new Missing("special service " + number));
  }

  private static void check(Term term, LocalDate today) {
    if (term.ends().isBefore(term.starts())) {
      throw new Invalid("endsOn", Phrase.of("不能早于开始", "Not before the start"));
    }
    if (term.ends().isBefore(today)) {
      throw new Invalid("endsOn", Phrase.of("已经过去", "It is over already"));
    }
    if (term.starts().isBefore(today.minusYears(1))) {
      throw new Invalid("startsOn", Phrase.of("不能早于一年前", "At most a year ago"));
    }
    if (term.ends().isAfter(term.starts().plusYears(LONGEST_YEARS))) {
      throw new Invalid("endsOn", Phrase.of("期限最长十年", "Ten years at most"));
    }
  }

  private static Instant first(Estate estate, LocalDate day) {
    return day.atStartOfDay(estate.zone()).toInstant();
  }

  private void write(Actor actor, SpecialService service, Phrase words, Instant now) {
    log.write(
        actor.estate(),
        Entry.by(actor, now, Kind.EVENT, words).about(SpecialService.KIND, service.number()));
  }
}
