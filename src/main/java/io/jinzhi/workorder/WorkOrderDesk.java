package io.jinzhi.workorder;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffMember;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How an order gets done. Each call is one transaction: the order, its story, the duty log, the
/// clocks and the notices change together or not at all. Money and warranty are at [TermsDesk].
///
/// Every call may be refused with [io.jinzhi.web.Refused] and the reason in words, and answers
/// [io.jinzhi.web.Missing] when the estate has no such order, or not for this actor.
@Service
public class WorkOrderDesk {
  private final OrderFile file;
  private final Recording recording;
  private final OrderClocks clocks;
  private final OrderFinding finding;
  private final Ending ending;
  private final StaffRoll staff;

  WorkOrderDesk(
      OrderFile file,
      Recording recording,
      OrderClocks clocks,
      OrderFinding finding,
      Ending ending,
      StaffRoll staff) {
    this.file = file;
    this.recording = recording;
    this.clocks = clocks;
    this.finding = finding;
    this.ending = ending;
    this.staff = staff;
  }

  /// What the resident said of the result (REP-11).
  ///
  /// @param detail number called and when, or why the resident declined to sign (T-15)
  public record Opinion(
      boolean solved,
      boolean satisfied,
      String words,
      Confirmation how,
      String detail,
      @Nullable UUID signature) {}

  /// Takes a request down and starts the clocks (REP-01, FD-03).
  ///
  /// @return its number
  public String record(Actor actor, Request said, Instant now) {
    return recording.record(actor, said, now).number();
  }

  /// The same, and sends it to a department at once.
  @Transactional
  public String record(Actor actor, Request said, DepartmentId to, Instant now) {
    String number = recording.record(actor, said, now).number();
    dispatch(actor, number, to, null, now);
    return number;
  }

  /// Sends it to a department (FD-03); to another one with the reason why.
  @Transactional
  public void dispatch(
      Actor actor, String number, DepartmentId to, @Nullable String why, Instant now) {
    Phrase name = staff.department(actor.estate(), to).name();
    finding.changed(file.step(actor, number, now, held -> held.dispatch(to, name, why)));
  }

  /// The department signs for it in the duty log (FD-03). Of two who sign at once the second is
  /// refused with `ALREADY_RECEIVED`.
  @Transactional
  public void sign(Actor actor, String number, Signature signature, Instant now) {
    DepartmentId department = actor.department();
    Phrase name =
        department == null
            ? Phrase.of("", "")
            : staff.department(actor.estate(), department).name();
    file.take(file.hold(actor, number), actor, now, signature, held -> held.sign(actor, name));
  }

  /// Somebody of the department takes it on.
  ///
  /// @param why why it is not the one proposed, if so
  public void assign(Actor actor, String number, StaffId to, @Nullable String why, Instant now) {
    StaffMember member = staff.member(actor.estate(), to);
    if (!member.active() || !Objects.equals(member.department(), actor.department())) {
      throw new Invalid("staff", Phrase.of("请选择本部门的人", "Choose somebody of the department"));
    }
    file.step(actor, number, now, held -> held.assign(actor, to, member.name(), why));
  }

  /// A visit is agreed with the resident (REP-07).
  @Transactional
  public void appoint(Actor actor, String number, Instant at, @Nullable String words, Instant now) {
    toCome("at", at, now);
    WorkOrder after = file.step(actor, number, now, held -> held.appoint(at, words));
    file.appointed(after, at);
  }

  /// On site: what was found there, and whether the building is in danger (REP-06).
  public void arrive(
      Actor actor, String number, String found, boolean danger, List<UUID> photos, Instant now) {
    file.step(actor, number, now, held -> held.arrive(actor, found, danger, photos));
  }

  /// Work begins; paid work only with a signed quote (REP-09).
  public void start(Actor actor, String number, Instant now) {
    file.step(actor, number, now, held -> held.start(actor));
  }

  public void note(Actor actor, String number, String words, List<UUID> photos, Instant now) {
    var event = new OrderEvent.Progressed(words, photos);
    file.step(actor, number, now, held -> held.terms().progress(event));
  }

  /// @param conduct which points of conduct were kept, from 0 in the order of REP-13
  public void finish(
      Actor actor,
      String number,
      String result,
      List<Integer> conduct,
      List<UUID> photos,
      Instant now) {
    var event = new OrderEvent.Finished(result, conduct, photos);
    file.step(actor, number, now, held -> held.finish(actor, event));
  }

  /// The resident confirms the result (REP-11). Not solved: the department is set to work again.
  public void confirm(Actor actor, String number, Opinion said, Instant now) {
    var event =
        new OrderEvent.Confirmed(
            said.solved(),
            said.satisfied(),
            said.words(),
            said.how(),
            said.detail(),
            said.signature());
    file.step(actor, number, now, held -> held.ends().confirm(event));
  }

  /// Followed up until solved (FD-04): publishes [WorkOrderCompleted].
  public void close(Actor actor, String number, String words, Instant now) {
    ending.close(actor, number, words, now);
  }

  /// Not solved after all; publishes [WorkOrderReopened] when it had been closed.
  public void reopen(Actor actor, String number, String reason, Instant now) {
    ending.reopen(actor, number, reason, now);
  }

  @Transactional
  public void cancel(Actor actor, String number, String reason, Instant now) {
    finding.changed(file.step(actor, number, now, held -> held.cancel(reason)));
  }

  /// Waits for the resident until an agreed time: the only pause there is (T-16).
  @Transactional
  public void pause(Actor actor, String number, Instant until, String reason, Instant now) {
    toCome("until", until, now);
    WorkOrder after = file.step(actor, number, now, held -> held.terms().pause(until, reason));
    if (!clocks.pause(after, until, new Commitments.Pause(actor.name(), reason), now)) {
      throw Refusal.NOTHING_TO_PAUSE.asProblem();
    }
    file.waiting(after, until);
  }

  @Transactional
  public void resume(Actor actor, String number, Instant now) {
    if (!clocks.paused(file.hold(actor, number))) {
      throw Refusal.NOT_PAUSED.asProblem();
    }
    file.waiting(file.step(actor, number, now, held -> held.terms().resume()), null);
  }

  /// It takes longer, for parts or otherwise: with a reason and another time (REP-07).
  public void delay(
      Actor actor, String number, Instant promised, Delay cause, String reason, Instant now) {
    toCome("promised", promised, now);
    var event = new OrderEvent.Delayed(promised, cause, reason);
    file.step(actor, number, now, held -> held.terms().delay(event));
  }

  /// Somebody looked at the reporter's name and number in clear (PII-08).
  public void looked(Actor actor, String number, String reason, Instant now) {
    file.step(actor, number, now, held -> held.terms().look(reason));
  }

  private static void toCome(String field, Instant at, Instant now) {
    if (!at.isAfter(now)) {
      throw new Invalid(field, Phrase.of("请选择以后的时间", "Choose a time to come"));
    }
  }
}
