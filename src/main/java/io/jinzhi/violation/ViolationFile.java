package io.jinzhi.violation;

import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.Estates;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.story.By;
import io.jinzhi.story.Story;
import io.jinzhi.time.Deadlines;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// One step on one violation: hold it, decide, and write everything that follows from the decision,
/// or nothing.
@Component
class ViolationFile {
  private final Violations violations;
  private final ViolationEvents events;
  private final ViolationClocks clocks;
  private final ViolationTelling telling;
  private final DutyLog log;
  private final Estates estates;

  ViolationFile(
      Violations violations,
      ViolationEvents events,
      ViolationClocks clocks,
      ViolationTelling telling,
      DutyLog log,
      Estates estates) {
    this.violations = violations;
    this.events = events;
    this.clocks = clocks;
    this.telling = telling;
    this.log = log;
    this.estates = estates;
  }

  /// @throws Missing when there is no such violation in the estate
  Violation hold(Actor actor, String number) {
    return violations
        .hold(actor.estate(), number)
        .orElseThrow(() -> new Missing("violation " + number));
  }

  @Transactional
  Violation step(Actor actor, String number, Instant now, Function<Violation, Decision> move) {
    return step(actor, number, now, null, move);
  }

  @Transactional
  Violation step(
      Actor actor,
      String number,
      Instant now,
      @Nullable Signature signature,
      Function<Violation, Decision> move) {
    return switch (move.apply(hold(actor, number))) {
      case Decision.No(var reason) -> throw reason.asProblem();
      case Decision.Taken(var next, var event) -> {
        violations.save(next, now);
        Violation saved = next.saved();
        follow(saved, event, actor, signature, now);
        yield saved;
      }
    };
  }

  /// The story, the clocks, the duty log and the notices of one event.
  void follow(
      Violation violation,
      ViolationEvent event,
      Actor actor,
      @Nullable Signature signature,
      Instant now) {
    EstateId estate = actor.estate();
    events.append(estate, List.of(new Story.New<>(violation.id(), event)), By.of(actor), now);
    clocks.follow(violation, event, actor, rules(estate).zone(), now);
    if (logged(event)) {
      Entry entry =
          Entry.by(actor, now, Kind.EVENT, new ViolationWords(rules(estate).zone()).of(event))
              .about(Violation.KIND, violation.number());
      log.write(estate, signature == null ? entry : entry.signed(signature));
    }
    telling.tell(violation, event, now);
  }

  Deadlines rules(EstateId estate) {
    return new Deadlines(estates.estate(estate).zone());
  }

  /// What belongs in the duty log; the rest is only in the story.
  private static boolean logged(ViolationEvent event) {
    return switch (event) {
      case ViolationEvent.Recorded _,
          ViolationEvent.Talked _,
          ViolationEvent.Judged _,
          ViolationEvent.Issued _,
          ViolationEvent.Served _,
          ViolationEvent.OwnerTold _,
          ViolationEvent.Objected _,
          ViolationEvent.Reviewed _,
          ViolationEvent.Cleared _,
          ViolationEvent.Rechecked _,
          ViolationEvent.Reported _,
          ViolationEvent.Civil _,
          ViolationEvent.Closed _,
          ViolationEvent.Withdrawn _ ->
          true;
      case ViolationEvent.PassedUp _,
          ViolationEvent.Identified _,
          ViolationEvent.Noted _,
          ViolationEvent.PersonShown _,
          ViolationEvent.PromiseBroken _ ->
          false;
    };
  }
}
