package io.jinzhi.consultation;

import io.jinzhi.estate.EstateId;
import io.jinzhi.estate.HouseholdSection;
import io.jinzhi.estate.UnitId;
import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.CurrentActor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Visitor;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Who asked to look into a household's file, on its page.
@Component
class HouseholdConsultations implements HouseholdSection {
  private static final int MOST = 20;

  private final ConsultationList list;
  private final CurrentActor who;
  private final InstantSource clock;

  HouseholdConsultations(ConsultationList list, CurrentActor who, InstantSource clock) {
    this.list = list;
    this.who = who;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 62;
  }

  @Override
  public Optional<Shown> shown(EstateId estate, UnitId unit, Visitor visitor) {
    Actor actor = who.get().orElse(null);
    if (actor == null || actor.is(Role.RESIDENT, Role.ADMIN, Role.COMPANY_OFFICE)) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    List<ConsultationRow> rows =
        list.ofUnit(actor, unit, MOST, now).stream().map(ConsultationRow::of).toList();
    return Optional.of(
        new Shown(
            Phrase.of("档案查阅", "Consulting the file"),
            "consultation/household",
            Map.of("rows", rows)));
  }
}
