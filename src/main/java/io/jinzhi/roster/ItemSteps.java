package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Items that go from shift to shift (DUT-08).
@RosterController
@Allowed({
  Role.FRONT_DESK,
  Role.AMBASSADOR,
  Role.DEPT_STAFF,
  Role.DEPT_MANAGER,
  Role.CS_MANAGER,
  Role.CENTRE_DIRECTOR
})
class ItemSteps {
  private final ItemDesk desk;
  private final InstantSource clock;

  ItemSteps(ItemDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  record NewItem(@Nullable String post, @Nullable String text) {}

  @PostMapping("/items")
  Outcome<Map<String, String>> opening(@Sent NewItem form, Actor actor) {
    return outcome(
        desk.open(
            actor,
            Typed.text("post", form.post(), 40),
            Typed.text("text", form.text(), 1000),
            clock.instant()));
  }

  record Result(@Nullable String result) {}

  @PostMapping("/items/{number}/closure")
  Outcome<Map<String, String>> closure(
      @PathVariable String number, @Sent Result form, Actor actor) {
    desk.close(actor, number, Typed.text("result", form.result(), 1000), clock.instant());
    return outcome(number);
  }

  private static Outcome<Map<String, String>> outcome(String number) {
    return new Outcome<>("/roster/handovers", () -> Map.of("number", number));
  }
}
