package io.jinzhi.complaint;

import io.jinzhi.attachment.AttachmentId;
import io.jinzhi.commitment.Commitments;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.DepartmentId;
import io.jinzhi.staff.Role;
import io.jinzhi.staff.Signature;
import io.jinzhi.staff.StaffId;
import io.jinzhi.staff.StaffRoll;
import io.jinzhi.web.Invalid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What can be done with a complaint. Each call is one transaction: the case, its story, the duty
/// log, the clocks and the notices change together or not at all.
///
/// Every call may be refused with [io.jinzhi.web.Refused] and the reason in words, and answers
/// [io.jinzhi.web.Missing] when the estate has no such case.
@Service
public class ComplaintDesk {
  private final CaseFile cases;
  private final Registering registering;
  private final Letters letters;
  private final Closing closing;
  private final Clocks clocks;
  private final StaffRoll staff;

  ComplaintDesk(
      CaseFile cases,
      Registering registering,
      Letters letters,
      Closing closing,
      Clocks clocks,
      StaffRoll staff) {
    this.cases = cases;
    this.registering = registering;
    this.letters = letters;
    this.closing = closing;
    this.clocks = clocks;
    this.staff = staff;
  }

  /// What somebody wrote who works on a case, with how many photos.
  public record Progress(String words, int photos) {}

  /// What the resident said and how it was confirmed (T-15).
  ///
  /// @param detail number called and when, or why the resident declined to sign
  public record Opinion(
      boolean satisfied,
      String words,
      Confirmation confirmation,
      String detail,
      @Nullable AttachmentId signature) {}

  /// What the resident was told (CMP-31, CMP-43).
  ///
  /// @param inWritingWaived the resident wants no letter although the complaint came by letter
  public record Reply(ReplyMethod method, String process, String result, boolean inWritingWaived) {}

  /// The grade that the answers give, before anything is saved.
  public Proposal propose(
      Actor actor,
      @Nullable UnitId unit,
      Answers answers,
      Channel channel,
      @Nullable String sameMatterAs,
      Instant now) {
    return registering.propose(actor.estate(), unit, answers, channel, sameMatterAs, now);
  }

  /// Registers a complaint, writes the duty log (CMP-16) and starts the clocks.
  ///
  /// @return its number
  public String register(Actor actor, Registration said, Instant now) {
    return registering.register(actor, said, now);
  }

  /// Joins a further report to an open case; it counts for "several times" (T-12).
  public void join(
      Actor actor,
      String number,
      Registration.Complainant who,
      Channel channel,
      String words,
      Instant now) {
    registering.join(actor, number, who, channel, words, now);
  }

  /// Sends the form to a department (CMP-23); to another one with the reason why.
  public void dispatch(
      Actor actor, String number, DepartmentId to, @Nullable String why, Instant now) {
    Phrase name = staff.department(actor.estate(), to).name();
    cases.step(actor, number, now, held -> held.dispatch(to, name, why));
  }

  /// The department signs for the form in the duty log (CMP-24).
  public void sign(Actor actor, String number, Signature signature, Instant now) {
    DepartmentId department = actor.department();
    Phrase name =
        department == null
            ? Phrase.of("", "")
            : staff.department(actor.estate(), department).name();
    cases.step(actor, number, now, signature, held -> held.sign(actor, name, signature.how()));
  }

  public void assign(Actor actor, String number, StaffId to, Instant now) {
    var member = staff.member(actor.estate(), to);
    cases.step(actor, number, now, held -> held.assign(actor, to, member.name()));
  }

  public void note(Actor actor, String number, Progress progress, Instant now) {
    cases.step(actor, number, now, held -> held.progress(progress.words(), progress.photos()));
  }

  /// The harm has been stopped; now the case can be handled (CMP-37).
  public void stopHarm(Actor actor, String number, String measures, Instant now) {
    cases.step(actor, number, now, held -> held.stopHarm(measures));
  }

  /// The department has finished (CMP-26).
  public void handle(Actor actor, String number, String measures, String process, Instant now) {
    cases.step(actor, number, now, held -> held.handle(actor, measures, process, now));
  }

  /// The department gives the form back (CMP-27).
  public void giveBack(Actor actor, String number, Signature signature, Instant now) {
    cases.step(actor, number, now, signature, held -> held.giveBack(actor, signature.how()));
  }

