package io.jinzhi.violation;

import static io.jinzhi.violation.Decision.no;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.time.Deadlines;
import io.jinzhi.violation.Stage.*;
import io.jinzhi.violation.Standing.Objection;
import java.time.Instant;

/// The notice: signed, served with proof, objected to, reviewed (VIO-04, VIO-05).
record NoticeSteps(Violation violation) {

  /// @param days to put it right; 0: at once, which is the only one where there is danger
  Decision issue(Actor actor, String demand, int days) {
    Standing standing = violation.standing();
    if (standing.severity() == null && !violation.over()) {
      return no(Refusal.NOT_CLASSIFIED);
    }
    if (standing.severity() == ViolationGrade.SERIOUS && !actor.is(Role.CENTRE_DIRECTOR)) {
      return no(Refusal.DIRECTOR_DECIDES);
    }
    int within = violation.danger() ? 0 : days;
    return switch (violation.stage()) {
      case Defied _ ->
          violation.taken(
              standing
                  .with(new Standing.Notice(demand, within, null, Objection.NONE))
                  .at(new Issued()),
              new ViolationEvent.Issued(demand, within));
      case Recorded _, Stopped _ -> no(Refusal.TALK_FIRST);
      case Issued _, Served _, Persisting _ -> no(Refusal.ALREADY_NOTICED);
      case Rectified _, Closed _, Withdrawn _ -> no(Refusal.OVER);
    };
  }

  Decision serve(Serving serving, Instant now, Deadlines rules) {
    return switch (violation.stage()) {
      case Issued _ -> {
        if (!serving.proved()) {
          yield no(Refusal.NOT_PROVED);
        }
        var notice = violation.standing().notice();
        Instant until = until(notice.days(), now, rules);
        yield violation.taken(
            violation
                .standing()
                .with(new Standing.Notice(notice.demand(), notice.days(), now, notice.objection()))
                .again(new Served(until)),
            new ViolationEvent.Served(serving, until));
      }
      case Recorded _, Stopped _, Defied _ -> no(Refusal.NO_NOTICE);
      case Served _, Persisting _ -> no(Refusal.ALREADY_NOTICED);
      case Rectified _, Closed _, Withdrawn _ -> no(Refusal.OVER);
    };
  }

  /// @param days after the service in which they may object
  Decision object(String by, String words, int days, Instant now, Deadlines rules) {
    var notice = violation.standing().notice();
    Instant served = notice.servedAt();
    if (violation.over()) {
      return no(Refusal.OVER);
    }
    if (served == null) {
      return no(Refusal.NOT_SERVED);
    }
    if (notice.objection() != Objection.NONE) {
      return no(Refusal.OBJECTED);
    }
    if (now.isAfter(rules.days(served, days).limit())) {
      return no(Refusal.TOO_LATE);
    }
    return violation.taken(
        violation.standing().with(objected(Objection.OPEN)),
        new ViolationEvent.Objected(by, words));
  }

  /// Upheld, the notice is lifted. Rejected, the days run anew where they stood still.
  Decision review(boolean upheld, String words, Instant now, Deadlines rules) {
    Standing standing = violation.standing();
    if (standing.notice().objection() != Objection.OPEN) {
      return no(Refusal.NO_OBJECTION);
    }
    if (upheld) {
      return violation.taken(
          standing.with(objected(Objection.UPHELD)).at(new Withdrawn()),
          new ViolationEvent.Reviewed(true, words, null));
    }
    Standing rejected = standing.with(objected(Objection.REJECTED));
    if (violation.stage() instanceof Served && !violation.danger()) {
      Instant until = until(standing.notice().days(), now, rules);
      return violation.taken(
          rejected.again(new Served(until)), new ViolationEvent.Reviewed(false, words, until));
    }
    return violation.taken(rejected, new ViolationEvent.Reviewed(false, words, null));
  }

  Decision tellOwner(String words) {
    if (violation.over()) {
      return no(Refusal.OVER);
    }
    if (violation.standing().ownerTold()) {
      return no(Refusal.OWNER_KNOWS);
    }
    return violation.ownerToTell()
        ? violation.taken(violation.standing().told(), new ViolationEvent.OwnerTold(words))
        : no(Refusal.NO_OWNER_TO_TELL);
  }

  private Standing.Notice objected(Objection next) {
    var notice = violation.standing().notice();
    return new Standing.Notice(notice.demand(), notice.days(), notice.servedAt(), next);
  }

  private static Instant until(int days, Instant now, Deadlines rules) {
    return days == 0 ? now : rules.days(now, days).limit();
  }
}
