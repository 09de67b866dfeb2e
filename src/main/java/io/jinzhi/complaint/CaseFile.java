package io.jinzhi.complaint;

import io.jinzhi.dutylog.DutyLog;
import io.jinzhi.dutylog.Entry;
import io.jinzhi.dutylog.Kind;
import io.jinzhi.estate.EstateId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import io.jinzhi.story.By;
import io.jinzhi.web.Missing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// One step on one case: hold it, decide, and write everything that follows from the decision, or
/// nothing.
@Component
class CaseFile {
  private final Complaints complaints;
  private final Events events;
  private final Clocks clocks;
  private final Telling telling;
  private final DutyLog log;
  private final ComplaintBoard.Around around;

  CaseFile(
      Complaints complaints,
      Events events,
      Clocks clocks,
      Telling telling,
      DutyLog log,
      ComplaintBoard.Around around) {
    this.complaints = complaints;
    this.events = events;
    this.clocks = clocks;
    this.telling = telling;
    this.log = log;
    this.around = around;
  }

  /// The case, held until the transaction ends.
  ///
  /// @throws Missing when there is no such case in the estate, or not for this actor
  Complaint hold(Actor actor, String number) {
    return complaints
        .hold(actor.estate(), number)
        .filter(each -> Sight.may(actor, each))
        .orElseThrow(() -> new Missing("complaint " + number));
  }

  @Transactional
  Complaint step(Actor actor, String number, Instant now, Function<Complaint, Decision> move) {
    return step(actor, number, now, null, move);
  }

  @Transactional
  Complaint step(
      Actor actor,
      String number,
      Instant now,
      @Nullable Signature signature,
      Function<Complaint, Decision> move) {
    return take(hold(actor, number), actor, now, signature, move);
  }

  /// A further step on a case that is already held.
  @Transactional(propagation = Propagation.MANDATORY)
  Complaint take(
      Complaint held,
      Actor actor,
      Instant now,
      @Nullable Signature signature,
      Function<Complaint, Decision> move) {
    return switch (move.apply(held)) {
      case Decision.No(var reason) -> throw reason.asProblem();
      case Decision.Taken(var next, var event) -> {
        Refusal conflict = Conflict.of(next, around.staff());
        if (conflict != null) {
          throw conflict.asProblem();
        }
        complaints.save(next, actor.name(), now);
        Complaint saved = complaints.hold(actor.estate(), next.number()).orElseThrow();
        events.append(
            actor.estate(), List.of(Events.happened(next.id(), event)), By.of(actor), now);
        ZoneId zone = zone(actor.estate());
        clocks.follow(saved, event, actor, zone, now);
        write(saved, event, actor, signature, now);
        telling.tell(saved, event, actor, now);
        yield saved;
      }
    };
  }

  ZoneId zone(EstateId estate) {
    return around.estates().estate(estate).zone();
  }

  private void write(
      Complaint complaint,
      ComplaintEvent event,
      Actor actor,
      @Nullable Signature signature,
      Instant now) {
    Kind kind = kind(event);
    if (kind == null) {
      return;
    }
    Phrase words = new Words(zone(actor.estate())).of(event);
    Entry entry =
        Entry.by(actor, now, kind, words)
            .about(Complaint.KIND, complaint.number())
            .forDepartment(complaint.department());
    log.write(actor.estate(), signature == null ? entry : entry.signed(inLog(signature, event)));
  }

  private static io.jinzhi.dutylog.Signature inLog(Signature signature, ComplaintEvent event) {
    return new io.jinzhi.dutylog.Signature(
        signature.name(),
        signature.who().value(),
        signature.at(),
        io.jinzhi.dutylog.Signature.How.SIGN_IN,
        null);
  }

  /// What belongs in the duty log; the rest is only in the case's own story.
  private static @Nullable Kind kind(ComplaintEvent event) {
    return switch (event) {
      case ComplaintEvent.Registered _, ComplaintEvent.ReportJoined _ -> Kind.COMPLAINT;
      case ComplaintEvent.Dispatched _ -> Kind.DISPATCH;
      case ComplaintEvent.SignedFor _ -> Kind.RECEIPT;
      case ComplaintEvent.Handled _, ComplaintEvent.HarmStopped _ -> Kind.HANDLING;
      case ComplaintEvent.Returned _, ComplaintEvent.ReturnLogged _ -> Kind.RETURN;
      case ComplaintEvent.Replied _, ComplaintEvent.NextReplyFixed _ -> Kind.REPLY;
      case ComplaintEvent.CalledBack _ -> Kind.CALLBACK;
      case ComplaintEvent.Submitted _,
          ComplaintEvent.Acknowledged _,
          ComplaintEvent.Ruled _,
          ComplaintEvent.Regraded _,
          ComplaintEvent.OpinionGiven _,
          ComplaintEvent.FoundInvalid _,
          ComplaintEvent.Closed _ ->
          Kind.EVENT;
      case ComplaintEvent.Assigned _,
          ComplaintEvent.Progressed _,
          ComplaintEvent.ReportedUp _,
          ComplaintEvent.Paused _,
          ComplaintEvent.Resumed _,
          ComplaintEvent.ContactShown _,
          ComplaintEvent.PromiseBroken _ ->
          null;
    };
  }
}
