package io.jinzhi.complaint;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.story.By;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Closes a case: nothing stays open, its papers go under the household, and a callback becomes due
/// for whoever listens to [ComplaintClosed].
@Component
class Closing {
  private final CaseFile cases;
  private final Events events;
  private final Clocks clocks;
  private final Filing filing;
  private final Letters letters;
  private final After after;

  Closing(
      CaseFile cases, Events events, Clocks clocks, Filing filing, Letters letters, After after) {
    this.cases = cases;
    this.events = events;
    this.clocks = clocks;
    this.filing = filing;
    this.letters = letters;
    this.after = after;
  }

  /// What happens outside the case when it is closed.
  @Component
  record After(Finding finding, ApplicationEventPublisher publisher) {}

  @Transactional
  void close(Actor actor, String number, String summary, Instant now) {
    Complaint held = cases.hold(actor, number);
    if (held.close(summary) instanceof Decision.Taken) {
      long running = clocks.running(held);
      boolean mayLetGo = actor.is(Role.CS_MANAGER, Role.CENTRE_DIRECTOR, Role.GENERAL_MANAGER);
      if (running > 0 && !mayLetGo) {
        throw Refusal.STILL_OPEN.asProblem(running);
      }
    }
    boolean valid = !(held.stage() instanceof Stage.Invalid);
    Complaint closed = cases.take(held, actor, now, null, each -> each.close(summary));
    filing.file(closed, actor, now);
    letters.filed(closed, now);
    after.finding().closed(closed);
    after
        .publisher()
        .publishEvent(
            new ComplaintClosed(
                closed.estate(),
                closed.id(),
                closed.number(),
                closed.grade(),
                closed.department(),
                closed.aboutStaff(),
                closed.unit(),
                valid,
                now));
  }

  @Transactional
  void looked(Actor actor, String number, String reason, Instant now) {
    Complaint held = cases.hold(actor, number);
    events.append(
        actor.estate(),
        List.of(Events.happened(held.id(), new ComplaintEvent.ContactShown(reason))),
        By.of(actor),
        now);
  }

  @Transactional
  void calledBack(Actor actor, String number, String callback, boolean satisfied, Instant now) {
    Complaint held = cases.hold(actor, number);
    events.append(
        actor.estate(),
        List.of(Events.happened(held.id(), new ComplaintEvent.CalledBack(callback, satisfied))),
        By.of(actor),
        now);
  }
}
