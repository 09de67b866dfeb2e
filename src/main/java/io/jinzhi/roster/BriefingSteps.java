package io.jinzhi.roster;

import io.jinzhi.language.Phrase;
import io.jinzhi.staff.Actor;
import io.jinzhi.staff.Allowed;
import io.jinzhi.staff.Role;
import io.jinzhi.web.Invalid;
import io.jinzhi.web.Outcome;
import io.jinzhi.web.Sent;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// What is said at a briefing (AMB-01 to AMB-03).
@RosterController
class BriefingSteps {
  private static final int LINES = 20;

  private final BriefingDesk desk;
  private final InstantSource clock;

  BriefingSteps(BriefingDesk desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// @param problems one a line
  record Report(@Nullable String report, @Nullable String problems) {}

  @PostMapping("/briefings/{number}/report")
  @Allowed(Role.AMBASSADOR)
  Outcome<Briefing> report(@PathVariable String number, @Sent Report form, Actor actor) {
    desk.report(
        actor,
        number,
        Typed.text("report", form.report(), 8000),
        Typed.lines("problems", form.problems(), LINES, 500),
        clock.instant());
    return outcome(actor, number);
  }

  record Raised(@Nullable String text) {}

  @PostMapping("/briefings/{number}/problems")
  @Allowed(Role.AMBASSADOR)
  Outcome<Briefing> problem(@PathVariable String number, @Sent Raised form, Actor actor) {
    desk.raise(actor, number, Typed.text("text", form.text(), 500), clock.instant());
    return outcome(actor, number);
  }

  /// @param tasks one a line
  record Given(@Nullable String tasks) {}

  @PostMapping("/briefings/{number}/tasks")
  @Allowed(Role.CS_MANAGER)
  Outcome<Briefing> tasks(@PathVariable String number, @Sent Given form, Actor actor) {
    List<String> tasks = Typed.lines("tasks", form.tasks(), LINES, 500);
    if (tasks.isEmpty()) {
      throw new Invalid("tasks", Phrase.of("请写今天的任务，一行一项", "Write today's tasks, one a line"));
    }
    desk.give(actor, number, tasks, clock.instant());
    return outcome(actor, number);
  }

  private Outcome<Briefing> outcome(Actor actor, String number) {
    return new Outcome<>("/roster/briefings/" + number, () -> desk.find(actor, number));
  }
}
