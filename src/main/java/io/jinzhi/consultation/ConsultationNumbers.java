package io.jinzhi.consultation;

import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Missing;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Goes from a request's number to its page, for whoever may see it.
@Component
class ConsultationNumbers implements Numbered {
  private final ConsultationFile file;
  private final InstantSource clock;

  ConsultationNumbers(ConsultationFile file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  @Override
  public Optional<String> link(Actor actor, String number) {
    if (actor.is(Role.RESIDENT) || !number.matches("CY-[0-9]{6}-[0-9]{3,}")) {
      return Optional.empty();
    }
    try {
      return Optional.of("/consultations/" + file.find(actor, number, clock.instant()).number());
    } catch (Missing notTheirs) {
      return Optional.empty();
    }
  }
}
