package io.jinzhi.ledger;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.web.Checks;
import io.jinzhi.web.Missing;
import io.jinzhi.web.Refused;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides on unusual reading: it had its reason, or it is a breach.
@Service
class AlertDesk {
  private final ReadingAlerts alerts;
  private final Ledger ledger;
  private final ApplicationEventPublisher events;

  AlertDesk(ReadingAlerts alerts, Ledger ledger, ApplicationEventPublisher events) {
    this.alerts = alerts;
    this.ledger = ledger;
    this.events = events;
  }

  /// @param verdict `BREACH` or `EXPLAINED`
  record Form(@Nullable String verdict, @Nullable String opinion) {}

  enum Verdict {
    EXPLAINED,
    BREACH
  }

  List<ReadingAlert> list(Actor actor) {
    return alerts.list(actor);
  }

  ReadingAlert find(Actor actor, String number) {
    return alerts.find(actor, number).orElseThrow(() -> new Missing("alert " + number));
  }

  /// @throws Refused where somebody has decided already
  @Transactional
  public void decide(Actor actor, String number, Form form, Instant now) {
    Checks checks = new Checks();
    Verdict verdict = checks.one("verdict", form.verdict(), Verdict.class);
    String opinion = checks.required("opinion", form.opinion(), 1000);
    checks.done();
    ReadingAlert alert = find(actor, number);
    boolean breach = verdict == Verdict.BREACH;
    if (!alerts.decide(actor, number, breach, opinion, now)) {
      throw new Refused("DECIDED", Phrase.of("已经有人作出结论", "It has been decided already"));
    }
    ledger.write(
        Deed.by(actor, Act.UNUSUAL_READING, now)
            .because(
                Phrase.of(
                    (breach ? "属违规：" : "有正当理由：") + opinion,
                    (breach ? "a breach: " : "explained: ") + opinion))
            .under(number));
    if (breach) {
      events.publishEvent(new UnusualReadingConfirmed(actor, alert, opinion, now));
    }
  }
}
