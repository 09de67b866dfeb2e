package io.jinzhi.activity;

import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.Estate;
import io.jinzhi.estate.Estates;
import io.jinzhi.estate.Unit;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans publications and activities, and takes down that they took place and whom they reached.
@Service
public class ActivityDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Activities activities;
  private final Estates estates;
  private final NumberSeries numbers;
  private final Ids ids;
  private final DutyLog log;
  private final ApplicationEventPublisher events;

  ActivityDesk(
      Activities activities,
      Estates estates,
      NumberSeries numbers,
      Ids ids,
      DutyLog log,
      ApplicationEventPublisher events) {
    this.activities = activities;
    this.estates = estates;
    this.numbers = numbers;
    this.ids = ids;
    this.log = log;
    this.events = events;
  }

  /// @return its number
  @Transactional
  public String plan(
      Actor actor, ActivityKind kind, String title, String place, LocalDate on, Instant now) {
    LocalDate today = estates.estate(actor.estate()).day(now);
    if (on.isBefore(today.minusDays(31)) || on.isAfter(today.plusYears(2))) {
      throw new Invalid("on", Phrase.of("日期应在 31 天前到两年后之间", "From 31 days ago to two years ahead"));
    }
    String number =
        "HD-%s-%03d"
            .formatted(DAY.format(today), numbers.next(actor.estate().value(), "HD", today));
    Activity activity =
        new Activity(
            ids.next(),
            number,
            kind,
            title,
            place,
            on,
            Activity.State.PLANNED,
            actor.name(),
            null,
            null,
            0);
    activities.add(actor.estate(), activity, now);
    write(
        actor,
        activity,
        Phrase.of("计划{0}“{1}”，{2}", "Planned: {0} \"{1}\", {2}").with(kind.label(), title, on),
        now);
    return number;
  }

  /// It took place, or was handed round.
  ///
  /// @param reached the households; each once
  @Transactional
  public void complete(
      Actor actor, String number, LocalDate on, String report, List<Unit> reached, Instant now) {
    Activity activity = find(actor, number);
    Estate estate = estates.estate(actor.estate());
    if (on.isAfter(estate.day(now)) || on.isBefore(activity.plannedOn().minusDays(31))) {
      throw new Invalid(
          "on",
          Phrase.of("不能晚于今天，也不能早于计划 31 天", "Not later than today, nor 31 days before the plan"));
    }
    List<ActivityDone.Recipient> recipients =
        reached.stream()
            .map(each -> new ActivityDone.Recipient(ids.next(), each.id(), each.code()))
            .toList();
    if (!activities.done(actor, activity, on, report, recipients)) {
      throw notPlanned(find(actor, number));
    }
    Activity done = find(actor, number);
    write(
        actor,
        done,
        Phrase.of("已完成“{0}”，{1} 户", "Took place: \"{0}\", {1} households")
            .with(activity.title(), recipients.size()),
        now);
    Instant day = on.atStartOfDay(estate.zone()).toInstant();
    events.publishEvent(new ActivityDone(actor.estate(), done, recipients, day, now));
  }

  @Transactional
  public void cancel(Actor actor, String number, String reason, Instant now) {
    Activity activity = find(actor, number);
    if (!activities.cancel(actor, activity, reason)) {
      throw notPlanned(find(actor, number));
    }
    write(actor, activity, Phrase.of("取消：{0}", "Cancelled: {0}").with(reason), now);
  }

  Activity find(Actor actor, String number) {
    return activities
        .find(actor.estate(), number)
        .orElseThrow(() -> new Missing("activity " + number));
  }

  private static Refused notPlanned(Activity activity) {
    return new Refused(
        "NOT_PLANNED", Phrase.of("它{0}", "It is: {0}").with(activity.state().label()));
  }

  private void write(Actor actor, Activity activity, Phrase words, Instant now) {
    log.write(
        actor.estate(),
        Entry.by(actor, now, Kind.EVENT, words).about(Activity.KIND, activity.number()));
  }
}
