package io.jinzhi.violation;

import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.FindingDestination;
import io.jinzhi.inspection.Handed;
import io.jinzhi.inspection.Severity;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// A finding of a patrol becomes a violation; its type is a first guess that can be corrected.
@Component
@Order(20)
class ViolationDestination implements FindingDestination {
  private final Recording recording;

  ViolationDestination(Recording recording) {
    this.recording = recording;
  }

  @Override
  public String code() {
    return Violation.KIND;
  }

  @Override
  public Phrase name() {
    return Phrase.of("立违章", "Violation");
  }

  @Override
  public boolean may(Actor actor) {
    return actor.is(
        Role.AMBASSADOR, Role.FRONT_DESK, Role.DEPT_STAFF, Role.DEPT_MANAGER, Role.CS_MANAGER);
  }

  @Override
  public Handed take(Finding finding, Actor actor, Instant now) {
    ViolationType type =
        switch (finding.kind()) {
          case FIT_OUT -> ViolationType.FIT_OUT;
          case FIRE -> ViolationType.FIRE_LANE;
          case CLEANING -> ViolationType.RUBBISH;
          case SECURITY, EQUIPMENT, GREENERY, VACANT, RESIDENT, OTHER -> ViolationType.COMMON_PART;
        };
    Violation violation =
        recording.record(
            actor,
            new NewViolation(
                null,
                type,
                new NewViolation.Who(Offender.UNKNOWN, finding.unit(), finding.unitCode(), null),
                finding.place(),
                type.rule(),
                finding.what(),
                finding.severity() == Severity.SERIOUS,
                false,
                finding.foundAt(),
                null,
                finding.number()),
            now);
    return new Handed(
        Violation.KIND,
        violation.id(),
        violation.number(),
        ViolationSubject.VIOLATION.link(violation.number()));
  }
}
