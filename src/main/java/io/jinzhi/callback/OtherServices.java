package io.jinzhi.callback;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.Unit;
import io.jinzhi.estate.Units;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Services that no other module knows of, such as typing, or a parcel carried up.
@Service
public class OtherServices {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final CompletedServices services;
  private final Units units;
  private final Windows windows;
  private final NumberSeries numbers;
  private final Ids ids;
  private final DutyLog log;

  OtherServices(
      CompletedServices services,
      Units units,
      Windows windows,
      NumberSeries numbers,
      Ids ids,
      DutyLog log) {
    this.services = services;
    this.units = units;
    this.windows = windows;
    this.numbers = numbers;
    this.ids = ids;
    this.log = log;
  }

  /// Takes down that it is done.
  ///
  /// @param unitCode in any usual spelling
  /// @return its number
  /// @throws Invalid when there is no such unit
  @Transactional
  public String done(Actor actor, String unitCode, String title, boolean bad, Instant now) {
    Unit unit =
        units
            .byCode(actor.estate(), unitCode)
            .orElseThrow(() -> new Invalid("unit", Phrase.of("没有这个房号", "There is no such room")));
    LocalDate day = windows.days(actor.estate()).day(now);
    String number =
        "QT-%s-%03d".formatted(DAY.format(day), numbers.next(actor.estate().value(), "QT", day));
    log.write(
        actor.estate(),
        Entry.by(
                actor,
                now,
                Kind.NOTE,
                Phrase.of("为 {0} 办结：{1}", "Done for {0}: {1}").with(unit.code(), title))
            .about("OTHER_SERVICE", number));
    services.report(
        List.of(
            new Completed(
                actor.estate(),
                CallbackKind.OTHER,
                new Completed.Source(
                    "OTHER_SERVICE", ids.next(), number, "/households/" + unit.code()),
                title,
                Completed.Resident.of(unit.id(), unit.code()),
                actor.department(),
                false,
                bad,
                now)),
        now);
    return number;
  }
}
