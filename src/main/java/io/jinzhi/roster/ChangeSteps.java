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

/// Swaps and leaves asked for and decided (DUT-03).
@RosterController
@Allowed.Staff
class ChangeSteps {
  private final ChangeDesk desk;
  private final InstantSource clock;

  ChangeSteps(ChangeDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// @param exchange the substitute's shift in return; none for leave
  record Asking(
      @Nullable String duty,
      @Nullable String substitute,
      @Nullable String exchange,
      @Nullable String reason) {}

  @PostMapping("/changes")
  Outcome<Map<String, String>> asking(@Sent Asking form, Actor actor) {
    String number =
        desk.ask(
            actor,
            Typed.id("duty", form.duty()),
            Typed.id("substitute", form.substitute()),
            Typed.idOrNull("exchange", form.exchange()),
            Typed.text("reason", form.reason(), 500),
            clock.instant());
    return outcome(number);
  }

  @PostMapping("/changes/{number}/approval")
  @Allowed(Role.CENTRE_DIRECTOR)
  Outcome<Map<String, String>> approval(@PathVariable String number, Actor actor) {
    desk.approve(actor, number, clock.instant());
    return outcome(number);
  }

  record Reason(@Nullable String reason) {}

  @PostMapping("/changes/{number}/refusal")
  @Allowed(Role.CENTRE_DIRECTOR)
  Outcome<Map<String, String>> refusal(
      @PathVariable String number, @Sent Reason form, Actor actor) {
    desk.refuse(actor, number, Typed.text("reason", form.reason(), 500), clock.instant());
    return outcome(number);
  }

  @PostMapping("/changes/{number}/withdrawal")
  Outcome<Map<String, String>> withdrawal(@PathVariable String number, Actor actor) {
    desk.withdraw(actor, number, clock.instant());
    return outcome(number);
  }

  private static Outcome<Map<String, String>> outcome(String number) {
    return new Outcome<>("/roster/changes#" + number, () -> Map.of("number", number));
  }
}
