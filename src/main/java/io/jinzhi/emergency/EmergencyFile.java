package io.jinzhi.emergency;

import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One step on one emergency: hold it, decide, and write everything that follows from the decision,
/// or nothing.
@Component
class EmergencyFile {
  private final Emergencies emergencies;
  private final EmergencyLog events;
  private final EmergencyClocks clocks;
  private final DutyLog log;
  private final EmergencyFinding finding;
  private final EmergencyNumbers numbers;

  EmergencyFile(
      Emergencies emergencies,
      EmergencyLog events,
      EmergencyClocks clocks,
      DutyLog log,
      EmergencyFinding finding,
      EmergencyNumbers numbers) {
    this.emergencies = emergencies;
    this.events = events;
    this.clocks = clocks;
    this.log = log;
    this.finding = finding;
    this.numbers = numbers;
  }

  /// @param key its number or its id
  Emergency find(Actor actor, String key) {
    if (actor.is(Role.RESIDENT)) {
      throw new Missing("emergency " + key);
    }
    return emergencies.find(actor.estate(), key).orElseThrow(() -> new Missing("emergency " + key));
  }

  Emergency hold(Actor actor, String key) {
    if (actor.is(Role.RESIDENT)) {
      throw new Missing("emergency " + key);
    }
    return emergencies.hold(actor.estate(), key).orElseThrow(() -> new Missing("emergency " + key));
  }

  /// A new one, with its first line.
  @Transactional(propagation = Propagation.MANDATORY)
  void open(Emergency e, EmergencyEvent event, Actor by, Instant now) {
    emergencies.add(e);
    follow(e, event, by, e.id(), e.happenedAt(), now);
  }

  @Transactional
  Emergency step(Actor actor, String key, Instant now, Function<Emergency, Decision> move) {
    return take(hold(actor, key), actor, numbers.id(), now, now, move);
  }

  /// A step whose line has an id and a time of its own.
  ///
  /// @param happened the true time
  @Transactional(propagation = Propagation.MANDATORY)
  Emergency take(
      Emergency held,
      Actor actor,
      UUID id,
      Instant happened,
      Instant now,
      Function<Emergency, Decision> move) {
    return switch (move.apply(held)) {
      case Decision.No(var reason) -> throw reason.asProblem();
      case Decision.Taken(var next, var event) -> {
        Emergency saved = next;
        if (!next.equals(held)) {
          emergencies.save(next);
          saved = emergencies.hold(actor.estate(), held.number()).orElseThrow();
        }
        follow(saved, event, actor, id, happened, now);
        yield saved;
      }
    };
  }

  private void follow(
      Emergency e, EmergencyEvent event, Actor by, UUID id, Instant happened, Instant now) {
    events.add(e.estate(), e.id(), id, event, by, happened, now);
    clocks.follow(e, event, by, happened);
    if (inDutyLog(event)) {
      Phrase words = EmergencyWords.of(e.kind(), event);
      Phrase line =
          e.drill()
              ? Phrase.of("【演练】{0} {1}", "[Drill] {0} {1}").with(e.number(), words)
              : Phrase.of("{0} {1}", "{0} {1}").with(e.number(), words);
      log.write(
          e.estate(),
          Entry.by(by, happened, Kind.EVENT, line)
              .about(EmergencySubject.EMERGENCY.subject(), e.number()));
    }
    finding.put(e);
  }

  /// What belongs in the duty log; the rest is only in the emergency's own.
  private static boolean inDutyLog(EmergencyEvent event) {
    return switch (event) {
      case EmergencyEvent.Raised _,
          EmergencyEvent.Called _,
          EmergencyEvent.Arrived _,
          EmergencyEvent.ResidentsTold _,
          EmergencyEvent.Counted _,
          EmergencyEvent.LossNoted _,
          EmergencyEvent.InsurerTold _,
          EmergencyEvent.ReportedUp _,
          EmergencyEvent.Classified _,
          EmergencyEvent.CommandPassed _,
          EmergencyEvent.Ended _,
          EmergencyEvent.CalledOff _,
          EmergencyEvent.ReportWritten _,
          EmergencyEvent.ReportSigned _,
          EmergencyEvent.Reviewed _ ->
          true;
      case EmergencyEvent.Noted _,
          EmergencyEvent.StepDone _,
          EmergencyEvent.Marked _,
          EmergencyEvent.Seen _,
          EmergencyEvent.ActionGiven _,
          EmergencyEvent.ActionDone _ ->
          false;
    };
  }
}
