package io.jinzhi.violation;

import static io.jinzhi.violation.Decision.no;

import io.jinzhi.commitment.Subject;
import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.UnitId;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.violation.Stage.*;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A violation as it stands, and the steps up to its class. A step answers with what happened or
/// with the reason why not; nothing here touches a database or a clock. The notice is in
/// [NoticeSteps], how it ends in [Endings].
///
/// @param danger whether life or the structure is in danger
record Violation(
    EstateId estate,
    UUID id,
    String number,
    ViolationType type,
    Offender offender,
    @Nullable UnitId unit,
    @Nullable String unitCode,
    boolean danger,
    Instant foundAt,
    Standing standing,
    int version) {

  static final String KIND = "VIOLATION";

  Subject subject() {
    return new Subject(KIND, id, number);
  }

  Stage stage() {
    return standing.stage();
  }

  boolean over() {
    return stage().over();
  }

  NoticeSteps notices() {
    return new NoticeSteps(this);
  }

  Endings endings() {
    return new Endings(this);
  }

  /// Who signs the notice: the manager, or the director for what is serious (VIO-02, VIO-04).
  Role signer() {
    return standing.up() ? Role.CENTRE_DIRECTOR : Role.CS_MANAGER;
  }

  /// Whether the owner has to know besides (VIO-14).
  boolean ownerToTell() {
    return unit != null && offender.ownerAnswers() && !standing.ownerTold();
  }

  Decision talk(Talk talk, Instant now) {
    Standing talked = standing.talked(talk.how());
    Instant until = talk.until();
    var event = new ViolationEvent.Talked(talk);
    return switch (stage()) {
      case Recorded _, Stopped _, Defied _ ->
          taken(
              switch (talk.result()) {
                case STOPPED -> talked.again(new Stopped(now));
                case PROMISED -> talked.again(new Stopped(until == null ? now : until));
                case REFUSED, ABSENT ->
                    stage() instanceof Defied ? talked : talked.again(new Defied());
              },
              event);
      // They may still come round; that is seen when it is looked at again.
      case Issued _, Served _, Persisting _ -> taken(talked, event);
      case Rectified _, Closed _, Withdrawn _ -> no(Refusal.OVER);
    };
  }

  Decision judge(Actor actor, ViolationGrade as, @Nullable String reason) {
    if (over()) {
      return no(Refusal.OVER);
    }
    if (standing.severity() != null) {
      return no(Refusal.CLASSIFIED);
    }
    boolean directors = standing.up() || as == ViolationGrade.SERIOUS;
    if (directors && !actor.is(Role.CENTRE_DIRECTOR)) {
      return no(Refusal.DIRECTOR_DECIDES);
    }
    return taken(standing.judged(as), new ViolationEvent.Judged(as, reason));
  }

  /// The manager takes it for serious: straight to the director.
  Decision passUp(String reason) {
    if (over()) {
      return no(Refusal.OVER);
    }
    if (standing.severity() != null) {
      return no(Refusal.CLASSIFIED);
    }
    return standing.up()
        ? no(Refusal.ALREADY_UP)
        : taken(standing.passedUp(), new ViolationEvent.PassedUp(reason));
  }

  Decision note(ViolationEvent event) {
    return over() ? no(Refusal.OVER) : taken(standing, event);
  }

  /// Who it was or of what type it is, when that comes out later.
  Decision identify(
      @Nullable ViolationType as, Offender who, @Nullable UnitId home, @Nullable String homeCode) {
    if (over()) {
      return no(Refusal.OVER);
    }
    Violation known =
        new Violation(
            estate,
            id,
            number,
            as == null ? type : as,
            who,
            home == null ? unit : home,
            home == null ? unitCode : homeCode,
            danger,
            foundAt,
            standing,
            version);
    return new Decision.Taken(known, new ViolationEvent.Identified(as, who, homeCode));
  }

  /// As it is after this state was saved.
  Violation saved() {
    return new Violation(
        estate, id, number, type, offender, unit, unitCode, danger, foundAt, standing, version + 1);
  }

  Decision taken(Standing next, ViolationEvent event) {
    return new Decision.Taken(
        new Violation(
            estate, id, number, type, offender, unit, unitCode, danger, foundAt, next, version),
        event);
  }
}
