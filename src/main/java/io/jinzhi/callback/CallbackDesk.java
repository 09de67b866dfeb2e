package io.jinzhi.callback;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.complaint.ComplaintClosed;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.complaint.Grade;
import io.jinzhi.database.Ids;
import io.jinzhi.database.NumberSeries;
import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Opens callbacks and takes down what came of them.
@Service
public class CallbackDesk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd");

  private final Callbacks callbacks;
  private final Commitments commitments;
  private final ComplaintDesk complaints;
  private final Handbook handbook;
  private final DutyLog log;
  private final Numbers numbers;

  CallbackDesk(
      Callbacks callbacks,
      Commitments commitments,
      ComplaintDesk complaints,
      Handbook handbook,
      DutyLog log,
      Numbers numbers) {
    this.callbacks = callbacks;
    this.commitments = commitments;
    this.complaints = complaints;
    this.handbook = handbook;
    this.log = log;
    this.numbers = numbers;
  }

  /// What a new callback is called, and in which zone its days are counted.
  @org.springframework.stereotype.Component
  record Numbers(NumberSeries series, Ids ids, Estates estates) {}

  /// Every valid complaint that is closed is called back on (CMP-32): from a week to a month after,
  /// by an ambassador; a major one by the manager (CBK-13).
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(ComplaintClosed event) {
    if (!event.valid()) {
      return;
    }
    Deadlines rules = new Deadlines(numbers.estates().estate(event.estate()).zone());
    var rule = handbook.rule(event.estate(), Clause.CMP_32, event.at());
    Instant opens = rules.opensAfter(event.at(), rule.number("callback.opensAfter.days"));
    Deadline limit = rules.months(event.at(), rule.number("callback.closesAfter.months"));
    LocalDate day = rules.day(event.at());
    String number =
        "HF-%s-%03d"
            .formatted(DAY.format(day), numbers.series().next(event.estate().value(), "HF", day));
    Callback callback =
        new Callback(
            numbers.ids().next(),
            number,
            event.number(),
            event.grade().name(),
            opens,
            limit.limit(),
            null,
            null,
            null);
    callbacks.open(callback, event);
    Desk holder = Desk.of(event.grade() == Grade.MAJOR ? Role.CS_MANAGER : Role.AMBASSADOR);
    commitments.promise(
        event.estate(), callback.subject(), List.of(new Promise(rule, holder, 1, opens, limit)));
  }

  /// Takes down a callback.
  ///
  /// @throws Refused before its window opens, or when it has been made already
  @Transactional
  public void record(Actor actor, String number, CallbackRecord record, Instant now) {
    Callback callback =
        callbacks.find(actor.estate(), number).orElseThrow(() -> new Missing("callback " + number));
    if (now.isBefore(callback.opens())) {
      throw new Refused(
          "TOO_EARLY",
          Phrase.of(
              "回访期还没开始，太早回访看不出效果", "Its window has not opened yet: too early to judge the effect"));
    }
    if (!callbacks.make(actor.estate(), callback.id(), record, actor.name(), now)) {
      throw new Refused("ALREADY_MADE", Phrase.of("已经回访过了", "It has been made already"));
    }
    commitments.keep(
        actor.estate(), callback.subject(), Clause.CMP_32, record.method().label(), actor, now);
    Phrase words =
        Phrase.of(
            "%s回访（%s）：%s。质量：%s；效果：%s；不足：%s；建议：%s"
                .formatted(
                    record.method().label().zh(),
                    callback.sourceNumber(),
                    record.satisfaction().label().zh(),
                    record.quality(),
                    record.effect(),
                    record.shortcomings(),
                    record.suggestions()),
            "Called back %s (%s): %s. Quality: %s; effect: %s; shortcomings: %s; suggestions: %s"
                .formatted(
                    record.method().label().en(),
                    callback.sourceNumber(),
                    record.satisfaction().label().en(),
                    record.quality(),
                    record.effect(),
                    record.shortcomings(),
                    record.suggestions()));
    log.write(
        actor.estate(),
        Entry.by(actor, now, Kind.CALLBACK, words).about(Callback.KIND, callback.number()));
    complaints.calledBack(
        actor,
        callback.sourceNumber(),
        number,
        record.satisfaction() != CallbackRecord.Satisfaction.NOT,
        now);
  }
}
