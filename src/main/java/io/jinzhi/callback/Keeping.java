package io.jinzhi.callback;

import io.jinzhi.commitment.Commitments;
import io.jinzhi.commitment.Promise;
import io.jinzhi.commitment.Proof;
import io.jinzhi.complaint.ComplaintDesk;
import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Desk;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadline;
import io.jinzhi.time.WorkingDays;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/// Which step of the form keeps which promise, and makes the next.
@Component
class Keeping {
  static final String COMPLAINT = "COMPLAINT";
  private static final Phrase RETURNED = Phrase.of("回访表已交回", "The form is back");

  private final Commitments commitments;
  private final ComplaintDesk complaints;
  private final Handbook handbook;
  private final Windows windows;
  private final WorkingDays working;

  Keeping(
      Commitments commitments,
      ComplaintDesk complaints,
      Handbook handbook,
      Windows windows,
      WorkingDays working) {
    this.commitments = commitments;
    this.complaints = complaints;
    this.handbook = handbook;
    this.windows = windows;
    this.working = working;
  }

  /// The complaint's own story tells of it; a visit by the manager is what CBK-22 asks for.
  void made(Actor actor, Callback callback, CallbackRecord record, Instant now) {
    if (actor.is(Role.CS_MANAGER) && record.method() == CallbackRecord.Method.FACE) {
      commitments.keep(
          actor.estate(),
          callback.subject(),
          Clause.CBK_22,
          Phrase.of("部长上门回访", "The manager's visit"),
          actor,
          now);
    }
    if (callback.source().kind().equals(COMPLAINT)) {
      complaints.calledBack(
          actor,
          callback.source().number(),
          callback.number(),
          record.satisfaction() != CallbackRecord.Satisfaction.NOT,
          now);
    }
  }

  void countersigned(Actor actor, Callback callback, Instant now) {
    keep(actor, callback, callback.kind().window(), actor.role(), now);
  }

  /// The callback's clock stops, the review's begins (T-14).
  void returned(Actor actor, Callback callback, Instant now) {
    commitments.keep(
        actor.estate(), callback.subject(), callback.kind().window(), RETURNED, actor, now);
    commitments.release(
        actor.estate(), callback.subject(), List.of(Clause.CBK_22), RETURNED, actor.name(), now);
    var rule = handbook.rule(actor.estate(), Clause.CBK_24, now);
    var zone = windows.days(actor.estate()).zone();
    Instant limit = working.after(now, rule.number("callback.audit.workdays"), zone);
    commitments.promise(
        actor.estate(),
        callback.subject(),
        List.of(new Promise(rule, Desk.of(callback.auditor()), 1, now, Deadline.at(limit))));
  }

  void audited(Actor actor, Callback callback, String opinion, Instant now) {
    Phrase evidence = Phrase.of("审核意见：" + opinion, "Opinion: " + opinion);
    commitments.keep(actor.estate(), callback.subject(), Clause.CBK_24, evidence, actor, now);
  }

  void reported(Actor actor, Callback callback, Instant now) {
    var rule = handbook.rule(actor.estate(), Clause.CBK_25, now);
    Deadline limit = windows.days(actor.estate()).days(now, rule.number("callback.director.days"));
    commitments.promise(
        actor.estate(),
        callback.subject(),
        List.of(new Promise(rule, Desk.of(Role.CENTRE_DIRECTOR), 1, now, limit)));
  }

  void directed(Actor actor, Callback callback, String words, Instant now) {
    Phrase evidence = Phrase.of("主任批示：" + words, "The director's opinion: " + words);
    commitments.keep(actor.estate(), callback.subject(), Clause.CBK_25, evidence, actor, now);
  }

  private void keep(Actor actor, Callback callback, Clause clause, Role role, Instant now) {
    Phrase evidence = Phrase.of("会签", "Signed");
    commitments.keep(
        actor.estate(), callback.subject(), List.of(new Proof(clause, role, evidence)), actor, now);
  }
}
