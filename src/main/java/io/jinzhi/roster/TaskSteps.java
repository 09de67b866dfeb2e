package io.jinzhi.roster;

import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What becomes of what was raised and given at a briefing (AMB-02, AMB-04).
@RosterController
class TaskSteps {
  private final BriefingDesk desk;
  private final InstantSource clock;

  TaskSteps(BriefingDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  record Done(@Nullable String outcome) {}

  @PostMapping("/tasks/{number}/completion")
  @Allowed(Role.AMBASSADOR)
  Outcome<Briefing> completion(@PathVariable String number, @Sent Done form, Actor actor) {
    desk.done(actor, number, Typed.text("outcome", form.outcome(), 500), clock.instant());
    return outcome(actor, number);
  }

  record Answer(@Nullable String answer) {}

  @PostMapping("/problems/{number}/answer")
  @Allowed({Role.CS_MANAGER, Role.CENTRE_DIRECTOR})
  Outcome<Briefing> answer(@PathVariable String number, @Sent Answer form, Actor actor) {
    desk.answer(actor, number, Typed.text("answer", form.answer(), 1000), clock.instant());
    return outcome(actor, number);
  }

  private Outcome<Briefing> outcome(Actor actor, String number) {
    Briefing briefing = desk.holding(actor, number);
    return new Outcome<>("/roster/briefings/" + briefing.number(), () -> briefing);
  }
}
