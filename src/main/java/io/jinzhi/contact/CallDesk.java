package io.jinzhi.contact;

import io.jinzhi.database.Ids;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.handbook.Rule;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The telephone at the desk: what rings, who took it up, what was left unanswered (ETQ-19). Told
/// by a telephone system, or by hand where there is none.
@Service
public class CallDesk {
  /// What never ended by any event is no longer shown as going on.
  private static final Duration FORGOTTEN = Duration.ofHours(2);

  private final Calls calls;
  private final Handbook handbook;
  private final Estates estates;
  private final Ids ids;

  CallDesk(Calls calls, Handbook handbook, Estates estates, Ids ids) {
    this.calls = calls;
    this.handbook = handbook;
    this.estates = estates;
    this.ids = ids;
  }

  /// The handbook's figures about the telephone.
  ///
  /// @param ringSeconds from one ring to the next
  /// @param good answered by this ring at the latest
  /// @param apologise answered after this ring: with an apology
  /// @param repeatMinutes the same number again within so long is a repeated call
  public record Measure(int ringSeconds, int good, int apologise, int repeatMinutes) {}

  public Measure measure(EstateId estate, Instant now) {
    Rule rule = handbook.rule(estate, Clause.ETQ_19, now);
    return new Measure(
        rule.number("phone.ring.seconds"),
        rule.number("phone.rings.good"),
        rule.number("phone.rings.apologise"),
        rule.number("phone.repeat.minutes"));
  }

  /// Takes an event of a telephone system; one that was told before changes nothing.
  ///
  /// @return whether it was new
  @Transactional
  boolean take(EstateId estate, CallEvent event, Instant now) {
    if (!calls.take(estate, event, now)) {
      return false;
    }
    calls.merge(estate, ids.next(), event);
    return true;
  }

  /// The telephone rings, and somebody says so by hand.
  @Transactional
  public UUID ring(Actor actor, @Nullable String number, Instant now) {
    Checks checks = new Checks();
    String typed = checks.optional("number", number, 30);
    String digits = typed == null ? "" : typed.replaceAll("[\\s()-]", "");
    checks.that(digits.matches("\\+?\\d{0,24}"), "number", Phrase.of("只能是数字", "Digits only"));
    checks.done();
    UUID id = ids.next();
    calls.add(actor.estate(), id, digits, now);
    return id;
  }

  /// @throws Refused where a colleague has it, or it has ended
  @Transactional
  public void answer(Actor actor, UUID id, Instant now) {
    Call call = call(actor.estate(), id, now);
    if (!calls.answer(actor.estate(), id, actor.name(), now)) {
      String by = call.by();
      throw new Refused(
          "TAKEN",
          by == null
              ? Phrase.of("这个电话已经结束", "The call has ended")
              : Phrase.of("{0} 已经接了这个电话", "{0} has taken the call").with(by));
    }
  }

  @Transactional
  public void hold(Actor actor, UUID id, boolean waits, Instant now) {
    call(actor.estate(), id, now);
    on(calls.hold(actor.estate(), id, waits ? now : null));
  }

  /// @param to who is going to answer, as the caller is told (ETQ-21)
  @Transactional
  public void transfer(Actor actor, UUID id, @Nullable String to, Instant now) {
    Checks checks = new Checks();
    String who = checks.required("to", to, 60);
    checks.done();
    call(actor.estate(), id, now);
    on(calls.transfer(actor.estate(), id, who));
  }

  @Transactional
  public void end(Actor actor, UUID id, Instant now) {
    call(actor.estate(), id, now);
    on(calls.end(actor.estate(), id, now));
  }

  /// What rings or is being spoken now.
  public List<Call> live(EstateId estate, Instant now) {
    return calls.live(estate, now.minus(FORGOTTEN), measure(estate, now).repeatMinutes());
  }

  /// A day's calls, in the estate's zone, with their figures.
  public CallDay day(EstateId estate, LocalDate day, Instant now) {
    var zone = estates.estate(estate).zone();
    Measure measure = measure(estate, now);
    List<Call> rows =
        calls.between(
            estate,
            day.atStartOfDay(zone).toInstant(),
            day.plusDays(1).atStartOfDay(zone).toInstant(),
            measure.repeatMinutes());
    return CallDay.of(day, rows, measure);
  }

  private Call call(EstateId estate, UUID id, Instant now) {
    return calls
        .find(estate, id, measure(estate, now).repeatMinutes())
        .orElseThrow(() -> new Missing("call"));
  }

  private static void on(boolean was) {
    if (!was) {
      throw new Refused("NOT_ON", Phrase.of("这个电话没有接通，或已结束", "The call is not on"));
    }
  }
}
