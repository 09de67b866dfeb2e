package io.jinzhi.staff;

import io.jinzhi.language.Phrase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/me")
@Allowed(everyone = true)
class MeApi {
  record Me(
      UUID id,
      String username,
      String name,
      Role role,
      Phrase roleName,
      UUID estate,
      @Nullable UUID department) {}

  @GetMapping
  Me me(Seat seat) {
    Actor actor = seat.actor();
    DepartmentId department = actor.department();
    return new Me(
        actor.staff().value(),
        seat.username(),
        actor.name(),
        actor.role(),
        actor.role().label(),
        actor.estate().value(),
        department == null ? null : department.value());
  }
}
