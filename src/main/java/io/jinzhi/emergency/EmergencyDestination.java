package io.jinzhi.emergency;

import io.jinzhi.inspection.Finding;
import io.jinzhi.inspection.FindingDestination;
import io.jinzhi.inspection.FindingKind;
import io.jinzhi.inspection.Handed;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What is found on a round may be an emergency: one tap raises it, with the finding's true time.
@Component
@Order(90)
class EmergencyDestination implements FindingDestination {
  private final EmergencyDesk desk;
  private final Emergencies emergencies;

  EmergencyDestination(EmergencyDesk desk, Emergencies emergencies) {
    this.desk = desk;
    this.emergencies = emergencies;
  }

  @Override
  public String code() {
    return "EMERGENCY";
  }

  @Override
  public Phrase name() {
    return Phrase.of("紧急报警", "Raise an emergency");
  }

  @Override
  public boolean may(Actor actor) {
    return !actor.is(Role.RESIDENT, Role.AUDITOR, Role.ADMIN);
  }

  @Override
  public Handed take(Finding finding, Actor actor, Instant now) {
    boolean fire = finding.kind() == FindingKind.FIRE;
    String number =
        desk.raise(
            actor,
            new NewEmergency(
                null,
                fire ? EmergencyKind.FIRE : EmergencyKind.OTHER,
                new Spot(finding.place(), finding.unit(), finding.unitCode()),
                finding.what(),
                false,
                finding.number(),
                now),
            now);
    Emergency e = emergencies.find(actor.estate(), number).orElseThrow();
    return new Handed(
        EmergencySubject.EMERGENCY.subject(),
        e.id(),
        number,
        EmergencySubject.EMERGENCY.link(number));
  }
}