  /// The desk logs the returned form (CMP-28).
  public void logReturn(Actor actor, String number, Instant now) {
    cases.step(actor, number, now, Complaint::logReturn);
  }

  /// The ambassador reports the result to the manager (CMP-30).
  public void reportUp(Actor actor, String number, String words, Instant now) {
    cases.step(actor, number, now, held -> held.reportUp(words));
  }

  /// The resident is told (CMP-31).
  @Transactional
  public void reply(Actor actor, String number, Reply reply, Instant now) {
    Complaint after =
        cases.step(
            actor,
            number,
            now,
            held ->
                held.reply(
                    reply.method(), reply.process(), reply.result(), reply.inWritingWaived()));
    letters.replied(after, reply, now);
  }

  /// The resident's opinion (CMP-40). Not satisfied: a new round begins (T-18).
  public void opinion(Actor actor, String number, Opinion opinion, Instant now) {
    AttachmentId signature = opinion.signature();
    var event =
        new ComplaintEvent.OpinionGiven(
            opinion.satisfied(),
            opinion.words(),
            opinion.confirmation(),
            opinion.detail(),
            signature == null ? null : signature.value());
    cases.step(actor, number, now, held -> held.opinion(event));
  }

  /// Carries the case up to the director or the general manager.
  public void submit(Actor actor, String number, Role to, Instant now) {
    cases.step(actor, number, now, held -> held.judging().submit(to));
  }

  /// The director or the general manager has received it (T-14).
  public void acknowledge(Actor actor, String number, Instant now) {
    cases.step(actor, number, now, held -> held.judging().acknowledge(actor));
  }

  /// A written instruction from above (CMP-10, CMP-29, CMP-45).
  @Transactional
  public void rule(
      Actor actor, String number, String instruction, @Nullable DepartmentId to, Instant now) {
    Phrase name = to == null ? null : staff.department(actor.estate(), to).name();
    Complaint after =
        cases.step(actor, number, now, held -> held.judging().rule(actor, instruction, to, name));
    letters.instructed(after, instruction, actor, now);
  }

  public void regrade(Actor actor, String number, Grade to, String reason, Instant now) {
    cases.step(actor, number, now, held -> held.judging().regrade(actor, to, reason));
  }

  /// It cannot be solved now: explained, and the next reply has a date (CMP-42).
  public void fixNextReply(
      Actor actor, String number, Instant at, String explanation, Instant now) {
    if (!at.isAfter(now)) {
      throw new Invalid("at", Phrase.of("请选择以后的时间", "Choose a time to come"));
    }
    cases.step(actor, number, now, held -> held.fixNextReply(at, explanation));
  }

  /// Waits for the resident until an agreed time; only a minor complaint's clock stops (T-16).
  @Transactional
  public void pause(Actor actor, String number, Instant until, String reason, Instant now) {
    if (!until.isAfter(now)) {
      throw new Invalid("until", Phrase.of("请选择以后的时间", "Choose a time to come"));
    }
    Complaint after = cases.step(actor, number, now, held -> held.pause(until, reason));
    if (!clocks.pause(after, until, new Commitments.Pause(actor.name(), reason), now)) {
      throw Refusal.NOTHING_TO_PAUSE.asProblem();
    }
  }

  @Transactional
  public void resume(Actor actor, String number, Instant now) {
    if (!clocks.paused(cases.hold(actor, number))) {
      throw Refusal.NOT_PAUSED.asProblem();
    }
    cases.step(actor, number, now, Complaint::resume);
  }

  /// Not about the company's service: explained, and helped all the same (CMP-36).
  public void findInvalid(
      Actor actor, String number, String reason, String help, String explanation, Instant now) {
    cases.step(actor, number, now, held -> held.judging().findInvalid(reason, help, explanation));
  }

  /// Files the papers under the household and leaves nothing open.
  public void close(Actor actor, String number, String summary, Instant now) {
    closing.close(actor, number, summary, now);
  }

  /// Somebody looked at the complainant's contact in clear (PII-08).
  void looked(Actor actor, String number, String reason, Instant now) {
    closing.looked(actor, number, reason, now);
  }

  /// A callback on the case has been made; the callback module tells us.
  public void calledBack(
      Actor actor, String number, String callback, boolean satisfied, Instant now) {
    closing.calledBack(actor, number, callback, satisfied, now);
  }
}
