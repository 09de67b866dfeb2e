package io.jinzhi.violation;

import io.jinzhi.handbook.Clause;
import io.jinzhi.handbook.Handbook;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Signature;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The notice of a violation: signed, served with proof, objected to, reviewed; and the owner told
/// besides (VIO-04, VIO-05, VIO-14). Refuses as [ViolationDesk] does.
@Service
public class NoticeDesk {
  private final ViolationFile file;
  private final ViolationFinding finding;
  private final Handbook handbook;

  NoticeDesk(ViolationFile file, ViolationFinding finding, Handbook handbook) {
    this.file = file;
    this.finding = finding;
    this.handbook = handbook;
  }

  /// Signs the notice: the manager, or the director where it is serious.
  ///
  /// @param days to put it right; null: as the house has it; where there is danger always at once
  public void issue(
      Actor actor,
      String number,
      String demand,
      @Nullable Integer days,
      Signature signature,
      Instant now) {
    int within = days == null ? days(actor, now) : days;
    file.step(actor, number, now, signature, held -> held.notices().issue(actor, demand, within));
  }

  public int days(Actor actor, Instant now) {
    return handbook.rule(actor.estate(), Clause.VIO_04, now).number("violation.rectify.days");
  }

  /// It reached them; without a signature there is a witness or a photo.
  public void serve(Actor actor, String number, Serving serving, Instant now) {
    var rules = file.rules(actor.estate());
    file.step(actor, number, now, held -> held.notices().serve(serving, now, rules));
  }

  /// The owner knows what the tenant did (VIO-14).
  public void tellOwner(Actor actor, String number, String words, Instant now) {
    file.step(actor, number, now, held -> held.notices().tellOwner(words));
  }

  /// They object in writing, within the days after the service.
  public void object(Actor actor, String number, String by, String words, Instant now) {
    var rules = file.rules(actor.estate());
    int days = handbook.rule(actor.estate(), Clause.VIO_05, now).number("violation.appeal.days");
    file.step(actor, number, now, held -> held.notices().object(by, words, days, now, rules));
  }

  /// The director decides on the objection; upheld, the notice is lifted.
  @Transactional
  public void review(Actor actor, String number, boolean upheld, String words, Instant now) {
    var rules = file.rules(actor.estate());
    finding.changed(
        file.step(actor, number, now, held -> held.notices().review(upheld, words, now, rules)));
  }
}
