package io.jinzhi.consultation;

import io.jinzhi.estate.EstateId;
import io.jinzhi.staff.Actor;
import io.jinzhi.story.By;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One step on one request: hold it, decide, and write everything that follows from the decision,
/// or nothing.
@Component
class ConsultationFile {
  private final Consultations store;
  private final ConsultationEvents events;
  private final ConsultationClocks clocks;
  private final ConsultationTelling telling;
  private final LedgerLines ledger;
  private final Sight sight;

  ConsultationFile(
      Consultations store,
      ConsultationEvents events,
      ConsultationClocks clocks,
      ConsultationTelling telling,
      LedgerLines ledger,
      Sight sight) {
    this.store = store;
    this.events = events;
    this.clocks = clocks;
    this.telling = telling;
    this.ledger = ledger;
    this.sight = sight;
  }

  /// The request, held until the transaction ends.
  ///
  /// @throws Missing when there is none of that number in the estate, or not for this actor
  @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Missing.class)
  Consultation hold(Actor actor, String number, Instant now) {
    return store
        .hold(actor.estate(), number)
        .filter(each -> sight.may(actor, each, now))
        .orElseThrow(() -> new Missing("consultation " + number));
  }

  /// @throws Missing as [#hold]
  Consultation find(Actor actor, String number, Instant now) {
    return store
        .find(actor.estate(), number)
        .filter(each -> sight.may(actor, each, now))
        .orElseThrow(() -> new Missing("consultation " + number));
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void begin(Consultation it, ConsultationEvent event, Actor actor, Instant now) {
    store.insert(it);
    follow(it, event, actor, now);
  }

  @Transactional
  Consultation step(
      Actor actor, String number, Instant now, Function<Consultation, Decision> move) {
    return take(hold(actor, number, now), actor, now, move);
  }

  /// A step on a request that is already held.
  ///
  /// @param actor null for the program itself
  @Transactional(propagation = Propagation.MANDATORY)
  Consultation take(
      Consultation held,
      @Nullable Actor actor,
      Instant now,
      Function<Consultation, Decision> move) {
    return switch (move.apply(held)) {
      case Decision.No(var reason) -> throw reason.asProblem();
      case Decision.Taken(var next, var event) -> {
        if (!next.asker().by().equals(held.asker().by())) {
          store.leave(held, held.asker().by());
        }
        store.save(next);
        Consultation saved = next.saved();
        follow(saved, event, actor, now);
        yield saved;
      }
    };
  }

  /// Something to remember that changes nothing.
  void note(Consultation it, ConsultationEvent event, Actor actor, Instant now) {
    events.happened(it, event, By.of(actor), now);
    telling.tell(it, event, now);
  }

  Optional<Consultation> hold(EstateId estate, String number) {
    return store.hold(estate, number);
  }

  private void follow(
      Consultation it, ConsultationEvent event, @Nullable Actor actor, Instant now) {
    events.happened(it, event, actor == null ? By.PROGRAM : By.of(actor), now);
    clocks.follow(it, event, actor, now);
    ledger.write(it, event, actor, now);
    telling.tell(it, event, now);
  }
}
