package io.jinzhi.roster;

import io.jinzhi.search.Numbered;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Role;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Goes from a number of this module to its page.
@Component
class DutyNumbers implements Numbered {

  @Override
  public Optional<String> link(Actor actor, String number) {
    return actor.is(Role.RESIDENT) || !number.matches("[A-Z]{2}-[0-9-]{5,20}")
        ? Optional.empty()
        : DutyKind.of(number).map(each -> each.link(number));
  }
}
